using System.Text.RegularExpressions;
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
        Assert.Equal(["4", "Table 3: What went well: 1. Nobody comes to harm that could be prevented"], lines[(source - 2)..source]);
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

    [Theory, InlineData("grid"), InlineData("rows")]
    public void A_table_moved_out_of_its_cell_is_called_by_row_and_ambition_without_their_marks(string layout)
    {
        using var project = Project(layout)
            .Replace(Paper, "annex_table:\n", "annex_table:\n  nested_tables: below\n  row_letters: true\n  column_numbers: true\n")
            .Replace(Paper, "caption_position: below\n", "").Replace(Paper, "What went well:", "What went well?")
            .Replace("data/framework.yaml", "{number: 1, ", "{number: 1, short: Learning & *sharing*, ");
        var lines = Lines(project);

        var caption = lines.IndexOf("Table 3: What went well? 1. Learning & sharing");
        Assert.Equal("Ward A", lines[caption + 1]);
        Assert.Contains(layout == "rows" ? "(c) What went well? 1. Learning & sharing (1)" : "1. Learning & sharing (2)", lines);
        Assert.Contains(lines[..caption], l => l.Contains("Table\u00A03", StringComparison.Ordinal));
    }

    [Fact]
    public void By_rows_the_ambitions_are_the_first_columns()
    {
        using var project = Project("rows").Replace(Paper, "annex_table:\n", "annex_table:\n  column_numbers: true\n");

        var numbers = Lines(project).SelectMany(l => Regex.Matches(l, @" \(\d\)$").Select(m => m.Value)).ToList();

        // Two ambitions, over their statements and over three rows.
        Assert.Equal(Enumerable.Repeat((string[])[" (1)", " (2)"], 4).SelectMany(n => n), numbers);
    }

    [Theory, InlineData("grid", false), InlineData("grid", true), InlineData("rows", false), InlineData("rows", true)]
    public void Advice_to_the_author_is_nowhere_bold(string layout, bool letters)
    {
        using var project = Project(layout)
            .Replace(Paper, "annex_table:\n", $"annex_table:\n  row_letters: {(letters ? "true" : "false")}\n")
            .Replace(Paper, ", drafting_note: \"\"", "");
        using var document = WordprocessingDocument.Open(project.Build(Period), isEditable: false);

        var note = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Single(p => p.InnerText == "[DN: Be short]");

        Assert.Equal("DraftingNote", note.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        // The table's style makes its first column bold, and only a run can take that back.
        var isFirst = note.Parent is TableCell { Parent: TableRow row } cell && row.Elements<TableCell>().First() == cell;
        Assert.Equal(layout == "grid" && !letters, isFirst);
        Assert.All(note.Elements<Run>(), r => Assert.Equal(isFirst ? false : null, r.RunProperties?.Bold?.Val?.Value));
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void Labels_are_followed_by_one_colon_at_the_most(string layout)
    {
        using var project = Project(layout)
            .Replace(Paper, "objective_label: Objective", "objective_label: \"Our objective:\"")
            .Replace(Paper, "ambition_label: Our ambition", "ambition_label: \"**By 2026:**\"")
            .Replace(Paper, "label: \"Strategies:\"", "short: \"Plans:\", label: \"**Strategies:**\"")
            .Replace(Paper, "What went well:", "What went well?");
        var lines = Lines(project);

        Assert.DoesNotContain(lines, l => Regex.IsMatch(l, @"::|: :|[?!.]:|\(\)|^\s*:"));
        if (layout == "grid") return;
        Assert.Contains("Our objective: Care that is safe", lines);
        Assert.Contains("By 2026", lines);
        Assert.Contains("Plans: 1. Nobody comes to harm that could be prevented", lines);
    }

    private static TestProject Project(string layout) => TestProject.Named("own-words")
        .Replace(Paper, "status: final", "status: draft")
        .Replace(Paper, "annex_table:\n", $"annex_table:\n  layout: {layout}\n");

    private static List<string> Lines(TestProject project)
    {
        using var document = WordprocessingDocument.Open(project.Build(Period), isEditable: false);
        return
        [
            .. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
                .Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))),
        ];
    }
}
