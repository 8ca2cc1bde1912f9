using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

public class TableTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void Header_rows_repeat_on_every_page()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>a</th></tr><tr><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>");

        Assert.Equal([true, true, false], document.Tables.Single().Elements(W + "tr").Select(r => r.Descendants(W + "tblHeader").Any()));
    }

    [Fact]
    public void Short_rows_stay_whole_and_long_rows_may_break()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>a</th></tr></thead>"
            + $"<tbody><tr><td>short</td></tr><tr><td>{Samples.Words(900)}</td></tr></tbody></table>");

        Assert.Equal([true, true, false], document.Tables.Single().Elements(W + "tr").Select(r => r.Descendants(W + "cantSplit").Any()));
    }

    [Fact]
    public void Columns_fill_the_page_and_hold_their_longest_word()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>Organisational responsibilities</th><th>Text</th><th>%</th></tr></thead>"
            + $"<tbody><tr><td>a</td><td>{Samples.Words(200)}</td><td>95%</td></tr></tbody></table>");

        var widths = DocxReader.Widths(document.Tables.Single());
        Assert.Equal(9638, widths.Sum());
        // "responsibilities" is 16 letters, about 8 em halves at 12 points, with bold and margins.
        Assert.InRange(widths[0], 1900, 2400);
        Assert.InRange(widths[2], 400, 900);
        Assert.True(widths[1] > 6000);
    }

    [Fact]
    public void Bounds_of_the_template_hold()
    {
        var document = DocxReader.OfBlocks(
            "<table columns=\"20% 10-20% auto\"><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>"
            + $"<tbody><tr><td>x</td><td>{Samples.Words(100)}</td><td>y</td></tr></tbody></table>");

        var widths = DocxReader.Widths(document.Tables.Single());
        Assert.InRange(widths[0], 1926, 1929);
        Assert.InRange(widths[1], 963, 1929);
    }

    [Fact]
    public void A_word_longer_than_the_page_leaves_the_other_columns_their_room()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>Objective</th><th>Text</th></tr></thead>"
            + $"<tbody><tr><td>Communication</td><td>{new string('x', 500)}</td></tr></tbody></table>");

        var widths = DocxReader.Widths(document.Tables.Single());
        Assert.Equal(9638, widths.Sum());
        Assert.InRange(widths[0], 1500, 2500);
    }

    [Fact]
    public void Spans_become_Words_merged_cells()
    {
        var document = DocxReader.OfBlocks(
            "<table row-header=\"false\"><thead><tr><th rowspan=\"2\">a</th><th colspan=\"2\">b</th></tr>"
            + "<tr><th>c</th><th>d</th></tr></thead>"
            + "<tbody><tr><td>e</td><td>f</td><td>g</td></tr></tbody></table>");

        Assert.Equal("a | b\n | c | d\ne | f | g", DocxReader.Cells(document.Tables.Single()));
        Assert.Equal(
            ["restart", "continue"],
            document.Body.Descendants(W + "vMerge").Select(v => (string?)v.Attribute(W + "val") ?? "continue"));
        Assert.Equal("2", (string?)document.Body.Descendants(W + "gridSpan").Single().Attribute(W + "val"));
    }

    [Fact]
    public void Cells_end_with_a_paragraph_whatever_they_hold()
    {
        var document = DocxReader.OfBlocks("""
            <table><thead><tr><th>h</th></tr></thead><tbody><tr><td/></tr><tr><td><data tag="a"/></td></tr>
            <tr><td><table><thead><tr><th>n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></td></tr>
            <tr><td><data tag="b"><table><thead><tr><th>n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></data></td></tr></tbody></table>
            """);

        Assert.All(document.Body.Descendants(W + "tc"), cell => Assert.Equal(W + "p", cell.Elements().Last().Name));
    }

    [Theory]
    [InlineData("FFB81C", null)]
    [InlineData("DA291C", "FFFFFF")]
    [InlineData("009639", null)]
    [InlineData("006747", "FFFFFF")]
    public void Text_on_a_fill_can_be_read(string fill, string? colour)
    {
        var document = DocxReader.OfBlocks(
            $"<table><thead><tr><th>h</th></tr></thead><tbody><tr><td fill=\"{fill}\">Word</td></tr></tbody></table>");

        var run = document.Paragraph("Word").Descendants(W + "r").Single();
        Assert.Equal(colour, (string?)run.Descendants(W + "color").SingleOrDefault()?.Attribute(W + "val"));
    }

    [Fact]
    public void A_sub_heading_gives_up_its_colour_where_it_cannot_be_read()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>a</th></tr></thead>"
            + "<tbody><tr><td fill=\"12878A\"><p style=\"Cell Heading\">Dark</p></td></tr>"
            + "<tr><td><p style=\"Cell Heading\">Blue</p></td></tr></tbody></table>");

        Assert.Equal("000000",
            (string?)document.Paragraph("Dark").Descendants(W + "r").Single().Descendants(W + "color").Single().Attribute(W + "val"));
        Assert.Empty(document.Paragraph("Blue").Descendants(W + "r").Single().Descendants(W + "color"));
    }
}
