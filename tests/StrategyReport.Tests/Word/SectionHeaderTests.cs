using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyReport.Tests.Word;

/// <summary>Each page of an annex says in its header which one it is, whatever headers the house style has; other pages do not.</summary>
public class SectionHeaderTests
{
    private static readonly XNamespace W = DocxReader.W;
    private static readonly string[] Titles = ["", "Annex A: One & all", "Annex B: Two", "", ""];

    private const string Annexes = "<fill tag=\"draft\">DRAFT</fill><section><p>Front</p></section>"
        + "<section page=\"landscape\" title=\"Annex A: One &amp; all\"><p>First</p></section>"
        + "<section page=\"landscape\" title=\"Annex B: Two\"><p>Second</p></section>";

    private const string Back = "<section><p>Back</p></section><section page=\"landscape\"><p>Wide back</p></section>";

    [Theory, InlineData("as shipped"), InlineData("portrait alone"), InlineData("first"), InlineData("even"), InlineData("first even")]
    public void Pages_of_an_annex_name_it_and_no_others_do(string headers)
    {
        using var reference = EditedReference.By(main => Edit(main, headers));

        AssertNamed(DocxReader.Of(DocxReader.Paper(Annexes + Back), reference.Path));
    }

    [Theory, InlineData("restyled"), InlineData("saved-by-libreoffice")]
    public void So_it_is_in_house_styles_from_other_hands(string name) =>
        AssertNamed(DocxReader.Of(DocxReader.Paper(Annexes + Back), Reference(name)));

    [Fact]
    public void A_house_style_without_headers_gets_them_for_the_annexes_alone()
    {
        using var reference = EditedReference.By(main => Edit(main, "none"));

        AssertNamed(DocxReader.Of(DocxReader.Paper(Annexes + Back), reference.Path));
        AssertNamed(DocxReader.Of(DocxReader.Paper(Annexes + Back), Reference("from-pandoc")));
    }

    [Fact]
    public void Even_pages_name_it_where_the_house_style_leaves_their_headers_blank()
    {
        using var reference = EditedReference.By(main => main.DocumentSettingsPart!.Settings!.AddChild(new EvenAndOddHeaders()));
        var document = DocxReader.Of(DocxReader.Paper(Annexes + Back), reference.Path);

        AssertNamed(document);
        Assert.Equal(["default", "even"], Headers(document)[1].Select(h => h.Type).Order());
    }

    [Fact]
    public void What_else_stands_in_the_header_stays_there()
    {
        using var reference = EditedReference.By(main => Edit(main, "first even"));

        var headers = Headers(DocxReader.Of(DocxReader.Paper(Annexes), reference.Path));

        Assert.All(headers.SelectMany(h => h.Where(one => one.Type == "default")), h => Assert.EndsWith("DRAFT", h.Text, StringComparison.Ordinal));
        Assert.All(headers.SelectMany(h => h.Where(one => one.Type != "default")), h => Assert.StartsWith(h.Type, h.Text, StringComparison.Ordinal));
    }

    [Theory, InlineData("as shipped"), InlineData("none")]
    public void What_ends_a_line_is_a_blank_there(string headers)
    {
        using var reference = EditedReference.By(main => Edit(main, headers));

        var shown = Headers(DocxReader.Of(DocxReader.Paper("<fill tag=\"mission\">Care\u2028for all</fill><section><p>Front</p></section>"
            + "<section page=\"landscape\" title=\"Annex A:\u2028One\u0085and all\"><p>First</p></section>"), reference.Path));

        Assert.All(shown[^1], h => Assert.Contains("Annex A: One and all", h.Text, StringComparison.Ordinal));
    }

    private static string Reference(string name) => Path.Combine(Snapshot.FolderOf(), "References", name + ".docx");

    private static void AssertNamed(DocxReader document)
    {
        var headers = Headers(document);
        Assert.InRange(headers.Count, 3, Titles.Length);
        foreach (var (shown, title) in headers.Zip(Titles))
        {
            Assert.Equal(title.Length > 0 ? shown.Count : 0, shown.Count(h => h.Text.Contains("Annex", StringComparison.Ordinal)));
            Assert.All(shown, h => Assert.Contains(title, h.Text, StringComparison.Ordinal));
        }
    }

    /// <summary>The headers that the pages of each section show; a kind that a section does not name is that of the section before it (17.10.5).</summary>
    private static List<List<(string Type, string Text)>> Headers(DocxReader document)
    {
        var evenToo = document.Part("word/settings.xml").Element(W + "evenAndOddHeaders") is not null;
        var (known, headers) = (new Dictionary<string, string>(), new List<List<(string Type, string Text)>>());
        foreach (var section in document.Body.Descendants(W + "sectPr"))
        {
            foreach (var header in section.Elements(W + "headerReference"))
                known[(string)header.Attribute(W + "type")!] = DocxReader.Text(document.Target(header));
            headers.Add([.. known.Where(h => h.Key switch
            {
                "first" => section.Element(W + "titlePg") is not null,
                "even" => evenToo,
                _ => true,
            }).Select(h => (h.Key, h.Value))]);
            if (headers.Count is 2 or 3) Assert.NotEmpty(headers[^1]);
        }

        return headers;
    }

    private static void Edit(MainDocumentPart main, string headers)
    {
        var sections = main.Document!.Descendants<SectionProperties>().ToList();
        foreach (var section in headers is "none" ? sections : headers is "portrait alone" ? [sections[^1]] : [])
            section.RemoveAllChildren<HeaderReference>();
        if (headers.Contains("first", StringComparison.Ordinal))
        {
            Add(HeaderFooterValues.First, "first");
            foreach (var section in sections) section.Append(new TitlePage());
        }

        if (!headers.Contains("even", StringComparison.Ordinal)) return;
        Add(HeaderFooterValues.Even, "even");
        main.DocumentSettingsPart!.Settings!.AddChild(new EvenAndOddHeaders());

        void Add(HeaderFooterValues type, string text)
        {
            var part = main.AddNewPart<HeaderPart>();
            part.Header = new Header(new Paragraph(new Run(new Text(text))));
            foreach (var section in sections)
                section.InsertAt(new HeaderReference { Type = new EnumValue<HeaderFooterValues>(type), Id = main.GetIdOfPart(part) }, 0);
        }
    }
}
