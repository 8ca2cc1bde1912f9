using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>A paper whose annex heads its rows otherwise, with spans in bodies, sources, captions below and no letter for its annex.</summary>
public class OwnWordsTests
{
    private const string Period = "2025-26-Q2";

    [Fact]
    public void Nothing_in_it_is_told() =>
        Assert.Equal("", Run(p => p.Diagnose(Period)));

    [Fact]
    public void It_is_valid_for_Word()
    {
        using var project = TestProject.Named("own-words");
        using var document = WordprocessingDocument.Open(project.Build(Period), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Word_has_its_words_in_their_order()
    {
        using var project = TestProject.Named("own-words");
        using var document = WordprocessingDocument.Open(project.Build(Period), isEditable: false);

        Snapshot.Verify(string.Concat(document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(Line)));
    }

    [Fact]
    public void The_page_has_them_as_well()
    {
        var page = Run(project =>
        {
            var file = Path.Combine(project.Folder, "paper.html");
            Assert.Equal("", project.Run("build", "-p", Period, "-o", file).Error.Replace("Wrote paper.html\n", "", StringComparison.Ordinal));
            return File.ReadAllText(file);
        });

        Snapshot.Verify(page[page.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    private static T Run<T>(Func<TestProject, T> act)
    {
        using var project = TestProject.Named("own-words");
        return act(project);
    }

    /// <summary>Cells of the grid by how they span.</summary>
    private static string Line(Paragraph paragraph)
    {
        var cell = paragraph.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties;
        var spans = $"{cell?.GridSpan?.Val?.Value}{(cell?.VerticalMerge is { } merge ? merge.Val?.Value == MergedCellValues.Restart ? "v" : "^" : "")}";
        return $"{paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value,-18}{(cell is null ? " " : "|")}{spans,-3}{paragraph.InnerText}\n";
    }
}
