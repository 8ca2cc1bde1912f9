namespace StrategyReport.Tests.Templates;

public class LayoutColoursTests
{
    private const string File = "templates/board-paper/colours.yaml";

    [Theory]
    [InlineData("  text:", "  txt:", ":17:3: error SR1002: Unknown key 'txt' in the colours of charts. Did you mean 'text'?")]
    [InlineData("D9E5F2", "light blue", ":23:14: error SR1007: Key 'objective' is 'light blue'.")]
    [InlineData("- \"009639\"", "- \"0096\"", ":10:7: error SR1007: An item of key 'series' is '0096'.")]
    [InlineData("  objective:", "  the-objective:", ":23:3: error SR1007: The name of a colour is 'the-objective'.")]
    [InlineData("  pale:", "  Pale:", ":30:3: error SR1007: The name of a colour is 'Pale'.")]
    [InlineData("papers:", "paper:", ":22:1: error SR1002: Unknown key 'paper' in the colours. Did you mean 'papers'?")]
    public void What_is_wrong_is_told_at_its_place(string old, string by, string expected)
    {
        using var project = TestProject.Named("tiny").Replace(File, old, by);

        var line = Assert.Single(project.Diagnose("2025-26-Q2").TrimEnd().Split('\n'));
        Assert.StartsWith(File + expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_palette_has_a_colour()
    {
        const string colours =
            "charts: {series: [], text: '000000', axis: '000000', gridlines: '000000'}\n"
            + "papers: {objective: '000000'}\npage:\n";
        using var project = TestProject.Named("tiny").Write(File, colours);

        Assert.StartsWith(File + ":1:18: error SR1008: Key 'series' is blank.", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_without_colours_is_reported()
    {
        using var project = TestProject.Named("tiny").Write(File, null);

        Assert.StartsWith(File + ": error SR3005: The layout has no colours.", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_names_an_unknown_colour_is_told_the_near_one()
    {
        using var project = TestProject.Named("tiny").Write("templates/board-paper/paper.sbn", "{{ colours.objectve }}\n");

        Assert.StartsWith("templates/board-paper/paper.sbn:1:12: error SR3003", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
        Assert.Contains("'objective'", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_colour_is_in_charts_tables_and_page()
    {
        using var project = TestProject.Shipped().Replace(File, "D9E5F2", "abcdef").Replace(File, "blue: \"005EB8\"", "blue: \"123456\"");
        var page = Path.Combine(project.Folder, "p.html");

        Assert.Equal(0, project.Run("build", "--period", "2023-24-Q4", "--output", page).ExitCode);
        Assert.Contains("background:#ABCDEF", System.IO.File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains(":root { --blue: #123456;", System.IO.File.ReadAllText(page), StringComparison.Ordinal);
    }
}
