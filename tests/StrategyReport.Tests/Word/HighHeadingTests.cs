namespace StrategyReport.Tests.Word;

/// <summary>A heading row that each page repeats is to be read at a glance: what makes it high is told where it is written.</summary>
public class HighHeadingTests
{
    private const string Long = "Nobody comes to harm that could be prevented at whatever hour of the day or of the night it is "
        + "and wherever in the hospitals and the homes of the Trust they are";

    [Theory, InlineData("grid"), InlineData("rows")]
    public void An_ambition_without_a_short_name_is_told_once_at_its_statement(string layout)
    {
        using var project = Project(layout, "statement: Nobody comes to harm in place 3", $"statement: {Long}");
        Assert.DoesNotContain("SR5013", project.Diagnose(AnnexProject.Period), StringComparison.Ordinal);

        project.Replace(AnnexProject.Framework, "short: Ward 3, ", "");

        Assert.Equal(
            $"data/framework.yaml:10:{"      - {number: 3, statement: ".Length + 1}: warning SR5013: "
            + "'Nobody comes to harm that could be prevented at w…' takes more than 3 lines of a heading row that each page repeats. "
            + "Give it a 'short' name of two to four words.", Assert.Single(Told(project)));
    }

    /// <summary>The label of the row is in the heading row by rows; in the grid it stands beside its cells.</summary>
    [Theory, InlineData("grid", 0), InlineData("rows", 1)]
    public void So_is_a_row_without_one_where_its_label_is_repeated(string layout, int told)
    {
        using var project = Project(layout, "label: \"Strategies:\"", $"label: \"{Long}:\"", AnnexProject.Paper);

        var all = Told(project);
        Assert.Equal(told, all.Count);
        Assert.All(all, t => Assert.StartsWith("data/2025-26-Q2/paper.yaml:", t, StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_name_of_the_row_mends_it()
    {
        using var project = Project("rows", "label: \"Strategies:\"", $"short: Plans, label: \"{Long}:\"", AnnexProject.Paper);

        Assert.Empty(Told(project));
    }

    [Fact]
    public void More_ambitions_than_the_page_has_room_for_are_told_at_the_first_and_not_at_the_row()
    {
        using var project = AnnexProject.Of(12, "rows");

        var told = Told(project);

        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.StartsWith("data/framework.yaml:", t, StringComparison.Ordinal));
    }

    [Fact]
    public void Three_lines_are_not_too_many()
    {
        // A column of the page has room for some 35 characters a line.
        using var project = Project("grid", "short: Ward 3", "short: Places where people are safe by day and by night and well cared for");

        Assert.Empty(Told(project));
    }

    private static TestProject Project(string layout, string old, string by, string file = AnnexProject.Framework) =>
        AnnexProject.Of(3, layout).Replace(file, old, by);

    private static List<string> Told(TestProject project) =>
        [.. project.Diagnose(AnnexProject.Period).Split('\n').Where(l => l.Contains("SR5013", StringComparison.Ordinal))];
}
