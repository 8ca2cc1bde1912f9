using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>
/// What YAML takes for a comment behind a value. Nobody sees it in the paper, and many a text holds a # ("ranked #1"): it counts
/// as a comment only where it is written as the style guides of YAML ask (yamllint's <c>comments</c>): two blanks before the #,
/// and one behind it. Behind a value that is no text one blank before it is enough.
/// </summary>
/// <param name="Words">From the # on, without a comment that stands behind it in its turn.</param>
/// <param name="Gap">The blanks before it on its line.</param>
/// <param name="IsOnOwnLine">It stands alone on the line below the text, and as deep as if it were the text's next line.</param>
internal sealed record ScalarComment(SourceSpan At, string Words, int Gap, bool IsOnOwnLine)
{
    /// <summary>The changes that make text of it; empty where it may be meant as a comment.</summary>
    public IReadOnlyList<Edit> Fix { get; init; } = [];

    /// <summary>The <c>|</c> or <c>></c> that it stands behind; else null.</summary>
    public char? Header { get; init; }

    /// <summary>Whether it stands between a key and the text that begins below it, and may be that text's heading.</summary>
    public bool IsAboveText { get; init; }

    /// <summary>Whether it can only be text, such as "#1".</summary>
    public bool IsSurelyText => (Gap == 1 || IsOnOwnLine) && Words.Length > 1 && char.IsLetterOrDigit(Words[1]);

    private bool HasBlank => Words.AsSpan().TrimStart('#') is [] or [' ' or '\t', ..];

    private bool IsSuppression => Words.StartsWith("# allow SR", StringComparison.Ordinal);

    /// <param name="isBehindText">Whether words stand before it to which it could belong.</param>
    public bool IsMeant(bool isBehindText) => IsAboveText ? !isBehindText : HasBlank
        && (!isBehindText || Gap > 1 || IsOnOwnLine || IsSuppression);

    /// <summary>What stands behind a value, on its last line or alone on the next; null where that is no comment.</summary>
    /// <param name="first">The value's first line, 0-based.</param>
    /// <param name="start">Where it begins there, 0-based.</param>
    /// <param name="last">Its last line, 0-based.</param>
    /// <param name="end">Behind its last character, 0-based.</param>
    public static ScalarComment? Behind(YamlLines lines, int first, int start, int last, int end, bool isPlain)
    {
        if (last >= lines.Count || end > lines[last].Length) return null;
        var rest = lines[last].AsSpan(end);
        var gap = rest.Length - rest.TrimStart(" \t").Length;
        if (gap < rest.Length)
        {
            return rest[gap] == '#' && end + gap > 0 ? Found(lines, last, end + gap, gap, isOnOwnLine: false) : null;
        }

        var next = last + 1;
        if (!isPlain || next >= lines.Count || (first == last && start == end)) return null;
        var indent = lines.Indent(next);
        if (indent >= lines[next].Length || lines[next][indent] != '#' || indent <= KeyColumn(lines, first, start)) return null;
        return Found(lines, next, indent, indent, isOnOwnLine: true);
    }

    /// <summary>The column deeper than which a text goes on.</summary>
    public static int KeyColumn(YamlLines lines, int first, int start)
    {
        var head = lines[first].AsSpan(0, start).TrimEnd();
        if (head.Length == 0) return lines.Indent(first) - 1;
        if (head[^1] == '-') return head.Length - 1;
        var column = lines.Indent(first);
        while (column + 1 < head.Length && head[column] == '-' && head[column + 1] == ' ')
        {
            column++;
            while (column < head.Length && head[column] == ' ') column++;
        }

        return column;
    }

    private static ScalarComment Found(YamlLines lines, int line, int column, int gap, bool isOnOwnLine)
    {
        // A comment may stand behind words that are none: "#1 in the list  # as agreed".
        var end = lines[line].AsSpan(column).TrimStart('#') is [] or [' ' or '\t', ..] ? null : CommentMark.TextEnd(lines[line], column);
        var words = lines[line][column..(end ?? lines[line].TrimEnd().Length)];
        return new ScalarComment(lines.At(line, column) with { Length = Math.Max(1, words.Length) }, words, gap, isOnOwnLine);
    }
}
