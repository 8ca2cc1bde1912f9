using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Layout;

/// <summary>A cell in its place. Where a row span goes on, the cell stands again with <paramref name="Continues"/>.</summary>
internal sealed record GridCell(TableCell? Cell, int Column, int Span, bool Continues)
{
    /// <summary>Of the columns that it stands over, with its margins.</summary>
    public int WidthIn(int[] widths)
    {
        var width = 0;
        for (var i = 0; i < Span; i++) width += widths[Column + i];
        return width;
    }
}

/// <summary>What the cells of a column want together; twips without cell margins.</summary>
/// <param name="Word">The longest word of its text, whatever figures it holds.</param>
/// <param name="Number">What its widest number wants, which may not break.</param>
/// <param name="Label">What the longest word of its headings and row labels wants, which should not.</param>
/// <param name="Text">What its text wants so that it reads well; 0 where it holds only words that are shorter.</param>
internal readonly record struct ColumnWant(int Longest, int Natural, double Length, int Word, int Number, int Label, int Text)
{
    /// <summary>Characters of a line of text that is read without haste.</summary>
    private const int LeastCharacters = 24;

    /// <summary>Twips of so many average characters: half the size of the text each.</summary>
    public static int LineOf(int halfPoints) => LeastCharacters * halfPoints * 5;

    /// <summary>For both.</summary>
    public int Whole => Math.Max(Number, Label);

    /// <summary>What it wants of text that is so much smaller.</summary>
    public ColumnWant Scaled(double by) =>
        new(
            (int)(Longest * by), (int)(Natural * by), Length * by, (int)(Word * by), (int)(Number * by), (int)(Label * by),
            (int)(Text * by));
}

/// <summary>Cells laid out on the grid: markup, like HTML, leaves out what a row span covers; Word does not.</summary>
internal sealed class CellGrid
{
    public const int UsualMargins = 200, UsualPadding = 66;

    /// <summary>Per cent of a page that repeated heading rows should take at the most: what is more costs others their lines.</summary>
    private const int MostHeading = 12;

    /// <summary>How much more than its height a heading costs that takes more.</summary>
    private const int CostOfHighHeading = 8;

    private readonly TextMeasure _how;
    private ContentMeasure?[][]? _measures;

    private CellGrid(List<List<GridCell>> rows, int columns, Table table, TextMeasure how) =>
        (Rows, Columns, Table, _how) = (rows, columns, table, how);

