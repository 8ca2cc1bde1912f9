namespace StrategyReport.Tests.Templates;

public class LayoutColoursTests
{
    private const string File = "templates/board-paper/colours.yaml";

    [Theory]
    [InlineData("  text:", "  txt:", ":18:3: error SR1002: Unknown key 'txt' in the colours of charts. Did you mean 'text'?")]
    [InlineData("D9E5F2", "light blue", ":25:14: error SR1007: Key 'objective' is 'light blue'.")]
    [InlineData("- \"009639\"", "- \"0096\"", ":11:7: error SR1007: An item of key 'series' is '0096'.")]
    [InlineData("  objective:", "  the-objective:", ":25:3: error SR1007: The name of a colour is 'the-objective'.")]
    [InlineData("  pale:", "  Pale:", ":35:3: error SR1007: The name of a colour is 'Pale'.")]
    [InlineData("papers:", "paper:", ":24:1: error SR1002: Unknown key 'paper' in the colours. Did you mean 'papers'?")]
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
            "charts: {series: [], text: '000000', axis: '000000', gridlines: '000000', background: 'FFFFFF'}\n"
            + "papers: {objective: '000000'}\npage:\n";
        using var project = TestProject.Named("tiny").Write(File, colours);

        Assert.StartsWith(File + ":1:18: error SR1008: Key 'series' is blank.", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# nothing yet\n", ": error SR1009: The file is empty. It should hold the keys charts, papers and page;")]
    [InlineData("- '005EB8'\n", ":1:1: error SR1004: The file holds a list. It should hold a group of keys: charts, papers, page.")]
    public void What_is_no_group_of_keys_is_told_what_it_should_be(string text, string expected)
    {
        using var project = TestProject.Named("tiny").Write(File, text);

        Assert.StartsWith(File + expected, project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
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

    [Theory]
    [InlineData(".html")]
    [InlineData(".docx")]
    public void Charts_have_no_colour_but_the_palettes(string ending)
    {
        using var project = TestProject.Shipped();
        foreach (var (old, by) in (ReadOnlySpan<(string, string)>)[("212B32", "111111"), ("FFFFFF", "EEEEEE"), ("425563", "222222")])
            project.Replace(File, old, by);
        var paper = Path.Combine(project.Folder, "p" + ending);

        Assert.Equal(0, project.Run("build", "--period", "2024-25-Q2", "--output", paper).ExitCode);
        var text = ending == ".html" ? System.IO.File.ReadAllText(paper) : Charts(paper);
        Assert.Contains("EEEEEE", text, StringComparison.Ordinal);
        foreach (var old in (string[])["212B32", "FFFFFF", "425563"])
            Assert.DoesNotContain(old, text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Charts(string paper)
    {
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(paper, isEditable: false);
        return string.Concat(document.MainDocumentPart!.ChartParts.Select(chart => chart.ChartSpace!.OuterXml));
    }

    [Fact]
    public void A_changed_colour_is_in_charts_tables_and_page()
    {
        using var project = TestProject.Shipped().Replace(File, "D9E5F2", "abcdef").Replace(File, "blue: \"005EB8\"", "blue: \"123456\"");
        var page = Path.Combine(project.Folder, "p.html");

        Assert.Equal(0, project.Run("build", "--period", "2023-24-Q4", "--output", page).ExitCode);
        Assert.Contains("--fill: #ABCDEF", System.IO.File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains(":root { --blue: #123456;", System.IO.File.ReadAllText(page), StringComparison.Ordinal);
    }
}
