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

    [Fact]
    public void A_short_name_that_is_high_is_not_asked_to_be_short()
    {
        const string Second = "      - {number: 2, statement: Everyone learns from what goes wrong}\n";
        using var project = Project("rows").Replace("data/framework.yaml", Second, Second + string.Concat(Enumerable.Range(3, 10)
            .Select(n => $"      - {{number: {n}, statement: We stay well}}\n")))
            .Replace("data/framework.yaml", "statement: ", "short: Staying well at home, statement: ");
        foreach (var n in Enumerable.Range(3, 10))
            project.Write($"data/{Period}/ambitions/{n:00}.yaml", project.Read($"data/{Period}/ambitions/02-learning.yaml")
                .Replace("ambition: 2", $"ambition: {n}", StringComparison.Ordinal));

        var told = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, "x.docx")).Error.Split('\n')
            .Where(l => l.Contains("SR5013", StringComparison.Ordinal)).ToList();

        var once = Assert.Single(told);
        Assert.StartsWith("data/framework.yaml", once, StringComparison.Ordinal);
        Assert.Contains("more ambitions side by side than the page has room for", once, StringComparison.Ordinal);
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
