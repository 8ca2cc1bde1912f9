using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What is wrong is told in the first run, and what the framework no longer says is told too.</summary>
public class FirstRunTests
{
    [Fact]
    public void Faults_of_every_stage_are_told_at_once()
    {
        using var project = TestProject.Named("harbour");
        project.Replace("data/2025-26-Q4/ambitions/02-learning.yaml", "confidence: green", "confidence: greenish");
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic has opened.", "The clinic is in [Table](#tabel).");
        project.Replace("data/2025-26-Q4/ambitions/03-staying.yaml", "Those who", "![](figures/no.png)\n\n  Those who");
        project.Run("templates", "export", Path.Combine(project.Folder, "templates"));
        project.Replace("templates/board-paper/annex.sbn", "$annex.title | inline", "$annex.titel | inline");

        var told = project.Run("validate", "--period", "2025-26-Q4").Out;

        foreach (var code in (string[])["SR2004", "SR4009", "03-staying.yaml", "SR3003: The template fails: There is no 'titel'"])
            Assert.Contains(code, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_older_than_the_framework_is_told()
    {
        using var project = TestProject.Named("harbour");
        using var nothing = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["schema", "--data", project.DataFolder], new Terminal(nothing, nothing)));
        Assert.EndsWith("0 errors, 0 warnings\n", project.Run("validate").Out, StringComparison.Ordinal);

        project.Replace("data/framework.yaml", "glossary:", "  risks: {type: markdown, title: Risks, required: false}\nglossary:");

        Assert.Contains("data/schema/ambition.schema.json: warning SR2068", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_no_field_plays_is_told()
    {
        using var project = TestProject.Named("harbour");
        foreach (var file in Directory.GetFiles(project.DataFolder, "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("focus", "next_focus", StringComparison.Ordinal));

        Assert.Contains("data/framework.yaml:27:15: warning SR2069", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_whose_name_is_spelt_otherwise_is_compared_with_the_one_before_it()
    {
        using var project = TestProject.Named("harbour");
        Directory.Move(Path.Combine(project.DataFolder, "2025-26-Q4"), Path.Combine(project.DataFolder, "2025-26 Q4"));
        project.Replace("data/2025-26 Q4/ambitions/01-harm.yaml", "{percent: 70}", "{percent: 40}");
        project.Replace("data/2025-26 Q4/ambitions/01-harm.yaml", "Two night shifts a week are still open.", "None to report.");

        var told = project.Run("validate").Out;

        Assert.Contains("SR2065", told, StringComparison.Ordinal);
        Assert.Contains("SR2035", told, StringComparison.Ordinal);
    }
}
