using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>What a paper holds so far, as the terminal shows it.</summary>
public class StatusTests
{
    private const string Paper = "data/2025-26-Q4/paper.yaml";
    private const string Ambition = "data/2025-26-Q4/ambitions/01-harm.yaml";

    [Theory, InlineData(80), InlineData(120)]
    public void The_shipped_papers_have_a_status(int width)
    {
        using var project = TestProject.Shipped();
        var (exitCode, text) = Status(project, width);

        Assert.Equal(0, exitCode);
        Assert.All(text.Split('\n').Where(l => !l.StartsWith("data/", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= width, line));
        Snapshot.Verify(text, parameter: $"{width}");
    }

    [Fact]
    public void A_paper_on_the_way_says_what_is_open_beside_its_errors()
    {
        using var project = OnTheWay();
        var (exitCode, text) = Status(project, 80, "--period", "2025-26-Q4");

        Assert.Equal(1, exitCode);
        Snapshot.Verify(text);
    }

    [Fact]
    public void Budgets_and_pages_stand_beside_words()
    {
        using var project = TestProject.Named("harbour").Replace(Paper, "    heading: Progress\n", "    heading: Progress\n    words: 10\n");
        var lines = Status(project, 80, "--period", "2025-26-Q4").Text.Split('\n');

        Assert.Matches(@"^Progress +18 +10 +0\.\d$", lines[1]);
        Assert.Equal("0 errors, 1 warning; 'strategy-report validate --period 2025-26-Q4' says which.", lines[^2]);
    }

    [Fact]
    public void Nothing_can_be_shown_of_a_period_that_is_not_there()
    {
        using var project = TestProject.Named("harbour");

        Assert.Equal(2, project.Run("status", "--period", "2025-26-Q5").ExitCode);
    }

    [Fact]
    public void Colours_are_for_terminals_alone_and_change_no_words()
    {
        using var project = OnTheWay();
        using var output = new StringWriter();
        CommandLine.Run(
            ["status", "--data", project.DataFolder, "--templates", project.TemplatesFolder],
            new Terminal(output, TextWriter.Null, OutColour: true));
        var plain = System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\e\\[[0-9;]*m", "");

        Assert.NotEqual(plain, output.ToString());
        Assert.Equal(Status(project, 80).Text, plain.Replace(project.Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
    }

    /// <summary>A missing file, a blank field, an absent one, a level that is not on its scale, a cell with too many words.</summary>
    private static TestProject OnTheWay() => TestProject.Named("harbour")
        .Replace(Ambition, "confidence: amber", "confidence: ambre")
        .Replace(Paper, "words: 100", "words: 4")
        .Replace(Paper, "show: [escalations]}", "show: [escalations, confidence], drafting_note: Say who has been told}")
        .Replace("data/2025-26-Q4/ambitions/02-learning.yaml", "challenges:", "chalenges:")
        .Write("data/2025-26-Q4/ambitions/03-staying.yaml", null);

    private static (int ExitCode, string Text) Status(TestProject project, int width, params string[] options)
    {
        using var output = new StringWriter();
        var exitCode = CommandLine.Run(
            ["status", .. options, "--data", project.DataFolder, "--templates", project.TemplatesFolder],
            new Terminal(output, TextWriter.Null, Width: width));
        return (exitCode, output.ToString().Replace(project.Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
    }
}
