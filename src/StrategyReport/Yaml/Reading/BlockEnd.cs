using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>
/// A line with a # below a text of <c>|</c> or <c>></c>, indented less than the text: a heading, or words, that YAML takes for a
/// comment. What is written as comments are, with one # and a blank in the column of a key, is one.
/// </summary>
internal static partial class BlockEnd
{
    /// <param name="first">The line of the <c>|</c>, 0-based.</param>
    /// <param name="column">Where the text's key stands, 0-based.</param>
    public static Diagnostic? Of(YamlLines lines, int first, int column)
    {
        if (FirstBelow(lines, first, column) is not var (line, indent) || lines[line][lines.Indent(line)] != '#') return null;
        var own = lines.Indent(line);
        var words = lines[line][own..].TrimEnd();
        if (!IsText(words, own > column)) return null;
        var at = lines.At(line, own) with { Length = words.Length };
        var isSure = own <= column && words.Length > 1 && char.IsAsciiDigit(words[1]) && !CommentMark.MayBeIn(words);
        return YamlMessages.CutEnd(at, words) with
        {
            Fix = isSure ? [new Edit(at, words, new string(' ', indent - own) + words)] : [],
        };
    }

    /// <summary>Whether what YAML takes for a comment is not written as one.</summary>
    /// <param name="isDeeper">Whether it stands further right than the keys do.</param>
    public static bool IsText(string words, bool isDeeper) =>
        !words.StartsWith("# allow SR", StringComparison.Ordinal) && (isDeeper ? Words() : Heading()).IsMatch(words);

    /// <summary>The first line that belongs to the text no more, and the text's own indentation; null where the text is blank.</summary>
    private static (int Line, int Indent)? FirstBelow(YamlLines lines, int first, int column)
    {
        var indent = -1;
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (lines[i].Length == 0) continue;
            var own = lines.Indent(i);
            if (indent < 0 && own <= column) return null;
            if (indent < 0) indent = own;
            if (own < indent) return (i, indent);
        }

        return null;
    }

    [GeneratedRegex(@"^\#+\s*[\p{L}\p{N}*_\[""'“‘(£$€]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>"### More", "#More", "#3 in the region"; no key or item that was taken out, and no line that ends with # as well.</summary>
    [GeneratedRegex(
        @"^(?:\#{2,6}\s+|\#)(?!(?:[a-z_]\S*|[A-Z]+)\s*:(?:\s|$)|[a-z]\S*$)[\p{L}\p{N}*_\[""'“‘(£$€](?!.*\#$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
