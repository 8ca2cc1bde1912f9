using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Marks round a key: a quote that does not end on its side of the colon, or those that make words bold in Markdown.</summary>
internal static partial class KeyMarks
{
    public static Diagnostic? Mend(YamlLines lines, int first)
    {
        var (line, indent) = (lines[first], lines.Indent(first));
        if (Marked().Match(line[indent..]) is not { Success: true } match) return null;
        var (mark, key, rest) = (match.Groups["mark"].Value, match.Groups["key"].Value, line[(indent + match.Length)..]);
        // A value may be in quotes as a whole: "confidence: amber" without the quotes.
        var isQuote = mark is "\"" or "'";
        var value = isQuote && rest.TrimEnd() is [.. var inner, var last] && last == mark[0] ? inner : rest.TrimEnd();
        if (isQuote && value.Contains(mark[0], StringComparison.Ordinal)) return null;
        var at = lines.At(first, indent);
        var mended = $"{key}:{value}";
        lines.Mend(first, line[..indent] + mended, mended.Length - line.TrimEnd().Length + indent);
        return YamlMessages.Syntax(at with { Length = match.Length }, $"a key stands by itself, without {mark}.",
            $"Write '{MessageText.Short(mended)}'.") with
        {
            Fix = [new Edit(at, line[indent..].TrimEnd(), mended)],
        };
    }

    /// <summary>"**key**:", "**key:**", "`key`:" or "'key:", where more than one letter makes a word of it.</summary>
    [GeneratedRegex("""
        ^(?:(?<mark>\*{1,3}|_{1,2}|`) (?<key>[a-z][a-z0-9_]+) (?:\k<mark>:|:\k<mark>)
          | (?<mark>["']) (?<key>[a-z][a-z0-9_]+) :)
        (?=[ ]|$)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marked();
}
