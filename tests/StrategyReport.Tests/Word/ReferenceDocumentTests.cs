using System.IO.Compression;
using System.Xml.Linq;
using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Word;

/// <summary>The house style, as shipped and as a communications team may leave it.</summary>
public class ReferenceDocumentTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void The_shipped_reference_holds_every_style_that_the_writer_names()
    {
        var styles = new DocxReader(File.ReadAllBytes(DocxReader.Reference)).Part("word/styles.xml").Elements(W + "style")
            .Select(s => (string)s.Element(W + "name")!.Attribute(W + "val")!).ToList();

        string[] needed =
        [
            "Normal", "heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "heading 6",
            "Numbered Paragraph", "Numbered Paragraph 2",
            "Numbered Paragraph 3", "Title", "Annex Heading", "List Bullet",
            "List Bullet 2", "List Bullet 3", "List Bullet 4", "List Number",
            "List Letter", "List Roman", "List Continue", "Quote", "caption", "footnote text",
            "footnote reference", "Hyperlink", "Preformatted", "Code",
            "Table Text", "Table Heading", "Cell Heading", "Table Bullet", "Table Bullet 2", "Table Bullet 3",
            "Table Bullet 4", "Table Number", "Table Letter",
            "Table Roman", "Table Continue", "Drafting Note", "Table Grid", "Board Table", "Cover Table", "Annex Table",
            "TOC Heading", "toc 1", "toc 2", "toc 3",
        ];
        Assert.Empty(needed.Except(styles));
    }

    [Fact]
    public void Nothing_of_the_specimen_reaches_the_paper()
    {
        var document = DocxReader.OfBlocks("<p>Only this.</p>");

        Assert.Equal("Only this.", DocxReader.Text(document.Body));
    }

    [Fact]
    public void A_font_changed_in_Word_is_the_papers_font()
    {
        using var reference = EditedReference.With("word/styles.xml",
            s => s.Replace("\"Arial\"", "\"Frutiger\"", StringComparison.Ordinal));

        var styles = DocxReader.OfBlocks("<p>a</p>", reference.Path).Part("word/styles.xml");

        var fonts = styles.Element(W + "docDefaults")!.Descendants(W + "rFonts").Single();
        Assert.Equal("Frutiger", (string?)fonts.Attribute(W + "ascii"));
    }

    [Fact]
    public void Numbers_restyled_in_Word_are_what_references_show()
    {
        using var reference = EditedReference.With("word/numbering.xml", s => s
            .Replace(
                "<w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"%1.0\"/>",
                "<w:numFmt w:val=\"upperLetter\"/><w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"Part %1.\"/>",
                StringComparison.Ordinal)
            .Replace("<w:lvlText w:val=\"%1.%2\"/>", "<w:lvlText w:val=\"%1%2)\"/>", StringComparison.Ordinal));

        var (bytes, diagnostics) = DocxReader.Write(
            DocxReader.Paper(
                """<section><h1 number="1" id="one">One</h1><h1 number="1" id="two">Two</h1>"""
                + """<p number="2" id="par">x</p><p><ref to="two"/> <ref to="par"/></p></section>"""),
            reference.Path);

        Assert.Equal("Part B B1)", DocxReader.Text(new DocxReader(bytes!).Paragraphs.Last()));
        // The template's own patterns still say 1.0 for the web page: told once, at the template.
        var told = Assert.Single(diagnostics);
        Assert.Equal(("SR5011", new SourceSpan("case.html", 1, 1), Severity.Warning), (told.Code, told.Span, told.Severity));
        Assert.Contains("'Part A.' in Word but '1.0' on the web page", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_landscape_section_the_portrait_page_is_turned()
    {
        using var reference = EditedReference.With("word/document.xml",
            s => s.Replace(" w:orient=\"landscape\"", "", StringComparison.Ordinal)
            .Replace("w:w=\"16838\" w:h=\"11906\"", "w:w=\"11906\" w:h=\"16838\"", StringComparison.Ordinal));

        var page = DocxReader.Of(DocxReader.Paper("<section page=\"landscape\"><p>a</p></section>"), reference.Path)
            .Body.Descendants(W + "sectPr").Single();

        Assert.Equal("16838 11906 landscape", string.Join(' ', page.Element(W + "pgSz")!.Attributes().Select(a => a.Value)));
        Assert.Equal("1134", (string?)page.Element(W + "pgMar")!.Attribute(W + "top"));
        Assert.Equal("1474", (string?)page.Element(W + "pgMar")!.Attribute(W + "left"));
    }

    [Fact]
    public void On_a_turned_page_the_page_number_stands_at_the_right_edge_too()
    {
        using var reference = EditedReference.With("word/document.xml",
            s => System.Text.RegularExpressions.Regex.Replace(
                s, "<w:sectPr>(?:(?!</w:sectPr>).)*landscape.*?</w:sectPr>", ""));

        var document = DocxReader.Of(
            DocxReader.Paper("<section><p>upright</p></section><section page=\"landscape\"><p>across</p></section>"),
            reference.Path);

        var footers = document.Body.Descendants(W + "footerReference").Select(document.Target).ToList();
        Assert.Equal(2, footers.Count);
        Assert.DoesNotContain(footers[0].Descendants(W + "tabs"), _ => true);
        // 16838 less the margins, which were 1474 and 1304 at top and bottom.
        Assert.Equal(
            ["clear 9638", "right 14060"],
            footers[1].Descendants(W + "tab").Where(t => t.Parent!.Name == W + "tabs")
                .Select(t => $"{t.Attribute(W + "val")!.Value} {t.Attribute(W + "pos")!.Value}"));
    }

    [Fact]
    public void Boxes_in_headers_and_footers_take_the_papers_texts()
    {
        var document = DocxReader.Of(DocxReader.Paper(
            "<fill tag=\"title\">Ambitions &amp; more</fill>"
            + "<fill tag=\"mission\">Our mission</fill><section><p>a</p></section>"));

        Assert.Equal("Ambitions & more ", DocxReader.Text(document.Part("word/header1.xml")));
        Assert.Equal("Our mission Page 1 of 1", DocxReader.Text(document.Part("word/footer2.xml")));
    }

    [Fact]
    public void A_reference_saved_by_LibreOffice_is_followed()
    {
        var reference = Path.Combine(Snapshot.FolderOf(), "References", "saved-by-libreoffice.docx");

        var document = DocxReader.Of(Samples.Everything, reference);

        Assert.Contains("Trust Ambitions", DocxReader.Text(document.Part("word/header1.xml")), StringComparison.Ordinal);
        var styles = document.Part("word/styles.xml").Elements(W + "style")
            .ToDictionary(s => (string)s.Attribute(W + "styleId")!, s => (string)s.Element(W + "name")!.Attribute(W + "val")!);
        var caption = document.Paragraphs.First(p => DocxReader.Text(p) == "Table 1: Status");
        Assert.Equal("caption", styles[DocxReader.StyleOf(caption)]);
        Assert.Equal("Heading 1", styles[DocxReader.StyleOf(document.Paragraph("Summary"))]);
        // LibreOffice gives Normal the colour "auto", which would win over the white of the table's style.
        Assert.Equal("FFFFFF", (string?)document.Paragraph("Confidence").Descendants(W + "color").First().Attribute(W + "val"));
    }

    /// <summary>As a half-written zip leaves it: each part may be the one that is missing.</summary>
    [Fact]
    public void A_reference_document_that_lacks_a_part_is_told_or_does_without()
    {
        List<string> parts;
        using (var zip = ZipFile.OpenRead(DocxReader.Reference)) parts = [.. zip.Entries.Select(e => e.FullName)];
        var unreadable = new List<string>();
        foreach (var part in parts)
        {
            using var reference = EditedReference.Without(part);
            var (bytes, diagnostics) = DocxReader.Write(DocxReader.Paper("<section><h1>One</h1><p>x</p></section>"), reference.Path);

            Assert.True(bytes is not null || diagnostics.HasErrors, part);
            if (diagnostics.Any(d => d.Code == "SR5004")) unreadable.Add(part);
        }

        Assert.Empty(((string[])["word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml"]).Except(unreadable));
    }
}
