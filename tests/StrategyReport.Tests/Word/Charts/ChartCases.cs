using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Word.Charts;

public class ChartCases
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Names => [.. PaperCase.Names.Where(n => new PaperCase(n).Twins.Contains("charts.txt"))];

    [Theory, MemberData(nameof(Names))]
    public void A_case_gives_its_descriptions_and_what_is_seen_of_its_charts(string name)
    {
        var text = new StringBuilder();
        foreach (var chart in ChartsOf(name)) text.Append(ChartDescription.Of(chart)).Append('\n');
        foreach (var (xml, cells) in Parts(name)) text.Append('\n').Append(ChartSummary.Of(xml, cells));
        new PaperCase(name).Verify("charts.txt", text.ToString());
    }

    [Theory, MemberData(nameof(Names))]
    public void The_schema_finds_nothing_wrong(string name)
    {
        using var document = WordprocessingDocument.Open(ChartDocument.Write(ChartsOf(name)), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_a_chart_stores_is_what_its_workbook_holds(string name)
    {
        var compared = 0;
        foreach (var (xml, cells) in Parts(name))
        {
            foreach (var reference in xml.Descendants().Where(e => e.Name == C + "strRef" || e.Name == C + "numRef"))
            {
                var points = reference.Descendants(C + "pt").ToDictionary(p => (int)p.Attribute("idx")!, p => (string)p.Element(C + "v")!);
                var range = Range((string)reference.Element(C + "f")!);
                Assert.Equal(range.Count, (int)reference.Descendants(C + "ptCount").Single().Attribute("val")!);
                for (var i = 0; i < range.Count; i++) Assert.Equal(cells.GetValueOrDefault(range[i]), points.GetValueOrDefault(i));
                compared += range.Count;
            }
        }

        Assert.True(compared > 10);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_values_are_those_of_the_markup(string name)
    {
        var charts = ChartsOf(name);
        var parts = Parts(name);
        for (var i = 0; i < charts.Count; i++)
        {
            var stored = parts[i].Xml.Descendants(C + "val").Select(v => v.Descendants(C + "v").Select(p => double.Parse(p.Value, CultureInfo.InvariantCulture)));
            Assert.Equal(charts[i].Series.Select(s => s.Values.OfType<double>()), stored);
        }
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes()
    {
        var (first, second) = (PartBytes(), PartBytes());
        Assert.Equal(20, first.Count(p => p.Key.StartsWith("/word/", StringComparison.Ordinal) && !p.Key.EndsWith("document.xml", StringComparison.Ordinal)));
        Assert.Equal(first, second);

        static SortedDictionary<string, byte[]> PartBytes()
        {
            using var document = WordprocessingDocument.Open(ChartDocument.Write(ChartsOf("Charts")), false);
            var bytes = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var part in document.GetAllParts())
            {
                var copy = new MemoryStream();
                part.GetStream().CopyTo(copy);
                bytes[part.Uri.ToString()] = copy.ToArray();
            }

            return bytes;
        }
    }

    [Fact]
    public void Lines_differ_without_colour()
    {
        var line = Parts("Charts")[0].Xml;
        var markers = line.Descendants(C + "symbol").Select(s => (string)s.Attribute("val")!).ToList();
        var dashes = line.Descendants().Where(e => e.Name.LocalName == "prstDash").Select(s => (string)s.Attribute("val")!).ToList();
        Assert.Equal(2, markers.Distinct().Count());
        Assert.Equal(2, dashes.Distinct().Count());
    }

    [Fact]
    public void Charts_are_in_the_language_of_the_paper()
    {
        var document = DocxReader.Of(
            """
            <paper title="Papur" lang="cy"><section><chart type="stacked" title="T" x-title="X">
            <categories><c>A</c></categories><series name="S"><v>1</v></series></chart></section></paper>
            """.ReplaceLineEndings(""));
        var chart = document.Part("word/charts/chart1.xml");

        Assert.Equal("cy", (string?)chart.Element(C + "lang")!.Attribute("val"));
        Assert.All(chart.Descendants().Attributes("lang"), lang => Assert.Equal("cy", lang.Value));
    }

    [Fact]
    public void Columns_are_named_as_in_a_spreadsheet()
    {
        var series = string.Concat(Enumerable.Range(1, 30).Select(i => $"<series name=\"S{i}\"><v>{i}</v></series>"));
        var charts = ChartDocument.Charts(
            $"<paper title=\"Many series\"><section><chart type=\"column\" title=\"T\"><categories><c>A</c></categories>{series}</chart></section></paper>");
        var formulas = Parts(charts)[0].Xml.Descendants(C + "val").Select(v => (string)v.Descendants(C + "f").Single()).ToList();
        Assert.Equal("Sheet1!$Z$2:$Z$2", formulas[24]);
        Assert.Equal("Sheet1!$AA$2:$AA$2", formulas[25]);
    }

    private static List<Chart> ChartsOf(string name) => ChartDocument.Charts(new PaperCase(name).Markup);

    private static List<(XElement Xml, Dictionary<string, string> Cells)> Parts(string name) => Parts(ChartsOf(name));

    /// <summary>Each chart part, with the cells of its workbook by their names.</summary>
    private static List<(XElement Xml, Dictionary<string, string> Cells)> Parts(List<Chart> charts)
    {
        using var document = WordprocessingDocument.Open(ChartDocument.Write(charts), false);
        var parts = new List<(XElement, Dictionary<string, string>)>();
        foreach (var part in document.MainDocumentPart!.ChartParts.OrderBy(p => document.MainDocumentPart.GetIdOfPart(p), StringComparer.Ordinal))
        {
            var xml = XElement.Load(part.GetStream());
            var relationship = (string)xml.Element(C + "externalData")!.Attribute(R + "id")!;
            parts.Add((xml, Cells(part.GetPartById(relationship).GetStream())));
        }

        return parts;
    }

    private static Dictionary<string, string> Cells(Stream workbook)
    {
        using var zip = new ZipArchive(workbook);
        var sheet = XElement.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.Descendants(S + "c").ToDictionary(c => (string)c.Attribute("r")!, c => c.Value);
    }

    /// <summary>Sheet1!$B$2:$B$4 → B2, B3, B4.</summary>
    private static List<string> Range(string formula)
    {
        var ends = formula["Sheet1!".Length..].Replace("$", "", StringComparison.Ordinal).Split(':');
        var column = ends[0].TrimEnd("0123456789".ToCharArray());
        var rows = Array.ConvertAll(ends, e => int.Parse(e[column.Length..], CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(rows[0], rows[^1] - rows[0] + 1).Select(row => column + row.ToString(CultureInfo.InvariantCulture))];
    }
}
