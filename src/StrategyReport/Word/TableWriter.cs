using StrategyReport.Markup;

namespace StrategyReport.Word;

/// <summary>What the cells of a table have in common; widths and margins in twips.</summary>
internal sealed record TableLook(
    Table Table, Style? Style, Style? Text, Style? Heading, int[] Widths, int Margins, int HeaderRows)
{
    /// <summary>Background that the table's style gives its first row, RRGGBB.</summary>
    public string? HeaderFill { get; init; }

    public string? FirstColumnFill { get; init; }

    public int WidthOf(GridCell cell)
    {
        var width = 0;
        for (var c = cell.Column; c < cell.Column + cell.Span; c++) width += Widths[c];
        return width;
    }
}

/// <summary>Tables of fixed layout: grid, properties, header rows that repeat on every page.</summary>
internal sealed class TableWriter(WordContext context, Story story, BlockWriter blocks)
{
    /// <summary>Twips: what a table has even where its place is narrower.</summary>
    private const int LeastWidth = 1440;

    /// <summary>In longer tables the columns' shares of the text say as much as trying would, in less time.</summary>
    private const int MostCellsToTry = 240;

    private readonly WordXml _xml = story.Xml;
    private readonly CellWriter _cells = new(context, story, blocks);

    public void Write(Table table, Place place)
    {
        if (table.Rows.Count == 0)
        {
            blocks.WriteEmpty(place);
            return;
        }

        if (story.AfterTable) ParagraphWriter.WriteGap(story, place);
        var style = table.Style is { } name
            ? context.Styles.Require(StyleMap.TableKind, name, table.Source)
            : context.Styles.Require(StyleMap.TableKind, "Board Table");
        var text = context.Styles.Require(StyleMap.ParagraphKind, "Table Text");
        var heading = context.Styles.Require(StyleMap.ParagraphKind, "Table Heading");
        var halfPoints = context.Styles.HalfPoints(text);
        var margins = context.Styles.CellMargins(style);
        var grid = CellGrid.Of(table);
        var widths = ColumnWidths.Of(
            Math.Max(place.Width - place.Left, LeastWidth), margins, table.Columns, grid.Measure(halfPoints),
            grid.Columns * grid.Rows.Count <= MostCellsToTry ? tried => grid.HeightAt(tried, halfPoints, margins) : null);
        var look = new TableLook(table, style, text, heading, widths, margins, HeaderRows(table))
        {
            HeaderFill = context.Styles.ConditionalFill(style, "firstRow"),
            FirstColumnFill = context.Styles.ConditionalFill(style, "firstCol"),
        };

        _xml.Open("tbl");
        WriteProperties(look, place);
        _xml.Open("tblGrid");
        foreach (var width in widths)
        {
            _xml.Open("gridCol");
            _xml.Attribute("w", width);
            _xml.Close();
        }

        _xml.Close();
        var measures = grid.MeasureCells(halfPoints);
        var numbered = story.NumberedLeft;
        for (var r = 0; r < grid.Rows.Count; r++)
            WriteRow(look, place, r, grid.Rows[r], Height(grid.Rows[r], measures[r], look) < place.Height / 3);
        story.NumberedLeft = numbered;
        _xml.Close();
        story.AfterTable = true;
    }

    /// <summary>Header rows stand at the top, and a table is never header rows only.</summary>
    private static int HeaderRows(Table table)
    {
        var rows = 0;
        while (rows < table.Rows.Count && table.Rows[rows].IsHeader) rows++;
        return rows == table.Rows.Count && rows > 1 ? rows - 1 : rows;
    }

    /// <summary>In the order of the schema (17.4.59): Word drops what comes late.</summary>
    private void WriteProperties(TableLook look, Place place)
    {
        _xml.Open("tblPr");
        if (look.Style is { } style) _xml.Value("tblStyle", style.Id);
        _xml.Measure("tblW", Math.Max(place.Width - place.Left, LeastWidth));
        if (place.Left > 0) _xml.Measure("tblInd", place.Left);
        _xml.Open("tblLayout");
        _xml.Attribute("type", "fixed");
        _xml.Close();
        _xml.Open("tblLook");
        var (row, column) = (look.HeaderRows > 0, look.Table.RowHeader);
        _xml.Attribute("val", (0x0600 | (row ? 0x20 : 0) | (column ? 0x80 : 0)).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        _xml.Attribute("firstRow", row ? 1 : 0);
        _xml.Attribute("lastRow", 0);
        _xml.Attribute("firstColumn", column ? 1 : 0);
        _xml.Attribute("lastColumn", 0);
        _xml.Attribute("noHBand", 1);
        _xml.Attribute("noVBand", 1);
        _xml.Close();
        if (look.Table.Description is { Length: > 0 } description) _xml.Value("tblDescription", description);
        _xml.Close();
    }

    private void WriteRow(TableLook look, Place place, int index, IReadOnlyList<GridCell> cells, bool isShort)
    {
        var isHeader = index < look.HeaderRows;
        _xml.Open("tr");
        if (isHeader || isShort)
        {
            _xml.Open("trPr");
            _xml.Flag("cantSplit");
            // Bare: the schema's validator rejects w:val="true" here.
            if (isHeader) _xml.Flag("tblHeader");
            _xml.Close();
        }

        foreach (var cell in cells) _cells.Write(look, place, cell, index);
        _xml.Close();
    }

    /// <summary>Estimated height of a row in twips.</summary>
    private static int Height(IReadOnlyList<GridCell> cells, ContentMeasure?[] measures, TableLook look)
    {
        var height = 0;
        for (var c = 0; c < cells.Count; c++)
            if (measures[c] is { } measure)
                height = Math.Max(height, measure.HeightAt(look.WidthOf(cells[c]) - look.Margins));
        return height;
    }
}
