using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// A text whose lines YAML joins, rewritten as a block below <c>|</c> that keeps them: <c>></c> becomes <c>|</c>, quotes go,
/// and a text that begins on its key's line moves below it. Words and their order stay.
/// </summary>
internal static class BlockForm
{
    /// <param name="first">The text's first line, 0-based; of a folded block the line of its <c>></c>.</param>
    /// <param name="start">Where the text, or its opening quote, begins; 0-based.</param>
    /// <param name="last">Its last line, 0-based.</param>
    /// <param name="end">Behind its last character, or its closing quote; 0-based.</param>
    /// <returns>Empty where the text has escapes, stands within brackets, or something stands behind it on its line.</returns>
    public static IReadOnlyList<Edit> Of(YamlLines lines, int first, int start, int last, int end, TextStyle style)
    {
        if (style == TextStyle.Folded) return [Change(lines, first, start, ">", "|")];
        var quote = style switch { TextStyle.SingleQuoted => "'", TextStyle.DoubleQuoted => "\"", _ => "" };
        // A comment behind the text would become part of it.
        if (!lines[last].AsSpan(end).IsWhiteSpace()) return [];
        var head = lines[first][..start];
        if (head.AsSpan().ContainsAny('{', '[')) return [];

        var below = Enumerable.Range(first + 1, last - first)
            .Where(i => i < lines.Count && lines[i].Trim().Length > 0).Select(lines.Indent).ToList();
        if (below.Count == 0) return [];
        var edits = new List<Edit>();
        if (head.Trim().Length > 0)
        {
            // "key: Text" or "- Text", with the rest of the text further right than the key.
            var indent = below.Min();
            if (indent <= lines.Indent(first) || !(head.TrimEnd() is [.., ':' or '-'])) return [];
            edits.Add(Change(lines, first, start, quote, "|\n" + new string(' ', indent)));
        }
        else
        {
            // "key:" with the text below it.
            var above = first - 1;
            while (above >= 0 && lines[above].Trim().Length == 0) above--;
            if (above < 0 || lines[above].TrimEnd() is not [.., ':' or '-'] || below.Min() < start) return [];
            edits.Add(Change(lines, above, lines[above].TrimEnd().Length, "", " |"));
            if (quote.Length > 0) edits.Add(Change(lines, first, start, quote, ""));
        }

        if (quote.Length > 0)
        {
            edits.Add(Change(lines, last, end - 1, quote, ""));
            if (!Unescape(lines, first, start + 1, last, end - 1, style, edits)) return [];
        }

        return edits;
    }

    /// <summary>Two quotes within single ones become one; an escape in double ones is more than can be rewritten for certain.</summary>
    private static bool Unescape(YamlLines lines, int first, int start, int last, int end, TextStyle style, List<Edit> edits)
    {
        for (var i = first; i <= last; i++)
        {
            var (from, to) = (i == first ? start : 0, i == last ? end : lines[i].Length);
            var text = lines[i].AsSpan(from, to - from);
            if (style == TextStyle.DoubleQuoted && text.Contains('\\')) return false;
            if (style != TextStyle.SingleQuoted) continue;
            for (var at = lines[i].IndexOf("''", from, to - from, StringComparison.Ordinal); at >= 0 && at + 2 <= to;
                 at = lines[i].IndexOf("''", at + 2, to - at - 2, StringComparison.Ordinal))
                edits.Add(Change(lines, i, at, "''", "'"));
        }

        return true;
    }

    private static Edit Change(YamlLines lines, int line, int column, string old, string put) => new(lines.At(line, column), old, put);
}
