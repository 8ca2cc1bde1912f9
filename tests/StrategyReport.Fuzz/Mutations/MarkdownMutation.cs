using System.Globalization;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>Markdown that is damaged, nested, of great numbers or hostile, put among the lines of a text.</summary>
internal static class MarkdownMutation
{
    private static readonly string[] Pieces =
    [
        "[^1] and [^1]\n\n[^1]: A note", "[^a]\n\n[^a]: In itself [^a]", "[^a]\n\n[^a]: To [^b]\n[^b]: and back [^a]", "[^none]", "[^x]: alone",
        "[^a] [^b]\n\n[^a]: | a | b |\n    | - | - |\n    | 1 | 2 |\n\n[^b]: - list\n      - list",
        "| a | b |\n| - | - |\n| 1 |", "| a | b |\n| :-: | -: |\n| 1 | 2 | 3 | 4 |", "|\n|-|\n|", "| | |\n| - | - |\n| **x** | 1 |", "a | b\n- | -\n\\| | `|`",
        "| a |\n| - |\n| ![x](square.png) |\n\nSource: here", "Source: nothing above", "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+",
        "[x](javascript:alert(1))", "[x](data:text/html,x)", "[x](file:///etc/passwd)", "[x](//host/share)", "[x](\\\\host\\share)", "[x](#none)", "[x](#)",
        "[x](http://[::1)", "[x](http://a b)", "[x](<http://a b>)", "[x](mailto:a@b)", "[x](%00)", "[x](https://example.org/%zz?a=b&c=d#e)", "<https://\u00E9.example>",
        "[x]( )", "[](https://example.org)", "[x][y]\n\n[y]: /z 'title", "[Table](#all) [x](#named) [Annex](#A)", "![](square.png)", "![x](../../../etc/passwd)",
        "![x](%2e%2e/x.png)", "![x](http://example.org/a.png)", "![x](square.png \"t\"){width=1}", "![x](/dev/zero)", "![a ![b](square.png) c](square.png)",
        "<script>x</script>", "<b>x", "<!-- x", "<![CDATA[x]]>", "<?x?>", "&amp;&#0;&#x110000;&nosuch;&nbsp;", "&#xD800;", "{#id}", "x {#a} {#b}", "x {#a}\n\ny {#a}",
        "{#\u00E9}", "- x {#one}\n- y {#one}", "```\nopen", "~~~~ chart\ntype: pie\n~~~~", "    code\n\n\tcode", "# one", "####### seven", "Set\n===", "Set\n---", "***", "* * *",
        "**a *b** c*", "***a** b*", "~~a ~b~~ c~", "_a__b_c__", "**\u00A0**", "**Bold alone**", "a\\\nb", "a  \nb", "\\", "\\*", "``` `a` ```", "``", "`a``b`",
        "1. a\n1. b\n   1. c\n      1. d\n         1. e\n            1. f", "9999999999. x", "0. x", "-1. x", "1) a\n2. b", "- \n- \n-", "- a\n\n\n  b\n- c", "* a\n+ b\n- c", "-\ta",
        "> a\n> > b\nlazy", "> ```\n> x\n", "- > - > x", "- | a | b |\n  | - | - |", "\u2022 x\no y", "a)\tx", "[ ] x\n- [x] y", "Term\n: definition", "*[NHS]: x", ":smile: (c) -- ...",
        "\u202E\u2066x", "a\u0000b", "a\vb", "a\u2028b", "x^2^ H~2~O ++i++ ==m==", "$a$ $$b$$", "::: note\nx\n:::", "[TOC]", "\\[x\\]", "\\(x\\)", "http://bare.example", "^^^",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1e3", "1e308", "1e309", "-1e308", ".nan", ".inf", "null", "~", "\"\"", "text", "1,5", "1_000", "0x10", "99999999999999999999", "0.1e-320", "[1]", "true", "2026-01-01",
    ];

