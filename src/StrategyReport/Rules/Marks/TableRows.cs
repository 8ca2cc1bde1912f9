using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2051: a row of a Markdown table with more or fewer cells than its heading.</summary>
internal static partial class TableRows
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
                var columns = CellsOf(lines[rows[0]]);
                var ruled = CellsOf(lines[rows[0] + 1]);
                if (ruled != columns)
                {
                    var isCertain = rows.Skip(1).All(r => CellsOf(lines[r]) == columns);
                    Add(rows[0] + 1, RuleLine(text.Text, lines, rows[0] + 1, columns, isCertain));
                }

                foreach (var row in rows.Skip(1))
                {
                    var cells = CellsOf(lines[row]);
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
        var from = Marks().Match(lines[row]).Length;
        var typed = lines[row][from..].Trim();
        var right = TableCells.RuleLine(columns);
        var at = from > 0 ? lines.Place(row, from) with { Length = typed.Length } : lines.At(row, typed.Length);
        return Rule.Warning(at,
            $"The rule line has {Cells(CellsOf(typed))}, but the heading above it has {columns}.", $"Write '{right}'.") with
        {
            Fix = isCertain ? Edit.AllOrNone(text.Change(at with { Length = 1 }, typed, right)) : [],
        };
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private static int CellsOf(string line) => TableCells.Count(line[Marks().Match(line).Length..]);

    /// <summary>A table may begin in the line of an item, or stand in a quotation: their marks are no cell.</summary>
    [GeneratedRegex(@"^\s*(?:(?:[-*+]|[0-9]{1,9}[.)])\s+|>\s?)+(?=\|)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
