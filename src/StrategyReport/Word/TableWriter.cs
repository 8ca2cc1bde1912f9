using StrategyReport.Markup;

namespace StrategyReport.Word;

/// <summary>Tables of fixed layout: grid, header rows that repeat, spans, fills with text that can be read on them.</summary>
internal sealed class TableWriter(WordContext context, Story story, BlockWriter blocks)
{
    private readonly WordXml _xml = story.Xml;

    public void Write(Table table, Place place)
    {
        if (table.Rows.Count == 0) return;
        if (story.AfterTable) ParagraphWriter.WriteClosing(story);
        var style = table.Style is { } name
            ? context.Styles.Require(StyleMap.TableKind, name, table.Source)
            : context.Styles.Require(StyleMap.TableKind, "Board Table");
        var text = context.Styles.Require(StyleMap.ParagraphKind, "Table Text");
        var heading = context.Styles.Require(StyleMap.ParagraphKind, "Table Heading");
        var halfPoints = context.Styles.HalfPoints(text);
        var margins = context.Styles.CellMargins(style);
        var grid = CellGrid.Of(table);
        var widths = ColumnWidths.Of(Math.Max(place.Width - place.Left, 1440), margins, table.Columns, grid.Measure(halfPoints));
        var look = new TableLook(table, style, text, heading, widths, margins, HeaderRows(table));

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

    private sealed record TableLook(
        Table Table, Style? Style, Style? Text, Style? Heading, int[] Widths, int Margins, int HeaderRows)
    {
        public int WidthOf(int column, int span)
        {
            var width = 0;
            for (var c = column; c < column + span; c++) width += Widths[c];
            return width;
        }
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
        Measure("tblW", look.WidthOf(0, look.Widths.Length));
        if (place.Left > 0) Measure("tblInd", place.Left);
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

        foreach (var cell in cells) WriteCell(look, place, cell, isHeader);
        _xml.Close();
    }

    private void WriteCell(TableLook look, Place place, GridCell at, bool inHeaderRow)
    {
        var width = look.WidthOf(at.Column, at.Span);
        _xml.Open("tc");
        _xml.Open("tcPr");
        Measure("tcW", width);
        if (at.Span > 1) _xml.Value("gridSpan", at.Span);
        if (at.Continues) _xml.Flag("vMerge");
        else if (at.Cell is { RowSpan: > 1 }) _xml.Value("vMerge", "restart");
        if (at.Cell?.Fill is { } fill)
        {
            _xml.Open("shd");
            _xml.Attribute("val", "clear");
            _xml.Attribute("color", "auto");
            _xml.Attribute("fill", fill.ToUpperInvariant());
            _xml.Close();
        }

        _xml.Close();
        var inside = Inside(look, place, at, inHeaderRow, width);
        (story.NumberedLeft, story.AfterTable) = (0, false);
        var content = at is { Continues: false, Cell: { } cell } ? cell.Blocks : [];
        blocks.Write(content, inside);
        if (content.Count == 0) blocks.WriteEmpty(inside);
        if (story.AfterTable) ParagraphWriter.WriteClosing(story);
        _xml.Close();
    }

    private Place Inside(TableLook look, Place place, GridCell at, bool inHeaderRow, int width)
    {
        // The first column of a body row is made bold by the table's style; a header cell elsewhere says so itself.
        var rowHeader = look.Table.RowHeader && at.Column == 0;
        var isHeading = inHeaderRow || (at.Cell is { IsHeader: true } && !rowHeader);
        var style = at.Cell?.Style is { } name ? context.Styles.Require(StyleMap.ParagraphKind, name, at.Cell.Source) : null;
        var fill = at.Cell?.Fill
            ?? (inHeaderRow ? context.Styles.ConditionalFill(look.Style, "firstRow") : null)
            ?? (rowHeader ? context.Styles.ConditionalFill(look.Style, "firstCol") : null);
        // The style's text colour is right on the style's own fill; on a cell's fill, only if it is black as well.
        var colour = at.Cell?.Fill is { } own ? Contrast.TextOn(own) : null;
        return new Place
        {
            Width = Math.Max(width - look.Margins, 360),
            Height = place.Height,
            InCell = true,
            TextStyle = style ?? (isHeading ? look.Heading : look.Text),
            Fill = fill,
            TextColour = colour == "FFFFFF" || inHeaderRow ? colour : null,
            LoosenKeep = isHeading && !inHeaderRow,
        };
    }

    /// <summary>Estimated height of a row in twips.</summary>
    private static int Height(IReadOnlyList<GridCell> cells, ContentMeasure?[] measures, TableLook look)
    {
        var height = 0;
        for (var c = 0; c < cells.Count; c++)
            if (measures[c] is { } measure)
                height = Math.Max(height, measure.HeightAt(look.WidthOf(cells[c].Column, cells[c].Span) - look.Margins));
        return height;
    }

    private void Measure(string name, int twips)
    {
        _xml.Open(name);
        _xml.Attribute("w", twips);
        _xml.Attribute("type", "dxa");
        _xml.Close();
    }
}
