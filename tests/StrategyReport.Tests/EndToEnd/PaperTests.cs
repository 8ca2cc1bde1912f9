using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>The papers that the repository ships, as files that others open.</summary>
public class PaperTests
{
    public static TheoryData<string> Periods => SentenceTests.Periods;

    [Theory, MemberData(nameof(Periods))]
    public void A_paper_is_valid_for_Word(string period)
    {
        using var project = TestProject.Shipped();
        using var document = WordprocessingDocument.Open(project.Build(period), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);

        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Theory, MemberData(nameof(Periods))]
    public void A_paper_is_the_same_to_the_byte_each_time(string period)
    {
        using var project = TestProject.Shipped();

        var first = File.ReadAllBytes(project.Build(period));
        var second = File.ReadAllBytes(project.Build(period));

        Assert.True(first.AsSpan().SequenceEqual(second));
    }

    [NeedsFact("soffice", "pdftotext")]
    public void LibreOffice_draws_every_paper_without_an_empty_page()
    {
        using var project = TestProject.Shipped();
        foreach (var period in SentenceTests.Names)
        {
            File.WriteAllBytes(Path.Combine(project.Folder, "paper.pdf"), ShippedPaper.Of(period, "grid").Pdf);
            var (_, text) = Shell.Run(project.Folder, "pdftotext", "-layout", "paper.pdf", "-");
            var pages = text.Split('\f')[..^1];
            Assert.True(pages.Length >= 8, $"{period} has {pages.Length} pages");
            // Header and footer have three lines at the most; a page has more to say than they do.
            Assert.All(pages, page => Assert.True(page.Split('\n').Count(line => line.Trim().Length > 0) > 4, page));
        }
    }
}
