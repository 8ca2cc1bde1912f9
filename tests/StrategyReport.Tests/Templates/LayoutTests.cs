namespace StrategyReport.Tests.Templates;

/// <summary>What paper.yaml and the command name of a layout is told where they name it.</summary>
public class LayoutTests
{
    private const string Paper = "data/2025-26-Q2/paper.yaml";

    [Fact]
    public void A_layout_that_does_not_exist_is_answered_with_those_that_do()
    {
        using var project = TestProject.Named("tiny").Replace(Paper, "status: final", "status: final\ntemplate: bord-paper");

        Assert.Matches("^" + Paper + @":\d+:11: error SR3004: There are no templates for the layout 'bord-paper': "
            + "templates/bord-paper has no paper.sbn. Did you mean 'board-paper'\\?\n$", project.Diagnose("2025-26-Q2"));
    }

    [Fact]
    public void An_empty_layout_is_not_suggested_in_its_own_place()
    {
        using var project = TestProject.Named("tiny")
            .Replace(Paper, "status: final", "status: final\ntemplate: nope").Write("templates/nope/page.css", "p { }\n");

        Assert.Contains("has no paper.sbn. Allowed are: board-paper.\n", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_templates_one_too_deep_is_told_the_one_above()
    {
        using var project = TestProject.Named("tiny");
        foreach (var file in Directory.GetFiles(Path.Combine(project.TemplatesFolder, "board-paper"), "*.sbn"))
            File.Copy(file, Path.Combine(project.TemplatesFolder, Path.GetFileName(file)));

        Directory.Delete(Path.Combine(project.TemplatesFolder, "board-paper"), recursive: true);

        Assert.Equal(
            "templates: error SR3004: This folder is a layout, and the folder that holds the layouts is asked for. "
            + "Name the one above it by --templates: '.'.\n",
            project.Diagnose("2025-26-Q2").Replace(project.Folder, ".", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_a_section_includes_is_told_in_the_paper()
    {
        using var project = TestProject.Named("tiny").Replace(Paper, "sections:\n", """
            sections:
              - id: more
                heading: More
                content:
                  - include: covver

            """);

        Assert.Matches("^" + Paper + @":\d+:\d+: error SR3001: There is no template 'covver' in templates/board-paper\. Did you mean 'cover'\?\n$",
            project.Diagnose("2025-26-Q2"));
    }
}
