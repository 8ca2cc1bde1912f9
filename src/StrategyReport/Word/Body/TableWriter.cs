using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Tables of fixed layout: grid, properties, header rows that repeat on every page.</summary>
internal sealed class TableWriter(WordXml xml, BlockWriter blocks, DiagnosticBag diagnostics)
{
    /// <summary>10 points, in half-points: text set smaller, but no smaller than this, need not be told outside annexes.</summary>
    private const int EasilyRead = 20;

    /// <summary>Annexes whose columns are too many, by their first tables: one slip, one finding.</summary>
    private readonly HashSet<Node> _tooWide = new(ReferenceEqualityComparer.Instance);

    public void Write(LoweredTable table)
    {
        Tell(table);
        xml.Open("tbl");
        WriteProperties(table);
        xml.Open("tblGrid");
        foreach (var width in table.Widths)
        {
            xml.Open("gridCol");
            xml.Attribute("w", width);
            xml.Close();
        }

        xml.Close();
        // Word's accessibility checker asks for a marked first row, also where the table has no headings; it looks like any other.
        var first = table.HeaderRows == 0 && table.Rows.Count > 1 ? table.Rows[0] : null;
        foreach (var row in table.Rows) WriteRow(row, row.IsHeader || row == first);
        xml.Close();
    }

    private void Tell(LoweredTable table)
    {
        var (at, columns) = (PlaceOf(table.Table), table.Widths.Count);
        if (table.Fit == TableFit.BrokenNumbers) diagnostics.Add(WordMessages.TableBreaksNumbers(at, columns));
        else if (table.Annex is { } annex) TellAnnex(table, annex);
        else if (table.Fit == TableFit.BrokenWords) diagnostics.Add(WordMessages.TableBreaksWords(at, table.Shrunk));
        else if (table.Shrunk is { } size && size < EasilyRead) diagnostics.Add(WordMessages.TableSetSmall(at, columns, size));
    }

    private void TellAnnex(LoweredTable table, Table annex)
    {
        if (_tooWide.Contains(annex)) return;
        var shrunk = table.Shrunk is { } size && size < SmallPrint.Least ? table.Shrunk : null;
        var text = table.HighHeading is { } cell ? Longest(cell) : null;
        if (text is not null && !WordMessages.IsShortName(text.Value))
            diagnostics.Add(WordMessages.HeadingTooHigh(text.Source, text.Value, table.Table.HeadingLines!.Value));
        else if ((table.Fit != TableFit.Whole || shrunk is not null || text is not null) && _tooWide.Add(annex))
            diagnostics.Add(WordMessages.AnnexTooWide(HeadingOf(table.Table) ?? PlaceOf(table.Table), shrunk, table.Fit != TableFit.Whole));
    }

    /// <summary>Where what heads the first column of ambitions is written: the name of a row stands before the ambition's.</summary>
    private static SourceSpan? HeadingOf(Table table)
    {
        foreach (var cell in table.Rows.TakeWhile(r => r.IsHeader).SelectMany(r => r.Cells))
        {
            SourceSpan? at = null;
            Walk.Visit(cell.Blocks, node => at = node is DataInline { Inlines.Count: > 0 } data ? data.Inlines[0].Source : at);
            if (at is not null) return at;
        }

        return null;
    }

    /// <summary>Where the table is written; of a table that a template draws, the first piece of data in it.</summary>
    private static SourceSpan PlaceOf(Table table) =>
        table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).OfType<DataBlock>().FirstOrDefault()?.Source ?? table.Source;

    /// <summary>What makes a cell high.</summary>
    private static Text? Longest(TableCell cell)
    {
        Text? longest = null;
        Walk.Visit(cell.Blocks, node => { if (node is Text text && text.Value.Length > (longest?.Value.Length ?? 0)) longest = text; });
        return longest;
    }

    /// <summary>In the order of the schema (17.4.59): Word drops what comes late.</summary>
    private void WriteProperties(LoweredTable table)
    {
        xml.Open("tblPr");
        if (table.Style is { } style) xml.Value("tblStyle", style.Id);
        xml.Measure("tblW", table.Width);
        if (table.Left > 0) xml.Measure("tblInd", table.Left);
        xml.Open("tblLayout");
        xml.Attribute("type", "fixed");
        xml.Close();
        if (table.Margins is { } margins)
        {
            xml.Open("tblCellMar");
            xml.Measure("left", margins / 2);
            xml.Measure("right", margins / 2);
            xml.Close();
        }

        xml.Open("tblLook");
        var (row, column) = (table.HeaderRows > 0, table.Table.RowHeader);
        xml.Attribute("val", (0x0600 | (row ? 0x20 : 0) | (column ? 0x80 : 0)).ToString("X4", CultureInfo.InvariantCulture));
        xml.Attribute("firstRow", row ? 1 : 0);
        xml.Attribute("lastRow", 0);
        xml.Attribute("firstColumn", column ? 1 : 0);
        xml.Attribute("lastColumn", 0);
        xml.Attribute("noHBand", 1);
        xml.Attribute("noVBand", 1);
        xml.Close();
        if (table.Table.Description is { Length: > 0 } description) xml.Value("tblDescription", description);
        xml.Close();
    }

    private void WriteRow(LoweredRow row, bool isMarked)
    {
        xml.Open("tr");
        if (row.IsWhole || row.Revision is not null)
        {
            xml.Open("trPr");
            if (row.IsWhole) xml.Flag("cantSplit");
            // Bare: the schema's validator rejects w:val="true" here.
            if (row.IsWhole && isMarked) xml.Flag("tblHeader");
            if (row.Revision is { } revision && xml.Marks is { } marks)
            {
                marks.Open(xml, revision);
                xml.Close();
            }

            xml.Close();
        }

        foreach (var cell in row.Cells) WriteCell(cell);
        xml.Close();
    }

    private void WriteCell(LoweredCell cell)
    {
        xml.Open("tc");
        xml.Open("tcPr");
        xml.Measure("tcW", cell.Width);
        if (cell.Span > 1) xml.Value("gridSpan", cell.Span);
        if (cell.Merge == VerticalMerge.Continues) xml.Flag("vMerge");
        else if (cell.Merge == VerticalMerge.Begins) xml.Value("vMerge", "restart");
        if (cell.Fill is { } fill) WriteShading(fill);
        if (cell.FormerFill is { } former && xml.Marks is { } marks)
        {
            marks.OpenFormerCell(xml);
            xml.Open("tcPr");
            xml.Measure("tcW", cell.Width);
            if (former.Length > 0) WriteShading(former);
            xml.Close();
            xml.Close();
        }

        xml.Close();
        blocks.Write(cell.Blocks);
        xml.Close();
    }

    private void WriteShading(string fill)
    {
        xml.Open("shd");
        xml.Attribute("val", "clear");
        xml.Attribute("color", "auto");
        xml.Attribute("fill", fill.ToUpperInvariant());
        xml.Close();
    }
}
