using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

public class StyleTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void A_style_is_found_by_its_name_in_any_case_or_by_its_id()
    {
        var document = DocxReader.OfBlocks("""<p style="CELL heading">a</p><p style="CellHeading">b</p>""");

        Assert.Equal(["CellHeading", "CellHeading"], document.Paragraphs.Select(DocxReader.StyleOf));
    }

    [Fact]
    public void A_style_that_the_reference_lacks_is_reported_where_it_is_named()
    {
        var (bytes, diagnostics) = DocxReader.Write(DocxReader.Paper(
            "<section>\n<p style=\"Cell Headding\">a</p><p><span style=\"Wavy\">b</span></p></section>"));

        Assert.Null(bytes);
        Assert.Collection(
            diagnostics,
            d => Assert.EndsWith("has no paragraph style 'Cell Headding'. Did you mean 'Cell Heading'?", d.ToString()),
            d => Assert.Contains("has no character style 'Wavy'. Allowed are: Cell Heading Char, Code,", d.ToString(), StringComparison.Ordinal));
        Assert.All(diagnostics, d => Assert.Equal(("case.html", 2, "SR5001"), (d.Span.File, d.Span.Line, d.Code)));
    }

    [Fact]
    public void A_house_style_of_an_earlier_version_needs_no_styles_that_came_later()
    {
        using var reference = EditedReference.With("word/styles.xml", s => s
            .Replace("\"Annex Row Heading\"", "\"Renamed\"", StringComparison.Ordinal)
            .Replace("\"Cell Heading\"", "\"Other\"", StringComparison.Ordinal));
        const string Cell = """<td><p style="Cell Heading">Partners</p><p>All joined.</p></td>""";

        var document = DocxReader.OfBlocks($"""
            <contents levels="1-2" without="Annex Row Heading"/><h1 style="Annex Heading">Progress</h1><h2>Plan</h2>
            <h2 style="Annex Row Heading">Successes</h2><table><tbody><tr>{Cell}{Cell}</tr></tbody></table>
            """, reference.Path);

        // The renamed ones keep their ids.
        Assert.Equal("AnnexRowHeading2", DocxReader.StyleOf(document.Paragraph("Successes")));
        Assert.Equal("CellHeading2", DocxReader.StyleOf(document.Paragraph("Partners")));
        Assert.Equal(["Heading2", "TableText"], document.Part("word/styles.xml").Elements(W + "style")
            .Where(s => (string?)s.Attribute(W + "styleId") is "AnnexRowHeading2" or "CellHeading2")
            .Select(s => (string?)s.Element(W + "basedOn")?.Attribute(W + "val")));
        Assert.Equal(2, document.Paragraphs.Count(p => DocxReader.StyleOf(p).StartsWith("TOC", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_sub_heading_whose_linked_style_is_gone_stands_alone()
    {
        using var reference = EditedReference.With("word/styles.xml", s => Regex.Replace(s,
            "<w:style [^>]*w:styleId=\"CellHeadingChar\".*?</w:style>", "", RegexOptions.Singleline));

        var document = DocxReader.OfBlocks(
            """<table><tbody><tr><td><p style="Cell Heading">Partners</p><p>All joined.</p></td><td>b</td></tr></tbody></table>""",
            reference.Path);

        Assert.Equal("CellHeading", DocxReader.StyleOf(document.Paragraph("Partners")));
    }

    [Fact]
    public void A_style_that_the_writer_needs_is_reported_once_at_the_reference()
    {
        using var reference = EditedReference.With("word/styles.xml",
            s => s.Replace("\"Numbered Paragraph\"", "\"Something else\"", StringComparison.Ordinal));

        var (bytes, diagnostics) = DocxReader.Write(
            DocxReader.Paper("<section><p number=\"2\">a</p><p number=\"2\">b</p></section>"),
            reference.Path);

        Assert.Null(bytes);
        var only = Assert.Single(diagnostics);
        Assert.Equal("SR5001", only.Code);
        Assert.Equal(0, only.Span.Line);
    }

    [Fact]
    public void A_style_without_its_list_is_reported()
    {
        using var reference = EditedReference.With("word/styles.xml", s => s
            .Replace("""<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>""", "", StringComparison.Ordinal)
            .Replace("""<w:numPr><w:numId w:val="2"/></w:numPr>""", "", StringComparison.Ordinal));

        var (_, diagnostics) = DocxReader.Write(DocxReader.Paper("<section><ul><li>a</li></ul></section>"), reference.Path);

        Assert.Equal("SR5002", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("Table Text", 18, "", "'Table Text' is 9 points")]
    [InlineData("Table Text", 18, " text-size=\"11\"", null)]
    [InlineData("Table Text", 22, "", null)]
    [InlineData("Normal", 20, "", "'Normal' is 10 points")]
    public void A_style_of_small_print_is_told_once_unless_the_table_has_its_own_size(string style, int size, string own, string? told)
    {
        using var reference = EditedReference.With("word/styles.xml", s => Regex.Replace(
            s, $"(<w:name w:val=\"{style}\"/>.*?)</w:style>", $"$1<w:rPr><w:sz w:val=\"{size}\"/></w:rPr></w:style>", RegexOptions.Singleline));
        var table = $"<table{own}><tbody><tr><td>a</td></tr></tbody></table>";

        var (bytes, diagnostics) = DocxReader.Write(DocxReader.Paper($"<section>{table}<p>Then</p>{table}</section>"), reference.Path);

        Assert.NotNull(bytes);
        if (told is null) Assert.Empty(diagnostics);
        else Assert.Contains($"SR5015: the text of the style {told}", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_missing_or_no_Word_file_is_reported()
    {
        var markup = DocxReader.Paper("<section><p>a</p></section>");
        var text = Path.Combine(Snapshot.FolderOf(), "StyleTests.cs");

        Assert.Equal("SR5003", Assert.Single(DocxReader.Write(markup, "nowhere/reference.docx").Diagnostics).Code);
        Assert.Equal("SR5004", Assert.Single(DocxReader.Write(markup, text).Diagnostics).Code);
    }
}
