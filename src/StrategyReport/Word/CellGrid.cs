using StrategyReport.Markup;

namespace StrategyReport.Word;

/// <summary>A cell in its place. Where a row span goes on, the cell stands again with <paramref name="Continues"/>.</summary>
internal sealed record GridCell(TableCell? Cell, int Column, int Span, bool Continues);

/// <summary>What the cells of a column want together; twips without cell margins.</summary>
internal readonly record struct ColumnWant(int Longest, int Natural, double Length);

/// <summary>Cells laid out on the grid: markup, like HTML, leaves out what a row span covers; Word does not.</summary>
internal sealed class CellGrid
{
    public const int UsualMargins = 200;

    private CellGrid(List<List<GridCell>> rows, int columns, Table table) => (Rows, Columns, Table) = (rows, columns, table);

    public IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; }

    /// <summary>At least 1.</summary>
    public int Columns { get; }

    public Table Table { get; }

    public static CellGrid Of(Table table)
    {
        var rows = new List<List<GridCell>>(table.Rows.Count);
        var open = new List<(GridCell Cell, int Left)>();
        var columns = 1;
        foreach (var row in table.Rows)
        {
            var placed = new List<GridCell>(row.Cells.Count);
            foreach (var (cell, _) in open) placed.Add(cell with { Continues = true });
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (open.Find(o => o.Cell.Column <= column && column < o.Cell.Column + o.Cell.Span) is { Cell: { } above })
                    column = above.Column + above.Span;
                placed.Add(new GridCell(cell, column, Math.Max(1, cell.ColumnSpan), Continues: false));
                column += Math.Max(1, cell.ColumnSpan);
            }

            open = open.Select(o => (o.Cell, o.Left - 1)).Where(o => o.Item2 > 0)
                .Concat(placed.Where(p => p is { Continues: false, Cell.RowSpan: > 1 }).Select(p => (p, p.Cell!.RowSpan - 1)))
                .ToList();
            placed.Sort((a, b) => a.Column.CompareTo(b.Column));
            rows.Add(placed);
            foreach (var p in placed) columns = Math.Max(columns, p.Column + p.Span);
        }

        // A row that is too short is filled: Word refuses rows that leave the grid open.
        foreach (var row in rows)
        {
            for (int i = 0, column = 0; column < columns; i++)
            {
                if (i == row.Count || row[i].Column > column) row.Insert(i, new GridCell(null, column, 1, Continues: false));
                column = row[i].Column + row[i].Span;
            }
        }

        return new CellGrid(rows, columns, table);
    }

    /// <summary>What each column wants; a cell over several columns shares its want among them.</summary>
    public ColumnWant[] Measure(int halfPoints)
    {
        var measures = MeasureCells(halfPoints);
        var (longest, natural, squares) = (new int[Columns], new int[Columns], new double[Columns]);
        for (var r = 0; r < Rows.Count; r++)
        {
            for (var c = 0; c < Rows[r].Count; c++)
            {
                var cell = Rows[r][c];
                if (measures[r][c] is not { } measure || cell.Span > 1) continue;
                longest[cell.Column] = Math.Max(longest[cell.Column], measure.Longest);
                natural[cell.Column] = Math.Max(natural[cell.Column], measure.Natural);
                squares[cell.Column] += measure.Length * measure.Length;
            }
        }

        for (var r = 0; r < Rows.Count; r++)
            for (var c = 0; c < Rows[r].Count; c++)
                if (measures[r][c] is { } measure && Rows[r][c] is { Span: > 1 } wide)
                    Share(longest, wide, measure.Longest);

        var wants = new ColumnWant[Columns];
        for (var c = 0; c < Columns; c++)
            wants[c] = new ColumnWant(longest[c], Math.Max(longest[c], natural[c]), Math.Sqrt(squares[c] / Math.Max(1, Rows.Count)));
        return wants;

        static void Share(int[] widths, GridCell cell, int wanted)
        {
            var lacking = wanted - widths.AsSpan(cell.Column, cell.Span).ToArray().Sum();
            for (var c = 0; lacking > 0 && c < cell.Span; c++) widths[cell.Column + c] += (lacking / cell.Span) + 1;
        }
    }

    /// <summary>The measure of each cell, in the order of <see cref="Rows"/>; null where nothing is written.</summary>
    public ContentMeasure?[][] MeasureCells(int halfPoints)
    {
        if (_measures is not null) return _measures;
        _measures = new ContentMeasure?[Rows.Count][];
        for (var r = 0; r < Rows.Count; r++)
        {
            _measures[r] = new ContentMeasure?[Rows[r].Count];
            for (var c = 0; c < Rows[r].Count; c++)
            {
                if (Rows[r][c] is not { Continues: false, Cell: { } cell } at) continue;
                var bold = Table.Rows[r].IsHeader || cell.IsHeader || (Table.RowHeader && at.Column == 0);
                _measures[r][c] = new ContentMeasure(cell.Blocks, halfPoints, bold);
            }
        }

        return _measures;
    }

    private ContentMeasure?[][]? _measures;
}
