using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Checks;

/// <summary>What those who do not see the page would lose (WCAG 2.2, 1.3.1 and 2.4.6), found before either writer runs.</summary>
internal static class Accessibility
{
    /// <summary>Warns at the data's line, or else at the template's.</summary>
    public static void Check(Paper paper, DiagnosticBag diagnostics)
    {
        var above = 0;
        Walk.Visit(paper, node =>
        {
            switch (node)
            {
                case Heading heading:
                    if (heading.Level > above + 1) diagnostics.Add(MarkupMessages.LevelSkipped(heading.Source, heading.Level, above));
                    above = heading.Level;
                    break;
                case Table { SaysRowHeader: false, Rows: [{ IsHeader: false } first, ..] }:
                    diagnostics.Add(MarkupMessages.NoHeaderRow(first.Source));
                    break;
                case TableRow { IsHeader: true } row:
                    // At the row: of an empty cell in Markdown nobody knows the line.
                    foreach (var cell in row.Cells)
                        if (IsEmpty(cell.Blocks)) diagnostics.Add(MarkupMessages.EmptyHeader(row.Source));
                    break;
            }
        });
    }

    private static bool IsEmpty(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is not Paragraph { Inlines.Count: 0 } && !(block is DataBlock data && IsEmpty(data.Blocks))) return false;
        return true;
    }
}
