using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>Lays the cells of a written-out table on its grid, as HTML does, and tells where they do not fill it.</summary>
internal sealed class RowWidths
{
    /// <summary>Far wider than any table may be.</summary>
    private const int Widest = 1_000;

    private readonly List<Diagnostic> _faults = [];
    private readonly List<(CellRow Row, int Width, List<(Cell Cell, int End)> Cells)> _filled = [];

    /// <summary>As wide as most rows are: one row with a cell too many is told once, also where it is the first.</summary>
    public static void Check(IReadOnlyList<CellRow> header, IReadOnlyList<CellRow> rows, Group table)
    {
        if (header.Concat(rows).Any(r => r.Cells.Any(c => c.IsUnsure))) return; // It has been told, and what does not fit follows from it.
        var grid = new RowWidths();
        grid.Fill(header);
        grid.Fill(rows);
        foreach (var fault in grid._faults) table.Report(fault);
        // What else does not fit follows from the cells that have just been told.
        if (grid._faults.Count > 0 || grid._filled.Count == 0) return;
        var width = grid._filled.GroupBy(f => f.Width).MaxBy(g => g.Count())!.Key;
        foreach (var (row, found, cells) in grid._filled)
            if (found != width)
                table.Report(DataMessages.RowWidth(cells.Find(c => c.End > width).Cell?.Span ?? row.Span, found, width,
                    found > width && HasComma(cells)));
    }

    /// <summary>Whether a comma within a number may have parted it: "1,300" without quotes.</summary>
    private static bool HasComma(List<(Cell Cell, int End)> cells) => cells.Zip(cells.Skip(1)).Any(pair =>
        pair.First.Cell.Text.Text is [.., var digit] && char.IsAsciiDigit(digit)
        && pair.Second.Cell.Text.Text is { Length: 3 } rest && rest.All(char.IsAsciiDigit));

    /// <summary>As far as it may: cells of many columns and rows that push each other aside would take minutes.</summary>
    private void Fill(IReadOnlyList<CellRow> rows)
    {
        var covered = new List<int>(); // For each column, how many more rows a cell above reaches over.
        for (var i = 0; i < rows.Count; i++)
        {
            var taken = covered.Select(c => c > 0).ToList();
            for (var c = 0; c < covered.Count; c++) covered[c] = Math.Max(0, covered[c] - 1);
            var (column, placed) = (0, new List<(Cell Cell, int End)>());
            foreach (var cell in rows[i].Cells)
            {
                while (IsTaken(column)) column++;
                var left = rows.Count - i;
                if (cell.RowSpan > left) _faults.Add(DataMessages.RowsPastEnd(cell.Span, cell.RowSpan, left));
                var end = column + cell.ColumnSpan;
                if (end > Widest)
                {
                    _faults.Add(DataMessages.CellsPushedAside(cell.Span, end, Cell.MostColumns));
                    return;
                }

                placed.Add((cell, end));
                if (Enumerable.Range(column, cell.ColumnSpan).Any(IsTaken)) _faults.Add(DataMessages.CellsOverlap(cell.Span));
                for (; column < end; column++)
                {
                    while (covered.Count <= column) covered.Add(0);
                    covered[column] = Math.Min(cell.RowSpan, left) - 1;
                }
            }

            while (IsTaken(column)) column++;
            _filled.Add((rows[i], column, placed));

            bool IsTaken(int at) => at < taken.Count && taken[at];
        }
    }
}
