using System.Xml.Linq;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word;

namespace StrategyReport.Tests.Word;

public class OddContentTests
{
    private static readonly XNamespace W = DocxReader.W;
    private static readonly SourceSpan Here = new("test", 1, 1);

    [Fact]
    public void What_XML_cannot_hold_is_dropped_and_the_rest_survives()
    {
        var document = OfTree(new Paragraph(Here, null, null, null, [new Text(Here, "a\u0001\u000bb\ud83dc\ufffe 👩‍⚕️ e\u0301 שלום")]));

        Assert.Equal("a bc 👩‍⚕️ e\u0301 שלום", DocxReader.Text(document.Body));
    }

    [Fact]
    public void Tabs_and_line_ends_in_text_become_Words_own()
    {
        var document = OfTree(new Paragraph(Here, null, null, null, [new Text(Here, "a\tb\r\nc\u2028d")]));

        var run = document.Body.Descendants(W + "r").Single();
        Assert.Equal(["t", "tab", "t", "br", "t", "br", "t"], run.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void A_cell_of_ten_thousand_words_and_a_table_of_200_rows_in_a_cell_are_written()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"<tr><td>{i}</td><td>x</td></tr>"));
        var document = DocxReader.OfBlocks(
            $"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>{Samples.Words(10_000)}</td>"
            + $"<td><table><thead><tr><th>n</th><th>m</th></tr></thead><tbody>{rows}</tbody></table></td></tr></tbody></table>");

        Assert.Equal(9638, DocxReader.Widths(document.Tables.First()).Sum());
        Assert.Equal(201, document.Tables.Last().Elements(W + "tr").Count());
    }

    [Fact]
    public void Lists_nest_deeper_than_the_styles_and_the_lists_go()
    {
        var markup = string.Concat(Enumerable.Repeat("<ul><li>x", 15)) + string.Concat(Enumerable.Repeat("</li></ul>", 15));

        Assert.Equal(15, DocxReader.OfBlocks(markup).Paragraphs.Count());
    }

    [Fact]
    public void A_table_whose_rows_leave_the_grid_open_is_filled()
    {
        var cell = new TableCell(Here, false, 1, 1, null, null, []);
        var document = OfTree(new Table(Here, null, [], null, true,
            [new TableRow(Here, false, [cell, cell with { RowSpan = 9 }, cell]),
            new TableRow(Here, false, []), new TableRow(Here, false, [cell])]));

        Assert.All(document.Tables.Single().Elements(W + "tr"), r => Assert.Equal(3, r.Elements(W + "tc").Count()));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_reported()
    {
        var diagnostics = new DiagnosticBag();
        var link = new Link(Here, "not an address", [new Text(Here, "x")]);
        var note = new Footnote(Here, [new Paragraph(Here, null, null, null, [new Footnote(Here, [])])]);
        WordWriter.Write(
            Paper(new Paragraph(Here, null, null, null, [link, new Reference(Here, "gone", []), note])),
            DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, diagnostics);

        Assert.Equal(["SR5008", "SR5009", "SR5010"], diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_paper_without_sections_is_one_empty_page() =>
        Assert.Single(
            new DocxReader(WordWriter.Write(
                Paper() with { Sections = [] }, DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, [])!).Paragraphs);

    private static DocxReader OfTree(params Block[] blocks)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = WordWriter.Write(Paper(blocks), DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, diagnostics);
        Assert.Empty(diagnostics);
        return new DocxReader(bytes!);
    }

    private static Paper Paper(params Block[] blocks) => new(
        Here, new PaperProperties("Title", "", "", "", "en-GB"), [], [], [new Section(Here, PageOrientation.Portrait, blocks)]);
}
