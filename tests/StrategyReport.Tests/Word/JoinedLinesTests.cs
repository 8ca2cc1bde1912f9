using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>What Word keeps on one page in a cell, where "keep with next" would keep the whole row.</summary>
public class JoinedLinesTests
{
    private static readonly XNamespace W = DocxReader.W;

    private const string Chart =
        "<chart type=\"column\" title=\"Trend\"><categories><c>a</c></categories><series name=\"Units\"><v>1</v></series></chart>";

    [Theory]
    [InlineData(
        "<p>As the chart shows:</p>" + Chart + "<source>Source: SystmOne</source><p>Then.</p>", "As the chart shows:|CHART|Source: SystmOne")]
    [InlineData("<p style=\"Cell Heading\">Beds</p>" + Chart + "<p>Then.</p>", "Beds|CHART")]
    [InlineData("<ul><li><p>As the chart shows:</p>" + Chart + "</li></ul>", "As the chart shows:|CHART")]
    public void A_chart_in_a_cell_is_one_paragraph_with_what_belongs_to_it(string cell, string lines)
    {
        var paragraph = PlotIn(cell);

        Assert.Equal(lines, string.Concat(paragraph.Descendants().Select(Shown)));
        Assert.NotNull(paragraph.Element(W + "pPr")?.Element(W + "keepLines"));
    }

    [Fact]
    public void A_long_text_above_a_chart_may_break()
    {
        var paragraph = PlotIn($"<p>{Samples.Words(400)}</p>" + Chart);

        Assert.Equal("CHART", string.Concat(paragraph.Descendants().Select(Shown)));
    }

    [Fact]
    public void The_label_of_a_row_that_may_break_is_not_broken()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
            + $"<tr><th><p>Long</p></th><td>{Samples.Words(900)}</td></tr><tr><th><p>Short</p></th><td>One</td></tr></tbody></table>");

        Assert.NotNull(document.Paragraph("Long").Descendants(W + "keepLines").SingleOrDefault());
        Assert.Null(document.Paragraph("Short").Descendants(W + "keepLines").SingleOrDefault());
    }

    private static XElement PlotIn(string cell)
    {
        var document = DocxReader.OfBlocks(
            $"<table row-header=\"false\"><thead><tr><th>a</th></tr></thead><tbody><tr><td>{cell}</td></tr></tbody></table>");
        return document.Body.Descendants(W + "drawing").Single().Ancestors(W + "p").First();
    }

    private static string Shown(XElement element) => element.Name.LocalName switch
    {
        "t" => element.Value,
        "br" => "|",
        "drawing" => "CHART",
        _ => "",
    };
}
