using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What an annex says of its rows, in both layouts, as it stands in the Word file.</summary>
public class AnnexWordsTests
{
    private const string Period = "2025-26-Q2";
    private const string Paper = $"data/{Period}/paper.yaml";

    [Theory, InlineData("grid"), InlineData("rows")]
    public void A_note_that_one_annex_leaves_blank_is_not_in_it(string layout)
    {
        using var project = Project(layout);
        project.Replace(Paper, "note: (to September), drafting_note: \"\"", "note: \"\"");
        Assert.Contains("[DN: Be short]", Lines(project));
        Assert.DoesNotContain(Lines(project), l => l.Contains("(to date)", StringComparison.Ordinal));

        project.Replace(Paper, "note: \"\"", "drafting_note: ~");
        Assert.DoesNotContain("[DN: Be short]", Lines(project));
        Assert.Contains(Lines(project), l => l.Contains("(to date)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_that_asks_heads_a_column_without_a_colon()
    {
        using var project = Project("rows").Replace(Paper, "What went well:", "What went well?");

        Assert.Contains("What went well? 1. Nobody comes to harm that could be prevented", Lines(project));
        Assert.Contains("Strategies: 1. Nobody comes to harm that could be prevented", Lines(project));
    }

    [Fact]
    public void The_source_of_a_table_that_is_moved_under_its_row_stands_under_it()
    {
        using var project = Project("rows");
        var lines = Lines(project);

        // The first of that wording is of a table in a section.
        var source = lines.LastIndexOf("Source: incident reports of the wards");
        Assert.Equal("4", lines[source - 1]);
        Assert.Equal(2, lines.Count(l => l == lines[source]));
    }

    private static TestProject Project(string layout) => TestProject.Named("own-words")
        .Replace(Paper, "status: final", "status: draft")
        .Replace(Paper, "annex_table:\n", $"annex_table:\n  layout: {layout}\n");

    private static List<string> Lines(TestProject project)
    {
        using var document = WordprocessingDocument.Open(project.Build(Period), isEditable: false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }
}
