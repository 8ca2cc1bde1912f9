using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2051: a row of a Markdown table with more or fewer cells than its heading; a line of text that became a row.</summary>
internal static class TableRows
{
    public static Rule Rule { get; } = new("SR2051", "A row of a table has too many or too few cells.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            var tables = subject.Markdown.Of(text).Typed.Tables;
            if (tables.Count == 0 || told.Joins(text.Text)) continue;
            var lines = new TextLines(text.Text);
            foreach (var rows in tables.Select(t => t.Rows))
            {
                var columns = TableCells.Count(lines[rows[0]]);
                var ruled = TableCells.Count(lines[rows[0] + 1]);
                if (ruled != columns) Add(rows[0] + 1, RuleLine(lines, rows[0] + 1, ruled, columns));
                foreach (var row in rows.Skip(1))
                {
                    var cells = TableCells.Count(lines[row]);
                    if (cells == columns) continue;
                    Add(row, lines[row].Contains('|', StringComparison.Ordinal) ? OtherCells(lines, row, cells, columns) : Text(lines, row));
                    if (cells == 1) break; // What follows is text as well.
                }
            }

            void Add(int row, Diagnostic finding)
            {
                if (!told.Has(lines.At(row))) diagnostics.Add(finding);
            }
        }
    }

    private static Diagnostic Text(TextLines lines, int row) => Rule.Warning(
        lines.At(row, lines[row].Trim().Length), "The line touches the table above it, so it is printed as a row of it.",
        "Put a blank line above it.") with
    {
        Fix = TextLines.All(lines.Below(row - 1, "")),
    };

    private static Diagnostic OtherCells(TextLines lines, int row, int cells, int columns) => Rule.Warning(
        lines.At(row, lines[row].Trim().Length),
        $"The row has {Cells(cells)}, but the heading of its table has {columns}.",
        cells < columns ? "Write a stroke for each cell, also where it is blank." : "A stroke within a cell is written \\|.");

    private static Diagnostic RuleLine(TextLines lines, int row, int cells, int columns) => Rule.Warning(
        lines.At(row, lines[row].Trim().Length),
        $"The rule line has {Cells(cells)}, but the heading above it has {columns}.",
        $"Write '|{string.Concat(Enumerable.Repeat(" --- |", columns))}'.");

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
