using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>
/// What stays together over the end of a page. "Keep with next" chains whole rows in cells, so that only rows which are to stay with the
/// next have it, whatever their styles say (ECMA-376, 17.3.1.15).
/// </summary>
public class KeepingTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Theory, InlineData("", false), InlineData(" keep=\"previous\"", true)]
    public void A_heading_that_keeps_to_what_is_before_it_is_on_no_page_alone(string keep, bool isKept)
    {
        var document = DocxReader.OfBlocks($"<p>Before</p><p>Last</p><h2{keep}>Heading</h2><ul><li>a</li><li>b</li><li>c</li></ul>");

        Assert.Equal([false, isKept, true, isKept, isKept, false], document.Paragraphs.Select(p => IsKept(document, p)));
    }

    [Theory, InlineData(12, 13), InlineData(13, 2), InlineData(30, 2)]
    public void A_list_of_more_than_twelve_under_such_a_heading_may_go_on_overleaf(int items, int kept)
    {
        var document = DocxReader.OfBlocks(
            $"<p>Before</p><h2 keep=\"previous\">Heading</h2><ul>{string.Concat(Enumerable.Repeat("<li>a</li>", items))}</ul>");

        Assert.Equal(kept, document.Paragraphs.Count(p => IsKept(document, p)));
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void In_annexes_headings_stay_with_their_rows_and_rows_with_nothing(string layout)
    {
        using var project = AnnexProject.Of(3, layout);
        var document = new DocxReader(File.ReadAllBytes(project.Build(AnnexProject.Period)));

        foreach (var row in document.Body.Descendants(W + "tr"))
        {
            var isHeading = row.Descendants(W + "tblHeader").Any();
            Assert.All(row.Descendants(W + "p"), p => Assert.True(IsKept(document, p) == isHeading, DocxReader.Text(p)));
        }

        Assert.All(document.Body.Elements(W + "tbl").Select(t => t.ElementsBeforeSelf().Last()), p => Assert.True(IsKept(document, p), DocxReader.Text(p)));
    }

    [Fact]
    public void A_row_of_headings_within_a_table_stays_with_the_next()
    {
        var document = OfRows(
            $"<tr><th colspan=\"2\">Across</th></tr><tr><th>Row</th><td>{Lines(12)}</td></tr><tr><th colspan=\"2\">Last</th></tr>");

        Assert.Equal([true, false, false], KeptRows(document));
    }

    /// <summary>A fifth of the page is nine lines and the heading row.</summary>
    [Theory, InlineData(1, true), InlineData(12, false)]
    public void A_low_table_stays_whole(int lines, bool isKept)
    {
        var document = OfRows($"<tr><th>Row</th><td>a</td></tr><tr><th>Row</th><td>b</td></tr><tr><th>Row</th><td>{Lines(lines)}</td></tr>");

        Assert.Equal([isKept, isKept, false], KeptRows(document));
    }

    [Theory, InlineData(2, true), InlineData(30, false)]
    public void Rows_that_share_a_cell_stay_together_where_they_are_short(int lines, bool isKept)
    {
        var document = OfRows(
            $"<tr><th rowspan=\"3\">Row</th><td>{Lines(lines)}</td></tr><tr><td>b</td></tr><tr><td>c</td></tr>"
            + $"<tr><th>Next</th><td>{Lines(12)}</td></tr>");

        Assert.Equal([isKept, isKept, false, false], KeptRows(document));
    }

    /// <summary>
    /// LibreOffice loses text of a row that may not split and is higher than its page. A page of the shipped house has 14060 twips for text; a
    /// line of 12 points in a table is 284 (Arial's 1.149, times 247/240).
    /// </summary>
    [Fact]
    public void A_row_may_split_from_45_per_cent_of_the_page_on()
    {
        var whole = Enumerable.Range(1, 60).TakeWhile(n => OfRows($"<tr><th>a</th><td>{Lines(n)}</td></tr>").Tables.Single()
            .Elements(W + "tr").Last().Descendants(W + "cantSplit").Any()).Count();

        // More than a third, so that rows are not cut without need.
        Assert.InRange(whole * 284, 14060 * 0.35, 14060 * 0.45);
    }

    [Fact]
    public void A_sub_heading_is_the_first_line_of_the_paragraph_under_it()
    {
        var document = OfRows("<tr><th>a</th><td><p style=\"Cell Heading\">Falls</p><p>Fewer <em>than</em> before.</p></td></tr>");

        var joined = document.Paragraph("Falls Fewer than before.");
        Assert.Equal("TableText", DocxReader.StyleOf(joined));
        Assert.Equal(
            ["Falls"], joined.Elements(W + "r").Where(r => RunStyle(r) == "CellHeadingChar").Select(DocxReader.Text).Where(t => t.Trim().Length > 0));
        Assert.Single(joined.Descendants(W + "br"));
        // It stands as far from what is above it as a sub-heading of its own.
        Assert.Equal("100", (string?)joined.Descendants(W + "spacing").Single().Attribute(W + "before"));
    }

    [Theory]
    [InlineData("<ul><li>item</li></ul>")]
    [InlineData("<p style=\"Cell Heading\">another</p>")]
    [InlineData("<table><thead><tr><th>n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<blockquote><p>q</p></blockquote>")]
    public void Before_anything_else_it_stands_by_itself(string next)
    {
        var document = OfRows($"<tr><th>a</th><td><p style=\"Cell Heading\">Falls</p>{next}</td></tr>");

        Assert.Equal("CellHeading", DocxReader.StyleOf(document.Paragraph("Falls")));
    }

    [Fact]
    public void Outside_of_tables_and_in_house_styles_without_such_a_character_style_it_does_too()
    {
        const string Blocks = "<p style=\"Cell Heading\">Falls</p><p>Fewer.</p>";
        using var reference = EditedReference.With("word/styles.xml",
            s => s.Replace("<w:link w:val=\"CellHeadingChar\"/>", "", StringComparison.Ordinal)
                .Replace("<w:link w:val=\"CellHeading\"/>", "", StringComparison.Ordinal));

        Assert.Equal("CellHeading", DocxReader.StyleOf(DocxReader.OfBlocks(Blocks).Paragraph("Falls")));
        Assert.Equal("CellHeading", DocxReader.StyleOf(OfRows($"<tr><th>a</th><td>{Blocks}</td></tr>", reference.Path).Paragraph("Falls")));
    }

    private static DocxReader OfRows(string rows, string? reference = null) => DocxReader.OfBlocks(
        $"<table row-header=\"true\"><thead><tr><th>One</th><th>Two</th></tr></thead><tbody>{rows}</tbody></table>", reference);

    private static string Lines(int count) => $"<p>{string.Join("<br/>", Enumerable.Repeat("a line", count))}</p>";

    /// <summary>Of the rows under the heading row, whether they stay with the next: any paragraph of the first cell does that in Word.</summary>
    private static IEnumerable<bool> KeptRows(DocxReader document) =>
        document.Tables.First().Elements(W + "tr").Skip(1).Select(r => r.Descendants(W + "p").Any(p => IsKept(document, p)));

    private static string? RunStyle(XElement run) => (string?)run.Element(W + "rPr")?.Element(W + "rStyle")?.Attribute(W + "val");

    private static bool IsKept(DocxReader document, XElement paragraph)
    {
        var styles = document.Part("word/styles.xml").Elements(W + "style").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        var says = paragraph.Element(W + "pPr")?.Element(W + "keepNext");
        for (var id = DocxReader.StyleOf(paragraph); says is null && id is not null; id = (string?)styles[id].Element(W + "basedOn")?.Attribute(W + "val"))
            says = styles[id].Element(W + "pPr")?.Element(W + "keepNext");
        return says is not null && (string?)says.Attribute(W + "val") is not ("0" or "false");
    }
}