    public static List<string> Of(List<string> lines, Dice dice)
    {
        var at = dice.Below(lines.Count + 1);
        var indentation = at < lines.Count ? LineMutation.Indentation(lines[at]) : "  ";
        if (dice.OneIn(5) && at < lines.Count)
        {
            var cut = dice.Below(lines[at].Length + 1);
            lines[at] = lines[at][..cut] + dice.Pick(Pieces).Split('\n')[0] + lines[at][cut..];
            return lines;
        }

        var text = dice.Below(10) switch
        {
            0 => Deep(dice),
            1 => Many(dice),
            2 or 3 => Chart(dice),
            _ => dice.Pick(Pieces),
        };
        lines.InsertRange(at, $"\n{text}\n".Split('\n').Select(line => line.Length == 0 ? "" : indentation + line));
        return lines;
    }

    /// <summary>Something in itself, in itself, …</summary>
    private static string Deep(Dice dice)
    {
        var depth = dice.Pick([5, 12, 40, 64, 130, 1_500]);
        return dice.Below(7) switch
        {
            0 => string.Concat(Enumerable.Repeat("> ", depth)) + "x",
            1 => string.Concat(Enumerable.Repeat("- ", depth)) + "x",
            2 => string.Join('\n', Enumerable.Range(0, Math.Min(depth, 200)).Select(i => new string(' ', i * 2) + "- x")),
            3 => string.Concat(Enumerable.Repeat("[", depth)) + "x" + string.Concat(Enumerable.Repeat("](#all)", depth)),
            4 => string.Concat(Enumerable.Repeat("**a *b ", depth)),
            5 => string.Concat(Enumerable.Repeat("![", depth)) + "x" + string.Concat(Enumerable.Repeat("](square.png)", depth)),
            _ => string.Concat(Enumerable.Repeat("1. ", depth)) + "x",
        };
    }

    private static string Many(Dice dice)
    {
        var count = dice.Pick([20, 62, 63, 64, 65, 300, 3_000]);
        return dice.Below(8) switch
        {
            0 => Row(count, "a") + "\n" + Row(count, "-") + "\n" + Row(count, "1"),
            1 => "| a | b |\n| - | - |\n" + string.Join('\n', Enumerable.Repeat("| 1 | 2 |", count)),
            2 => string.Join(' ', Enumerable.Repeat("[^m]", count)) + "\n\n[^m]: note",
            3 => string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"[^m{i}]: [^m{i + 1}] [^m{i + 1}]")) + "\n\n[^m0]",
            4 => string.Concat(Enumerable.Repeat("`", count)) + "x",
            5 => string.Join(" ", Enumerable.Repeat("word", count)) + ".",
            6 => string.Join('\n', Enumerable.Range(0, count).Select(i => $"[r{i}]: /u{i}")),
            _ => string.Concat(Enumerable.Repeat("<", count)) + string.Concat(Enumerable.Repeat("*_", count)),
        };

        static string Row(int cells, string text) => "|" + string.Concat(Enumerable.Repeat($" {text} |", cells));
    }

    private static string Chart(Dice dice)
    {
        var categories = dice.Pick([0, 1, 3, 3, 3, 12, 1_100]);
        var series = Enumerable.Range(0, dice.Pick([0, 1, 2, 2, 7, 30]));
        var names = string.Join(", ", Enumerable.Range(0, categories).Select(i => dice.OneIn(20) ? dice.Pick(Numbers) : $"c{i.ToString(CultureInfo.InvariantCulture)}"));
        return "```chart\n"
            + $"type: {dice.Pick(["column", "bar", "line", "pie", "stacked", "area", ""])}\n"
            + (dice.OneIn(8) ? "" : "title: A title\n") + (dice.OneIn(8) ? "" : "x_title: Month\ny_title: Days\n")
            + (dice.OneIn(8) ? "" : "description: In words.\n") + (dice.OneIn(3) ? $"table: {dice.Pick(["true", "false", "x"])}\n" : "")
            + $"categories: [{names}]\nseries:\n"
            + string.Concat(series.Select(s => $"  S{s}: [{string.Join(", ", Enumerable.Range(0, categories + (dice.OneIn(9) ? 1 : 0)).Select(_ => Number()))}]\n"))
            + (dice.OneIn(9) ? "" : "```");

        string Number() => dice.OneIn(6) ? dice.Pick(Numbers) : dice.Between(-50, 500).ToString(CultureInfo.InvariantCulture);
    }
}
