using StrategyReport.Diagnostics;
using StrategyReport.Markup.Checks;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Markup;

/// <summary>What a screen reader would stumble over is told at the line that caused it.</summary>
public class AccessibilityTests
{
    [Fact]
    public void Skipped_levels_empty_headings_and_tables_without_headings_are_warned_of()
    {
        Assert.Equal(
            """
            case.html:2:1: warning SR4022: A heading of level 3 follows one of level 1. Screen readers go from heading to heading: use level 2.
            case.html:3:15: warning SR4024: The table has no heading row. Screen readers say the headings before the cells of their columns: begin the table with a <thead>.
            data/04.yaml:7:5: warning SR4023: A heading of the table is empty. Screen readers say it before the cells of its column: give it a word.
            """.ReplaceLineEndings("\n"),
            Check("""
                <h1>One</h1>
                <h3>Three</h3><h1>Two</h1><h2>Two</h2>
                <table><tbody><tr><td>a</td></tr></tbody></table>
                <table data-source="data/04.yaml:7:5"><thead><tr><th/><th>b</th></tr></thead><tbody><tr><td/><td>d</td></tr></tbody></table>
                """));
    }

    [Fact]
    public void A_paper_that_begins_below_the_first_level_is_warned_of() =>
        Assert.Contains("SR4022: The first heading is of level 2.", Check("<h2>Two</h2>"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_heading_in_a_pipe_table_is_told_at_its_line_and_can_be_silenced()
    {
        using var project = TestProject.Named("two-halves");
        const string File = "data/2025-26-H2/ambitions/1.yaml";
        project.Replace(File, "| Month | Days |", "|  | Days |");
        Assert.Contains(
            $"{File}:7:3: warning SR4023: A heading of the table is empty.",
            project.Diagnose("2025-26-H2"), StringComparison.Ordinal);

        project.Replace(File, "results: |", "# allow SR4023: the first column names itself\nresults: |");
        Assert.DoesNotContain("SR4023", project.Diagnose("2025-26-H2"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_papers_of_the_tests_have_nothing_to_stumble_over()
    {
        using var project = TestProject.Named("two-halves");

        Assert.Equal("", project.Diagnose("2025-26-H1") + project.Diagnose("2025-26-H2"));
    }

    private static string Check(string blocks)
    {
        var diagnostics = new DiagnosticBag();
        var paper = MarkupParser.Parse($"<paper title=\"t\"><section>{blocks}</section></paper>", "case.html", diagnostics);
        Accessibility.Check(paper!, diagnostics);
        return string.Join('\n', diagnostics);
    }
}