    public IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; }

    /// <summary>At least 1.</summary>
    public int Columns { get; }

    public Table Table { get; }

    /// <param name="how">What the text of its cells is measured with.</param>
    public static CellGrid Of(Table table, TextMeasure how)
    {
        var rows = new List<List<GridCell>>(table.Rows.Count);
        // For each column, the cell that a row span from above brings, and for how many more rows.
        var above = new List<GridCell?>();
        var left = new List<int>();
        foreach (var row in table.Rows)
        {
            var placed = new List<GridCell>(row.Cells.Count);
            var column = 0;
            foreach (var cell in row.Cells)
            {
                column = Continue(placed, column);
                var span = Math.Max(1, cell.ColumnSpan);
                var at = new GridCell(cell, column, span, Continues: false);
                placed.Add(at);
                for (var end = column + span; column < end; column++)
                {
                    while (above.Count <= column)
                    {
                        above.Add(null);
                        left.Add(0);
                    }

                    (above[column], left[column]) = (at, Math.Max(1, cell.RowSpan));
                }
            }

            Continue(placed, column);
            for (var c = 0; c < left.Count; c++) left[c]--;
            rows.Add(placed);
        }

        Fill(rows, Math.Max(1, above.Count));
        return new CellGrid(rows, Math.Max(1, above.Count), table, how);

        int Continue(List<GridCell> placed, int column)
        {
            while (column < above.Count && left[column] > 0 && above[column] is { } spanning)
            {
                placed.Add(spanning with { Continues = true });
                column = spanning.Column + spanning.Span;
            }

            return column;
        }
    }

    /// <summary>A row that is too short is filled: Word refuses rows that leave the grid open.</summary>
    private static void Fill(List<List<GridCell>> rows, int columns)
    {
        foreach (var row in rows)
            for (var column = row.Count == 0 ? 0 : row[^1].Column + row[^1].Span; column < columns; column++)
                row.Add(new GridCell(null, column, 1, Continues: false));
    }

    /// <summary>What each column wants; a cell over several columns shares its want among them.</summary>
    public ColumnWant[] Measure()
    {
        var measures = MeasureCells();
        var (longest, natural, squares) = (new int[Columns], new int[Columns], new double[Columns]);
        var (words, numbers, labels, texts) = (new int[Columns], new int[Columns], new int[Columns], new int[Columns]);
        var line = ColumnWant.LineOf(_how.Width(_how.Sized(_how.Metrics.OfCell)));
        for (var r = 0; r < Rows.Count; r++)
        {
            for (var c = 0; c < Rows[r].Count; c++)
            {
                var cell = Rows[r][c];
                if (measures[r][c] is not { } measure || cell.Span > 1) continue;
                longest[cell.Column] = Math.Max(longest[cell.Column], measure.Longest);
                words[cell.Column] = Math.Max(words[cell.Column], measure.Word);
                numbers[cell.Column] = Math.Max(numbers[cell.Column], measure.Number);
                if (IsLabel(r, cell)) labels[cell.Column] = Math.Max(labels[cell.Column], measure.Word);
                else if (measure.Natural > line) texts[cell.Column] = line;
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
            wants[c] = new ColumnWant(
                longest[c], Math.Max(longest[c], natural[c]), Math.Sqrt(squares[c] / Math.Max(1, Rows.Count)), words[c], numbers[c],
                labels[c], texts[c]);
        return wants;

        static void Share(int[] widths, GridCell cell, int wanted)
        {
            var lacking = wanted;
            for (var c = 0; c < cell.Span; c++) lacking -= widths[cell.Column + c];
            for (var c = 0; lacking > 0 && c < cell.Span; c++) widths[cell.Column + c] += (lacking / cell.Span) + 1;
        }
    }

    /// <summary>Twips from top to bottom with columns of these widths; the header rows count once for each page or so.</summary>
    /// <param name="pageHeight">Twips of text on a page.</param>
    public long HeightAt(int[] widths, int margins, int pageHeight)
    {
        var measures = MeasureCells();
        long body = 0, header = 0;
        for (var r = 0; r < Rows.Count; r++)
        {
            var row = 0;
            for (var c = 0; c < Rows[r].Count; c++)
            {
                var cell = Rows[r][c];
                // A cell that stands over several rows has their heights to itself.
                if (measures[r][c] is not { } measure || cell.Cell is { RowSpan: > 1 }) continue;
                row = Math.Max(row, measure.HeightAt(cell.WidthIn(widths) - margins));
            }

            row += UsualPadding;
            if (Table.Rows[r].IsHeader) header += row;
            else body += row;
        }

        var pages = 1 + (body / Math.Max(1, pageHeight - header));
        return body + (pages * (header + (Math.Max(0, header - (pageHeight * MostHeading / 100)) * CostOfHighHeading)));
    }

    /// <summary>The measure of each cell, in the order of <see cref="Rows"/>; null where nothing is written.</summary>
    public ContentMeasure?[][] MeasureCells()
    {
        if (_measures is not null) return _measures;
        _measures = new ContentMeasure?[Rows.Count][];
        for (var r = 0; r < Rows.Count; r++)
        {
            _measures[r] = new ContentMeasure?[Rows[r].Count];
            for (var c = 0; c < Rows[r].Count; c++)
            {
                if (Rows[r][c] is not { Continues: false, Cell: { } cell } at) continue;
                _measures[r][c] = new ContentMeasure(cell.Blocks, _how, bold: IsLabel(r, at));
            }
        }

        return _measures;
    }

    /// <summary>Whether a cell is a heading, or the label of its row.</summary>
    public bool IsLabel(int row, GridCell at) =>
        Table.Rows[row].IsHeader || at.Cell is { IsHeader: true } || (Table.RowHeader && at.Column == 0);
}
