namespace StrategyReport.Tests.Word;

public class StyleTests
{
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

    [Fact]
    public void A_reference_that_is_missing_or_no_Word_file_is_reported()
    {
        var markup = DocxReader.Paper("<section><p>a</p></section>");
        var text = Path.Combine(Snapshot.FolderOf(), "StyleTests.cs");

        Assert.Equal("SR5003", Assert.Single(DocxReader.Write(markup, "nowhere/reference.docx").Diagnostics).Code);
        Assert.Equal("SR5004", Assert.Single(DocxReader.Write(markup, text).Diagnostics).Code);
    }
}
