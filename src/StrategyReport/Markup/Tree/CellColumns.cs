namespace StrategyReport.Markup.Tree;

/// <summary>In which column each cell of a table begins, from 0, the spans of cells above it seen to.</summary>
internal sealed class CellColumns
{
    private readonly Dictionary<TableCell, int> _starts = new(ReferenceEqualityComparer.Instance);

    private CellColumns(int count) => Count = count;

    /// <summary>How many columns the table has.</summary>
    public int Count { get; }

    public static CellColumns Of(Table table)
    {
        var columns = new CellColumns(table.Rows[0].Cells.Sum(c => c.ColumnSpan));
        var covered = new int[columns.Count]; // How many more rows a cell above covers.
        foreach (var row in table.Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < covered.Length && covered[column] > 0) column++;
                columns._starts[cell] = column;
                for (var i = 0; i < cell.ColumnSpan && column < covered.Length; i++) covered[column++] = cell.RowSpan;
            }

            for (var i = 0; i < covered.Length; i++) covered[i] = Math.Max(0, covered[i] - 1);
        }

        return columns;
    }

    public int StartOf(TableCell cell) => _starts[cell];
}
