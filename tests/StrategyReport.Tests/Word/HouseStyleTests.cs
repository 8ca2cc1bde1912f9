using System.Xml.Linq;
using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Word;

/// <summary>
/// Papers in the style of reference documents that others made: "restyled" has another font, other colours and margins and a
/// logo; "from-pandoc" is pandoc's own template with the styles added that it lacks.
/// </summary>
public class HouseStyleTests
{
    private const string Contents = """<contents title="Contents" levels="1-2"/>""";
    private static readonly XNamespace W = DocxReader.W;

    private static string Paper => Samples.Everything.Replace("<section><h1", $"<section>{Contents}<h1", StringComparison.Ordinal);

    [Fact]
    public void Font_colours_margins_and_logo_are_the_references()
    {
        var document = DocxReader.Of(Paper, Reference("restyled"));

        var fonts = document.Part("word/styles.xml").Element(W + "docDefaults")!.Descendants(W + "rFonts").Single();
        Assert.Equal("Verdana", (string?)fonts.Attribute(W + "ascii"));
        Assert.Equal(["1701", "1418"], document.Body.Descendants(W + "pgMar").Select(m => (string?)m.Attribute(W + "left")));
        var header = document.Target(document.Body.Descendants(W + "headerReference").First());
        Assert.Equal("The Trust's logo", (string?)header.Descendants().Single(e => e.Name.LocalName == "docPr").Attribute("descr"));
        Assert.Contains("word/media/logo.png", document.PartNames);
        // Tables and the contents' page numbers keep to the new margins: 11906 less twice 1701.
        Assert.All(document.Tables.Take(1), t => Assert.Equal(8504, DocxReader.Widths(t).Sum()));
        Assert.Equal("8504", (string?)Entry(document).Descendants(W + "tab").First(t => t.Parent!.Name == W + "tabs").Attribute(W + "pos"));
    }

    [Fact]
    public void A_wider_font_gets_wider_columns()
    {
        const string Table =
            "<table><thead><tr><th>Responsibility</th><th>Text</th></tr></thead>"
            + "<tbody><tr><td>Communication</td>"
            + "<td>Some words that go on and on until the line is full of them and there is no more room for any</td></tr></tbody></table>";

        var arial = DocxReader.Widths(DocxReader.OfBlocks(Table).Tables.Single())[0];
        var verdana = DocxReader.Widths(DocxReader.OfBlocks(Table, Reference("restyled")).Tables.Single())[0];

        Assert.True(verdana > arial * 1.1, $"{verdana} against {arial}");
    }

    [Fact]
    public void Pandocs_template_with_the_missing_styles_is_followed()
    {
        var document = DocxReader.Of(Paper, Reference("from-pandoc"));

        // It says nothing of its page, and its title of the contents is a heading 1, which counts here.
        Assert.Equal("11906 16838", string.Join(' ', document.Body.Descendants(W + "pgSz").First().Attributes().Select(a => a.Value)));
        Assert.Equal(0, DocxReader.ListOf(document.Paragraph("Contents")));
        Assert.Equal("1.0 Summary 1", DocxReader.Text(Entry(document)));
        Assert.DoesNotContain("Footnote Text.", DocxReader.Text(document.Part("word/footnotes.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_the_specimen_go_even_where_the_paper_has_none() =>
        Assert.DoesNotContain(
            "Footnote Text.",
            DocxReader.Text(DocxReader.OfBlocks("<p>a</p>", Reference("from-pandoc")).Part("word/footnotes.xml")),
            StringComparison.Ordinal);

    [Fact]
    public void A_missing_style_is_one_error_however_often_it_is_named()
    {
        using var reference = EditedReference.With("word/styles.xml",
            s => s.Replace("\"Drafting Note\"", "\"Drafting Noten\"", StringComparison.Ordinal));

        var (_, diagnostics) = DocxReader.Write(
            DocxReader.Paper("<section><p style=\"Drafting Note\">a</p><p style=\"Drafting Note\">b</p></section>"),
            reference.Path);

        Assert.EndsWith(
            "has no paragraph style 'Drafting Note'. Did you mean 'Drafting Noten'?",
            Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [NeedsFact("soffice")]
    public void The_shipped_reference_opened_and_saved_by_LibreOffice_is_followed()
    {
        using var saved = SavedByLibreOffice("docx");

        var document = DocxReader.Of(Paper, saved.Path);

        Assert.Equal("1.0 Summary 1", DocxReader.Text(Entry(document)));
        Assert.Equal(
            "11906 16838",
            string.Join(' ', document.Body.Descendants(W + "pgSz").First().Attributes().Take(2).Select(a => a.Value)));
    }

    /// <summary>LibreOffice's own format has no table styles of Word's kind.</summary>
    [NeedsFact("soffice")]
    public void A_reference_that_lost_its_table_styles_is_one_error_for_each()
    {
        using var saved = SavedByLibreOffice("odt", "docx");

        var (bytes, diagnostics) = DocxReader.Write(Paper, saved.Path);

        Assert.Null(bytes);
        // Its boxes became fields that ask, which is told besides.
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        Assert.Equal(["Annex Table", "Board Table"], errors.Select(d => d.Message.Split('\'')[1]).Order(StringComparer.Ordinal));
        Assert.All(errors, d => Assert.Equal(("SR5001", "It has no table styles of its own at all."), (d.Code, d.Hint)));
    }

    private static string Reference(string name) => Path.Combine(Snapshot.FolderOf(), "References", name + ".docx");

    /// <summary>The first line of the contents.</summary>
    private static XElement Entry(DocxReader document) => document.Body.Descendants(W + "sdt").First().Descendants(W + "p").ElementAt(1);

    private static SavedFile SavedByLibreOffice(params string[] formats)
    {
        var folder = Directory.CreateTempSubdirectory("strategy-report-reference-").FullName;
        var file = Path.Combine(folder, "reference.docx");
        File.Copy(DocxReader.Reference, file);
        foreach (var format in formats)
        {
            var to = Path.Combine(folder, "to-" + format);
            Shell.Run(
                folder, "soffice", $"-env:UserInstallation=file://{folder}/profile",
                "--headless", "--convert-to", format, "--outdir", to, file);
            file = Path.Combine(to, "reference." + format);
        }

        return new SavedFile(folder, file);
    }

    private sealed record SavedFile(string Folder, string Path) : IDisposable
    {
        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
