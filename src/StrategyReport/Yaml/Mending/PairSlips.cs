using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips that are valid YAML, and make another key of a key and its value.</summary>
internal static partial class PairSlips
{
    /// <summary>What stands in two pairs of braces: <c>{{key: value}}</c>. A placeholder such as <c>{{ name }}</c> has no value.</summary>
    public static YamlMapping? MendDouble(YamlNode key, YamlNode value, List<Diagnostic> found)
    {
        if (key is not YamlMapping { Entries.Count: > 0 } inner || value is not YamlScalar { Value: "" }) return null;
        if (!inner.Entries.Any(e => e.Value is not YamlScalar { IsBlank: true })) return null;
        found.Add(YamlMessages.Syntax(inner.Span, "these braces stand within others.", "Write one '{' and one '}'."));
        return inner;
    }

    /// <summary>The same with one brace that closes: the second is taken away, and its like where there is one.</summary>
    public static Diagnostic? MendBraces(YamlLines lines, int line, int column)
    {
        if (Doubled().Match(lines[line], column) is not { Success: true } twice) return null;
        var text = string.Concat(lines[line].AsSpan(0, column), "{", lines[line].AsSpan(column + twice.Length));
        if (text.IndexOf("}}", column, StringComparison.Ordinal) is >= 0 and var end) text = text.Remove(end, 1);
        lines.Mend(line, text);
        return YamlMessages.Syntax(lines.At(line, column + 1), "these braces stand within others.", "Write one '{' and one '}'.");
    }

    /// <summary>Semicolons in place of the commas before keys.</summary>
    public static Diagnostic? MendSemicolons(YamlLines lines, int line, int start)
    {
        var text = lines[line];
        var found = Semicolon().Matches(text, start).Select(m => m.Index).ToList();
        if (found.Count == 0 || found[0] > text.IndexOf(": ", start + 1, StringComparison.Ordinal)) return null;
        var at = lines.At(line, found[0]);
        var edits = found.Select(f => new Edit(lines.At(line, f), ";", ",")).ToList();
        var put = text.ToCharArray();
        foreach (var f in found) put[f] = ',';
        lines.Mend(line, new string(put));
        return YamlMessages.Syntax(at, "';' stands in place of a comma.", "Write ','.") with { Fix = edits };
    }

    /// <summary>Keys in round brackets in place of braces.</summary>
    public static Diagnostic? MendRound(YamlLines lines, int first)
    {
        var (line, indent) = (lines[first].TrimEnd(), lines.Indent(first));
        if (!Round().IsMatch(line[indent..])) return null;
        var braces = "{" + line[(indent + 1)..^1] + "}";
        var at = lines.At(first, indent);
        lines.Mend(first, line[..indent] + braces);
        return YamlMessages.Syntax(at, "keys stand within '{' and '}', not within '(' and ')'.", $"Write '{MessageText.Short(braces)}'.")
            with
        { Fix = [new Edit(at, line[indent..], braces)] };
    }

    /// <summary>The key and the value that were meant; null where nothing is wrong with the key.</summary>
    public static (YamlScalar Key, YamlNode Value)? Mend(YamlLines lines, YamlScalar key, YamlNode value, bool isFlow,
        List<Diagnostic> found)
    {
        var text = key.Value;
        if (key.IsPlain && text.Length > 1 && !char.IsAscii(text[0])
            && text.Trim('\u00A0', '\u202F', '\u200B', '\uFEFF', '\u3000', ' ') is { Length: > 0 } bare && bare != text)
        {
            var length = text.IndexOf(bare, StringComparison.Ordinal);
            found.Add(IndentSlips.WrongCharacter(key.Span with { Length = Math.Max(1, length) }, text[0])
                with
            { Fix = [new Edit(key.Span, text[..length], "")] });
            return (key with { Text = key.Text with { Text = bare } }, value);
        }

        if (!isFlow || !key.IsPlain || value is not YamlScalar { IsPlain: true, Value: "" }) return null;
        var end = text.AsSpan().IndexOfAny(' ', ':');
        if (end <= 0 || end + 1 >= text.Length) return null;
        var (word, rest) = (text[..end], text[(end + 1)..].Trim());
        if (!word.All(c => char.IsAsciiLetterLower(c) || c == '_')) return null;
        var at = key.Span with { Length = word.Length };
        found.Add(YamlMessages.Syntax(at,
            text[end] == ':' ? $"'{word}:' has no space after its colon." : $"'{word}' has no colon after it.",
                $"Write '{word}: {rest}'.") with
        {
            Fix = text[end] == ':' ? [new Edit(key.Span, word + ":", word + ": ")] : [],
        });
        var mended = key.Span with { Column = key.Span.Column + end + 1, Length = rest.Length };
        return (new YamlScalar(at, new DataText(word, at), IsPlain: true),
            new YamlScalar(mended, new DataText(rest, mended), IsPlain: true) { IsMended = true });
    }

    [GeneratedRegex(@"\G\{ *\{(?= *[a-z][a-z0-9_]*: )")]
    private static partial Regex Doubled();

    [GeneratedRegex(@";(?= *[a-z][a-z0-9_]*: )")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"^\([a-z_]+: [^()]*, [a-z_]+: [^()]*\)$")]
    private static partial Regex Round();
}
