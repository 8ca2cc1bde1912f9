using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.Marks;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2043: rows of a spreadsheet, whose cells are parted by tabs, make one paragraph in Markdown.</summary>
internal static class PastedRows
{
    public static Rule Rule { get; } = new("SR2043", "Rows pasted from a spreadsheet make no table.",
        Check)
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var paperText in subject.Texts.Where(t => !MarkdownSyntax.IsLine(t.Kind)))
        {
            var text = paperText.Text;
            if (FoldedText.Joined(text).ToList() is { Count: > 0 } joined)
            {
                // The joined rows are one line: a row of the file is told from the next by its place alone.
                if (HasTab(text.Text) && joined.TrueForAll(HasTab))
                    diagnostics.Add(Folded(text));
                continue;
            }

            var lines = subject.Markdown.Of(paperText).Lines;
            for (var i = 0; i < lines.Count; i++)
            {
                var first = i;
                var isItem = OfItem(lines[i]).Length > 1;
                if (isItem) i++;
                while (i < lines.Count && (Cells(lines[i]).Length > 1 || (i > first && IsBelow(lines[i])))) i++;
                if (i == first && ColumnRows.At(lines, i) is { Count: > 0 } rows)
                {
                    diagnostics.Add(Parted(text, lines, i, rows));
                    i += rows.Count;
                }
                else if (i - first > 1) diagnostics.Add(isItem ? InItem(text, lines[first], first, i - first)
                    : Told(text, lines, first, i - first));
                else if (isItem) i = first;
            }
        }
    }

    /// <summary>One alone is no row; neither is a line that another mark makes an item or a row.</summary>
    private static string[] Cells(string line)
    {
        if (line.AsSpan().IsWhiteSpace() || !HasTab(line) || line.TrimStart(' ').StartsWith('|')) return [];
        if (PastedMark.Of(line) is not null || ItemMark.Begins(line) || line.TrimStart().StartsWith('>')) return [];
        var cells = line.Split('\t');
        return cells.Count(c => c.Trim().Length > 0) > 1 ? [.. cells.Select(c => c.Trim())] : [];
    }

    /// <summary>A row whose first cells are blank, below another.</summary>
    private static bool IsBelow(string line) => line is ['\t', ..] && !line.AsSpan().IsWhiteSpace();

    /// <summary>Whether a line is a row that begins with a tab, which Markdown takes for code.</summary>
    public static bool IsRow(TextLines lines, int line) =>
        Cells(lines[line]).Length > 1
        && (Cells(lines[line - 1]).Length > 1 || Cells(lines[line + 1]).Length > 1 || IsBelow(lines[line + 1]));

    private static bool HasTab(string line) => line.Contains('\t', StringComparison.Ordinal);

    /// <summary>The cells of a row that begins an item.</summary>
    private static string[] OfItem(string line) => ItemMark.Of(line) is { Length: > 0 } mark ? Cells(line[mark.Length..]) : [];

    private static Diagnostic InItem(DataText text, string line, int first, int count) => Rule.Warning(
        text.At(first, line.LastIndexOf('\t')), Message(count),
        $"Write them as a table below the item: '{Row(OfItem(line))}', below it '{RuleOf(OfItem(line))}'.");

    private static string Message(int count) =>
        $"{count} rows whose cells are parted by tabs make no table: they run together into one paragraph.";

    private static Diagnostic Told(DataText text, TextLines lines, int first, int count)
    {
        var rows = Enumerable.Range(first, count).Select(l => (string[])[.. lines[l].Split('\t').Select(c => c.Trim())]).ToList();
        while (rows.TrueForAll(r => r[0].Length == 0)) rows = rows.ConvertAll(r => r[1..]);
        return AsTable(text, lines, first, rows, text.At(first, lines[first].IndexOf('\t', StringComparison.Ordinal)), Message(count));
    }

    private static Diagnostic Parted(DataText text, TextLines lines, int first, ColumnRows rows) => AsTable(
        text, lines, first, rows.Cells, lines.At(first),
        $"{rows.Count} rows whose cells are parted by {rows.By} make no table: they run together into one paragraph.");

    private static Diagnostic AsTable(
        DataText text, TextLines lines, int first, IReadOnlyList<string[]> rows, SourceSpan at, string message)
    {
        var count = rows.Count;
        if (rows.Any(r => r.Length != rows[0].Length))
            return Rule.Warning(at, message,
                $"Write them as a table, each with as many cells as the widest: '{Row(rows[0])}', below it '{RuleOf(rows[0])}'.");

        // A table begins and ends at a blank line.
        var edits = new List<Edit?>(lines.BlankAbove(first));
        string[]? blank = ColumnRows.HaveNoHeading(rows) ? [.. rows[0].Select(_ => "")] : null;
        for (var i = 0; i < count; i++)
        {
            var old = lines[first + i];
            var put = Row(rows[i]);
            if (i == 0) put = blank is null ? put + "\n" + RuleOf(rows[0]) : $"{Row(blank)}\n{RuleOf(blank)}\n{put}";
            if (i == count - 1) put += lines.BlankBelow(first + i);
            edits.Add(text.Change(text.At(first + i, 0), old, put));
        }

        var hint = blank is null ? $"Write '{Row(rows[0])}', below it '{RuleOf(rows[0])}', and the other rows like the first."
            : $"Write '{Row(rows[0])}', and the other rows like it, below the headings: '{Row(blank)}', which may be blank, and "
                + $"'{RuleOf(blank)}'.";
        return Rule.Warning(at, message, hint) with { Fix = Edit.AllOrNone(edits) };
    }

    private static Diagnostic Folded(DataText text) => Rule.Warning(
        text.At(0, 0), "Rows whose cells are parted by tabs are joined to one line, because the text is not a block.",
        "Write the text as a block: | after the colon, and the rows below it as a table.") with
    { Fix = text.AsBlock };

    private static string Row(string[] cells) =>
        "| " + string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    private static string RuleOf(string[] cells) => TableCells.RuleLine(cells.Length);
}
