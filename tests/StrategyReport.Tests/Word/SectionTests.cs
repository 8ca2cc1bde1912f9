using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

public class SectionTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void Landscape_pages_have_the_references_landscape_set_up_and_footer()
    {
        var document = DocxReader.Of(DocxReader.Paper(
            "<section><p>a</p></section>"
            + "<section page=\"landscape\"><p>b</p></section><section><p>c</p></section>"));

        Assert.Equal(["11906", "16838", "11906"], document.Body.Descendants(W + "pgSz").Select(s => (string?)s.Attribute(W + "w")));
        var footers = document.Body.Descendants(W + "footerReference").Select(f => (string?)f.Attributes().Last()).ToList();
        Assert.Equal(footers[0], footers[2]);
        Assert.NotEqual(footers[0], footers[1]);
    }

    [Theory]
    [InlineData("<p>text</p>", 0)]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul>", 0)]
    [InlineData("<blockquote><p>q</p></blockquote>", 0)]
    [InlineData("<data tag=\"d\"><p>a piece of data</p></data>", 0)]
    [InlineData("<data tag=\"d\"><p>a piece</p><p>of two</p></data>", 0)]
    [InlineData("<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>", 1)]
    public void A_section_ends_without_a_blank_paragraph_where_its_last_one_can_hold_the_break(string blocks, int added)
    {
        var document = DocxReader.Of(DocxReader.Paper($"<section>{blocks}</section><section><p>last</p></section>"));

        var empty = document.Paragraphs.Where(p => !p.Descendants(W + "r").Any()).ToList();
        Assert.Equal(added, empty.Count);
        // What is added is a point high.
        Assert.All(empty, p => Assert.Equal("20", (string?)p.Descendants(W + "spacing").Single().Attribute(W + "line")));
        Assert.Single(document.Body.Descendants(W + "pPr").Elements(W + "sectPr"));
    }

    [Fact]
    public void Wide_tables_fill_the_landscape_page()
    {
        var document = DocxReader.Of(DocxReader.Paper(
            "<section page=\"landscape\">"
            + "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table></section>"));

        Assert.Equal(14796, DocxReader.Widths(document.Tables.Single()).Sum());
    }
}
