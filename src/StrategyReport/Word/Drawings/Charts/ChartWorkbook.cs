using System.Globalization;
using System.Text;
using System.Xml;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>
/// The workbook within a chart: categories in column A from row 2, a series in each further column, its name in
/// row 1. As small as Excel takes it (ISO/IEC 29500-1, clause 18).
/// </summary>
internal static class ChartWorkbook
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Media = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private const string ContentTypes = Declaration
        + $"""<Types xmlns="{Package}/content-types">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Media}.sheet.main+xml"/>"""
        + $"""<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Media}.worksheet+xml"/></Types>""";

    private const string Relationships = Declaration
        + $"""<Relationships xmlns="{Package}/relationships">"""
        + $"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string Workbook = Declaration
        + $"""<workbook xmlns="{Spreadsheet}" xmlns:r="{Office}">"""
        + """<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private const string WorkbookRelationships = Declaration
        + $"""<Relationships xmlns="{Package}/relationships">"""
        + $"""<Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    /// <summary>The bytes of an .xlsx file.</summary>
    public static byte[] Of(Chart chart) => PackageZip.Store(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes)),
        ("_rels/.rels", Encoding.UTF8.GetBytes(Relationships)),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes(Workbook)),
        ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(WorkbookRelationships)),
        ("xl/worksheets/sheet1.xml", Sheet(chart)));

    /// <summary>The cell of a series' name, as a formula.</summary>
    public static string NameCell(int series) => $"Sheet1!${Column(series + 1)}$1";

    public static string CategoryCells(Chart chart) => Cells("A", chart);

    public static string ValueCells(Chart chart, int series) => Cells(Column(series + 1), chart);

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string Column(int index) =>
        (index < 26 ? "" : Column((index / 26) - 1)) + (char)('A' + (index % 26));

    private static string Cells(string column, Chart chart) =>
        string.Create(CultureInfo.InvariantCulture, $"Sheet1!${column}$2:${column}${chart.Categories.Count + 1}");

    private static byte[] Sheet(Chart chart)
    {
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("worksheet", Spreadsheet);
            xml.WriteStartElement("sheetData");
            for (var row = 0; row <= chart.Categories.Count; row++)
            {
                xml.WriteStartElement("row");
                xml.WriteAttributeString("r", Row(row));
                if (row > 0) TextCell(xml, "A" + Row(row), chart.Categories[row - 1]);
                for (var i = 0; i < chart.Series.Count; i++)
                {
                    var cell = Column(i + 1) + Row(row);
                    if (row == 0) TextCell(xml, cell, chart.Series[i].Name);
                    else if (chart.Series[i].Values[row - 1] is { } value) NumberCell(xml, cell, value);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static string Row(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void TextCell(XmlWriter xml, string cell, string text)
    {
        if (text.Length == 0) return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", cell);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteElementString("t", text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void NumberCell(XmlWriter xml, string cell, double value)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", cell);
        xml.WriteElementString("v", value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
