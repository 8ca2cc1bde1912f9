using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>A table's cells on their grid, the widths of its columns and the estimated heights of its rows; all in twips.</summary>
/// <param name="Width">What the table was offered.</param>
/// <param name="PageHeight">Text on its pages.</param>
/// <param name="Own">What its style has of room.</param>
/// <param name="Room">What it takes, so that numbers and labels fit.</param>
internal sealed record TableLayout(
    Table Table, int Width, int PageHeight, Style? Style, CellGrid Grid, int[] Widths, int[] Heights, TextRoom Own, TextRoom Room,
    TableFit Fit)
{
    /// <summary>Twips: what a table has even where its place is narrower.</summary>
    public const int LeastWidth = 1440;

    /// <summary>Twips that the lines above and below a row take.</summary>
    private const int Borders = 10;

    /// <summary>Twips that a column may lack because widths are whole.</summary>
    private const int Rounding = 20;

    /// <summary>In longer tables the columns' shares of the text say as much as trying would, in less time.</summary>
    private const int MostCellsToTry = 240;

    /// <summary>
    /// Of the height under the repeated header rows: a row up to this stays whole, and the gap that it may leave is bearable.
    /// </summary>
    private const double ShortShare = 0.45;

    /// <summary>Of the page's height: a table up to this stays whole, so that no page begins with its last row alone.</summary>
    private const double WholeShare = 0.2;

    /// <summary>Header rows stand at the top, and a table is never header rows only.</summary>
    public int HeaderRows { get; } = CountHeaderRows(Table);

    /// <param name="room">What its text takes.</param>
    /// <param name="pageHeight">Twips of text on its pages.</param>
    public static TableLayout Of(MeasuredTable measured, TextRoom room, int width, int pageHeight, StyleMap styles)
    {
        var (table, style, grid, wants, own) = measured;
        var total = Math.Max(width, LeastWidth);
        var (scale, margins) = ((double)room.HalfPoints / own.HalfPoints, room.Margins);
        var scaled = scale < 1 ? [.. wants.Select(w => w.Scaled(scale))] : wants;
        var widths = ColumnShares.Of(
            total, margins, table.Columns, scaled,
            grid.Columns * grid.Rows.Count <= MostCellsToTry ? tried => HeightOf(grid, tried, margins, pageHeight, scale) : null);
        var measures = grid.MeasureCells();
        var padding = styles.CellPadding(style) + Borders;
        var heights = new int[grid.Rows.Count];
        for (var r = 0; r < heights.Length; r++) heights[r] = padding + Height(grid.Rows[r], measures[r], widths, margins, scale);
        var fit = FitOf(grid, measures, widths, margins, scale);
        if (fit == TableFit.Whole && scaled.Sum(w => (double)w.Word + margins) > total + Rounding) fit = TableFit.BrokenText;
        return new TableLayout(table, width, pageHeight, style, grid, widths, heights, own, room, fit);
    }

    /// <summary>Left and right cell margins together.</summary>
    public int Margins => Room.Margins;

    /// <summary>Half-points, where its text is smaller than it was to be.</summary>
    public int? Shrunk => Room.HalfPoints == Own.HalfPoints ? null : Room.HalfPoints;

    /// <summary>Half-points, where its text is not of the style's size.</summary>
    public int? TextSize => Shrunk ?? Table.TextSize * 2;

    /// <summary>The highest cell of the heading rows where it takes more lines than it should; null where none does.</summary>
    public TableCell? HighHeading
    {
        get
        {
            if (Table.HeadingLines is not { } most) return null;
            var measures = Grid.MeasureCells();
            (TableCell Cell, int Lines)? highest = null;
            for (var r = 0; r < HeaderRows; r++)
            {
                for (var c = 0; c < Grid.Rows[r].Count; c++)
                {
                    var at = Grid.Rows[r][c];
                    if (at is not { Continues: false, Cell: { } cell } || measures[r][c] is not { } measure) continue;
                    var lines = measure.LinesAt((at.WidthIn(Widths) - Margins) * Own.HalfPoints / Room.HalfPoints);
                    if (lines > most && lines > (highest?.Lines ?? 0)) highest = (cell, lines);
                }
            }

            return highest?.Cell;
        }
    }

    /// <summary>Twips that the header rows take from each page.</summary>
    public int HeaderHeight
    {
        get
        {
            var height = 0;
            for (var r = 0; r < HeaderRows; r++) height += Heights[r];
            return height;
        }
    }

    /// <summary>
    /// What a cell has of a page: the header rows stand on each. Header rows that take most of a page are not repeated by Word.
    /// In a table within a table it is half of that: LibreOffice loses what follows where a row within falls on the end of a page.
    /// </summary>
    public int HeightUnderHeader(int pageHeight, bool inCell) =>
        Math.Max(pageHeight / 4, pageHeight - HeaderHeight - Margins) / (inCell ? 2 : 1);

    /// <summary>Whether a row is so low that it stays on one page.</summary>
    public bool IsShort(int row, int pageHeight) => Heights[row] < (pageHeight - HeaderHeight) * ShortShare;

    /// <summary>
    /// Whether a row stays on the page of the next one: in a low table, a row of headings, such as an objective's across the table, and one
    /// that shares a merged cell with the next, where all of it is short.
    /// </summary>
    public bool StaysWithNext(int row, int pageHeight)
    {
        if (row < HeaderRows || row + 1 == Heights.Length) return false;
        if (Heights.Sum() < pageHeight * WholeShare) return true;
        if (Table.Rows[row].Cells.All(c => c.IsHeader && c.RowSpan <= 1)) return IsShort(row, pageHeight);
        if (!IsMergedInto(row + 1)) return false;
        var (first, last) = (row, row + 1);
        while (first > HeaderRows && IsMergedInto(first)) first--;
        while (last + 1 < Heights.Length && IsMergedInto(last + 1)) last++;
        return Heights[first..(last + 1)].Sum() < (pageHeight - HeaderHeight) * ShortShare;
    }

    private bool IsMergedInto(int row) => Grid.Rows[row].Any(c => c.Continues);

    /// <param name="scale">The size of the text, of that by which it was measured.</param>
    private static TableFit FitOf(CellGrid grid, ContentMeasure?[][] measures, int[] widths, int margins, double scale)
    {
        var fit = TableFit.Whole;
        for (var r = 0; r < measures.Length; r++)
        {
            for (var c = 0; c < measures[r].Length; c++)
            {
                var at = grid.Rows[r][c];
                if (measures[r][c] is not { } measure) continue;
                var width = at.WidthIn(widths) - margins + Rounding;
                if (measure.Number * scale > width) return TableFit.BrokenNumbers;
                if (grid.IsLabel(r, at) && measure.Word * scale > width) fit = TableFit.BrokenWords;
            }
        }

        return fit;
    }

    private static int CountHeaderRows(Table table)
    {
        var rows = 0;
        while (rows < table.Rows.Count && table.Rows[rows].IsHeader) rows++;
        return rows == table.Rows.Count && rows > 1 ? rows - 1 : rows;
    }

    /// <summary>Text that is so much smaller stands in a column as text of its own size does in one that is so much wider.</summary>
    private static long HeightOf(CellGrid grid, int[] widths, int margins, int pageHeight, double scale) => scale < 1
        ? grid.HeightAt([.. widths.Select(w => (int)(w / scale))], (int)(margins / scale), (int)(pageHeight / scale))
        : grid.HeightAt(widths, margins, pageHeight);

    private static int Height(IReadOnlyList<GridCell> cells, ContentMeasure?[] measures, int[] widths, int margins, double scale)
    {
        var height = 0;
        for (var c = 0; c < cells.Count; c++)
        {
            if (measures[c] is not { } measure) continue;
            var width = cells[c].WidthIn(widths) - margins;
            height = Math.Max(height, (int)(measure.HeightAt((int)(width / scale)) * scale));
        }

        return height;
    }
}
