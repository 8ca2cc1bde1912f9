namespace StrategyReport.Prose;

/// <summary>Why a Markdown text is not read.</summary>
internal enum UnreadCause
{
    TooDeep,
    FootnoteMarks,
    Repeated,
    Cells,
    OpenMarks,
}

/// <param name="Line">0-based, in the text.</param>
/// <param name="Count">How many marks there are; 0 where that is not what is wrong.</param>
internal sealed record UnreadText(UnreadCause Cause, int Line, int Count);

/// <summary>
/// What of a Markdown text would take minutes, told before it is read: each look at it goes once through its characters.
/// </summary>
internal static class TextLoad
{
    /// <param name="isLine">Whether there are neither blocks nor footnotes in it.</param>
    /// <returns>Null where the text can be read.</returns>
    public static UnreadText? Of(string text, bool isLine)
    {
        var lines = text.Split('\n');
        if (isLine) return OpenMarks(lines);
        var deep = Array.FindIndex(lines, IsDeep);
        if (deep >= 0) return new UnreadText(UnreadCause.TooDeep, deep, 0);
        return Footnotes(lines) ?? Repeated(lines) ?? Cells(lines) ?? OpenMarks(lines);
    }

    /// <summary>Whether more lists and quotations begin in one line than are followed; a line of dashes alone is a rule.</summary>
    private static bool IsDeep(string line)
    {
        var (marks, at) = (0, 0);
        for (; at < line.Length && (line[at] is ' ' or '>' || IsItem(at)); at++)
            if (line[at] != ' ') marks++;
        return marks > MarkdownLimits.MarksOfLine && (at < line.Length || line.Contains('>', StringComparison.Ordinal));

        bool IsItem(int at) => line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] == ' ';
    }

    private static UnreadText? Footnotes(string[] lines)
    {
        var (marks, first) = (0, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            for (var at = lines[i].IndexOf("[^", StringComparison.Ordinal); at >= 0;
                 at = lines[i].IndexOf("[^", at + 2, StringComparison.Ordinal))
            {
                marks++;
                if (first < 0) first = i;
            }
        }

        // Each note itself begins with its mark.
        return marks > 2 * MarkdownLimits.FootnoteMarks ? new UnreadText(UnreadCause.FootnoteMarks, first, marks) : null;
    }

    /// <summary>An address that is written once, <c>[a]: https://…</c>, stands in the paper at each of its marks.</summary>
    private static UnreadText? Repeated(string[] lines)
    {
        var (longest, at) = (0, 0);
        for (var (from, to) = (0, 0); from < lines.Length; from = to)
        {
            var isAddress = IsAddress(lines[from]);
            var length = lines[from].Length;
            for (to = from + 1; to < lines.Length && isAddress && lines[to].Length > 0 && !IsAddress(lines[to]); to++)
                length += lines[to].Length;
            if (isAddress && length > longest) (longest, at) = (length, from);
        }

        if (longest == 0) return null;
        var marks = lines.Sum(line => line.AsSpan().Count('['));
        return (long)longest * marks > MarkdownLimits.Repeated ? new UnreadText(UnreadCause.Repeated, at, marks) : null;

        static bool IsAddress(string line) =>
            line.Contains("]:", StringComparison.Ordinal) && !line.AsSpan().TrimStart(" >").StartsWith("[^");
    }

    /// <summary>Each row of a table becomes as wide as its widest one.</summary>
    private static UnreadText? Cells(string[] lines)
    {
        var (cells, first) = (0L, -1);
        for (var (from, to) = (0, 0); from < lines.Length; from = to + 1)
        {
            var widest = 0;
            for (to = from; to < lines.Length && !string.IsNullOrWhiteSpace(lines[to]); to++)
                widest = Math.Max(widest, lines[to].AsSpan().Count('|'));
            cells += (long)widest * (to - from);
            if (first < 0 && widest > 0) first = from;
        }

        return cells > MarkdownLimits.Cells ? new UnreadText(UnreadCause.Cells, first, (int)Math.Min(cells, int.MaxValue)) : null;
    }

    /// <summary>Links and tags that begin and do not end are looked for to the end of their paragraph, each of them.</summary>
    private static UnreadText? OpenMarks(string[] lines)
    {
        for (var (from, to) = (0, 0); from < lines.Length; from = to + 1)
        {
            for (to = from; to < lines.Length && lines[to].Length > 0;) to++;
            var (characters, marks) = (0L, 0);
            var (toBracket, toTag, toEnd) = (0L, 0L, 0L);
            for (var i = to - 1; i >= from; i--)
            {
                var line = lines[i];
                for (var at = line.Length - 1; at >= 0; at--)
                {
                    (toBracket, toTag, toEnd) = (toBracket + 1, toTag + 1, toEnd + 1);
                    if (line[at] == ')') toBracket = 0;
                    else if (line[at] == '>') toTag = 0;
                    var next = at + 1 < line.Length ? line[at + 1] : ' ';
                    if (line[at] == ']' && next == '(') (characters, marks) = (characters + toBracket, marks + 1);
                    else if (line[at] == '<') (characters, marks) = (characters + (next is '?' or '!' ? toEnd : toTag), marks + 1);
                }
            }

            if (characters > MarkdownLimits.LookedThrough) return new UnreadText(UnreadCause.OpenMarks, from, marks);
        }

        return null;
    }
}
