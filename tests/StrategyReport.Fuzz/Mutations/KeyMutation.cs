using System.Text.RegularExpressions;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>Keys and values of a YAML file that are lost, doubled, misspelt, of another kind, or beyond what is meant.</summary>
internal static partial class KeyMutation
{
    private static readonly string[] Values =
    [
        "", "~", "null", "true", "off", "0", "-1", "101", "1e999", "-0", ".nan", ".inf", "99999999999999999999", "0x10", "0o17", "1_000", "3.",
        "2026-02-30", "0001-01-01", "9999-12-31", "12:30", "\"\"", "[]", "{}", "[[[]]]", "{a: {b: {c: d}}}", "- a", "|", ">-", "*a", "&a b", "&a [*a]",
        "!!binary aGk=", "!!int x", "!x y", "<<: *a", "? a", "%TAG", "---", "...", "'it''s'", "'unended", "\"unended", "\"\\u0000\"", "\"\\x1b[31m\"",
        "\"\\ud800\"", "[a, b", "{a: b", "a: b: c", "@a", "`a`", "a #b", "a # b", "\"a\" b", "../../etc/passwd", "..", "CON", "a/b", "a\\b",
        "%2e%2e%2f", "javascript:alert(1)", "<script>", "=1+1", "{{ 1 }}", "[Table](#none)", "**", "x{#y}", "\u202Eabc", "\u00E9", "e\u0301",
        "summary", "home", "1", "2", "draft", "final", "green", "landscape", "markdown", "list", "level", "answers", "percentage", "strategies",
    ];

    public static List<string> Of(List<string> lines, Dice dice)
    {
        var keyed = Enumerable.Range(0, lines.Count).Where(i => Keyed().IsMatch(lines[i])).ToList();
        if (keyed.Count == 0) return lines;
        var at = dice.Pick(keyed);
        var match = Keyed().Match(lines[at]);
        var (before, key, after, value) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
        switch (dice.Below(9))
        {
            case 0:
                lines[at] = before + Misspelt(key, dice) + after + value;
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                lines[at] = before + Keyed().Match(lines[dice.Pick(keyed)]).Groups[2].Value + after + value;
                break;
            case 3:
                lines[at] = before + key + after + Keyed().Match(lines[dice.Pick(keyed)]).Groups[4].Value;
                break;
            case 4:
                lines[at] = before + key + after + $"[{value}, {value}]";
                break;
            case 5:
                lines[at] = before + key + after + "{" + dice.Pick(["text: ", "level: ", "label: ", "a: ", ""]) + value + "}";
                break;
            case 6 when value.Length > 0:
                var cut = dice.Below(value.Length);
                lines[at] = before + key + after + value[..cut] + dice.Pick(Values) + value[cut..];
                break;
            default:
                lines[at] = before + key + after + dice.Pick(Values);
                break;
        }

        return lines;
    }

    private static string Misspelt(string key, Dice dice) => dice.Below(5) switch
    {
        0 => key[..^1],
        1 => key + key[^1],
        2 => key.ToUpperInvariant(),
        3 => "\"" + key + "\"",
        _ => dice.Pick(["", "~", "<<", "a b", "1", "true", "[a]", "{a: b}", "? ", "- ", "id", "text", "label", "show", "heading", "content"]),
    };

    [GeneratedRegex(@"^([ \-]*(?:\{)?|.*?[{,] *)([A-Za-z0-9_""&-]+)(: *)(.*)$")]
    private static partial Regex Keyed();
}
