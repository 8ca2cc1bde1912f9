using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

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
        var layout = context.Layouts.Of(table, place.Width - place.Left);
        var look = new TableLook(
            table, layout.Style, context.Styles.Require(StyleMap.ParagraphKind, "Table Text"), context.Styles.Require(StyleMap.ParagraphKind, "Table Heading"),
            layout.Widths, layout.Margins, layout.HeaderRows)
        {
            HeaderFill = context.Styles.ConditionalFill(layout.Style, "firstRow"),
            FirstColumnFill = context.Styles.ConditionalFill(layout.Style, "firstCol"),
        };

        _xml.Open("tbl");
        WriteProperties(look, place);
        _xml.Open("tblGrid");
        foreach (var width in layout.Widths)
        {
            _xml.Open("gridCol");
            _xml.Attribute("w", width);
            _xml.Close();
        }

        _xml.Close();
        var numbered = story.NumberedLeft;
        for (var r = 0; r < layout.Grid.Rows.Count; r++)
            WriteRow(look, place, r, layout.Grid.Rows[r], layout.IsShort(r, place.Height));
        story.NumberedLeft = numbered;
        _xml.Close();
        story.AfterTable = true;
    }

    /// <summary>In the order of the schema (17.4.59): Word drops what comes late.</summary>
    private void WriteProperties(TableLook look, Place place)
    {
        _xml.Open("tblPr");
        if (look.Style is { } style) _xml.Value("tblStyle", style.Id);
        _xml.Measure("tblW", Math.Max(place.Width - place.Left, TableLayout.LeastWidth));
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
}
