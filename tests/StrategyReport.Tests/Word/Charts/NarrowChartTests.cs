using System.Xml.Linq;

namespace StrategyReport.Tests.Word.Charts;

/// <summary>Charts in columns that are narrower than 7.5 cm.</summary>
public class NarrowChartTests
{
    private const long Centimetre = 360_000;

    private const string Chart =
        "<chart type=\"column\" title=\"Trend\"><categories><c>a</c></categories><series name=\"Units\"><v>1</v></series></chart>";

    [Fact]
    public void A_column_with_a_chart_takes_the_room_that_others_can_spare()
    {
        var document = new DocxReader(Write([Chart, "Nothing to report", "Nothing to report"]).Bytes!);

        Assert.InRange(Extent(document).Width, 7 * Centimetre, 12 * Centimetre);
    }

    [Fact]
    public void Side_by_side_they_are_higher_than_wide_with_smaller_text()
    {
        var document = new DocxReader(Write([Chart, Chart, Chart]).Bytes!);

        var (width, height) = Extent(document);
        Assert.InRange(height, Math.Max(width, 6 * Centimetre - 1000), 8 * Centimetre);
        var sizes = document.Part("word/charts/chart1.xml").Descendants().Attributes("sz").Select(s => (int)s).ToList();
        Assert.All(sizes, size => Assert.InRange(size, 800, 900));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(6, 6)]
    public void Where_one_cannot_be_read_it_is_told(int columns, int told)
    {
        var (_, diagnostics) = Write([.. Enumerable.Repeat(Chart, columns)]);

        Assert.Equal(told, diagnostics.Count(d => d.Code == "SR5014" && d.Message.Contains("cm wide", StringComparison.Ordinal)));
    }

    private static (byte[]? Bytes, StrategyReport.Diagnostics.DiagnosticBag Diagnostics) Write(string[] cells)
    {
        var heads = string.Concat(cells.Select(_ => "<th>a</th>"));
        var body = string.Concat(cells.Select(c => $"<td>{c}</td>"));
        return DocxReader.Write(DocxReader.Paper(
            $"<section><table row-header=\"false\"><thead><tr>{heads}</tr></thead><tbody><tr>{body}</tr></tbody></table></section>"));
    }

    private static (long Width, long Height) Extent(DocxReader document)
    {
        var extent = document.Body.Descendants().First(e => e.Name.LocalName == "extent");
        return ((long)extent.Attribute("cx")!, (long)extent.Attribute("cy")!);
    }
}
