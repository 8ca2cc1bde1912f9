using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2051: a row of a Markdown table with more or fewer cells than its heading.</summary>
internal static class TableRows
{
    public static Rule Rule { get; } = new("SR2051", "A row of a table has too many or too few cells.",
        Check)
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            var tables = subject.Markdown.Of(text).Typed.Tables;
            if (tables.Count == 0 || told.Joins(text.Text)) continue;
            var lines = subject.Markdown.Of(text).Lines;
            foreach (var rows in tables.Select(t => t.Rows))
            {
                var columns = TableCells.Count(lines[rows[0]]);
                var ruled = TableCells.Count(lines[rows[0] + 1]);
                if (ruled != columns)
                {
                    var isCertain = rows.Skip(1).All(r => TableCells.Count(lines[r]) == columns);
                    Add(rows[0] + 1, RuleLine(text.Text, lines, rows[0] + 1, columns, isCertain));
                }

                foreach (var row in rows.Skip(1))
                {
                    var cells = TableCells.Count(lines[row]);
                    if (cells != columns) Add(row, OtherCells(lines, row, cells, columns));
                }
            }

            void Add(int row, Diagnostic finding)
            {
                if (!told.Has(lines.At(row))) diagnostics.Add(finding);
            }
        }
    }

    /// <summary>A cell beyond the heading has no heading that could be read out: not even a draft can show what it is.</summary>
    private static Diagnostic OtherCells(TextLines lines, int row, int cells, int columns)
    {
        var (at, message) = (lines.At(row, lines[row].Trim().Length),
            $"The row has {Cells(cells)}, but the heading of its table has {columns}.");
        return cells < columns
            ? Rule.Warning(at, message, "Write a vertical bar for each cell, also where it is blank.")
            : Rule.Error(at, message, "Give each column a heading; a vertical bar within a cell is written \\|.");
    }

    private static Diagnostic RuleLine(DataText text, TextLines lines, int row, int columns, bool isCertain)
    {
        var typed = lines[row].Trim();
        var right = TableCells.RuleLine(columns);
        return Rule.Warning(lines.At(row, typed.Length),
            $"The rule line has {Cells(TableCells.Count(typed))}, but the heading above it has {columns}.", $"Write '{right}'.") with
        {
            Fix = isCertain ? Edit.AllOrNone(text.Change(lines.At(row), typed, right)) : [],
        };
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
