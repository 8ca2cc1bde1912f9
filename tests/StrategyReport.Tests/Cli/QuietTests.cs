namespace StrategyReport.Tests.Cli;

/// <summary><c>--quiet</c>: answers and errors, and nothing else.</summary>
public class QuietTests
{
    private const string Period = "2025-26-Q4";
    private const string Paper = $"data/{Period}/paper.yaml";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";

    [Theory, InlineData("--quiet"), InlineData("-q")]
    public void What_was_written_is_not_told_nor_what_is_only_a_warning(string quiet)
    {
        using var project = TestProject.Named("harbour").Replace(Paper, "    heading: Progress\n", "    heading: Progress\n    words: 10\n");
        var file = Path.Combine(project.Folder, "paper.html");
        string[] build = ["build", "--period", Period, "--output", file];
        var loud = project.Run(build);
        Assert.Contains("warning", loud.Error, StringComparison.Ordinal);
        Assert.Contains("paper.html", loud.Out, StringComparison.Ordinal);
        File.Delete(file);

        Assert.Equal(new CommandResult(0, "", ""), project.Run([.. build, quiet]));
        Assert.True(project.Has("paper.html"));
        Assert.Equal(new CommandResult(0, "", ""), project.Run([quiet, .. build]));
    }

    [Fact]
    public void Errors_are_told_and_no_warnings_beside_them()
    {
        using var project = TestProject.Named("harbour").Replace(Ambition, "confidence: amber", "confidence: ambre")
            .Replace(Paper, "    heading: Progress\n", "    heading: Progress\n    words: 10\n");
        string[] build = ["build", "--period", Period, "--output", Path.Combine(project.Folder, "a.html")];
        Assert.Contains("warning SR", project.Run(build).Error, StringComparison.Ordinal);

        var (exitCode, output, error) = project.Run([.. build, "--quiet"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("'ambre'", error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning SR", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was written", error, StringComparison.Ordinal);
        Assert.StartsWith("strategy-report: there is no period '2025'", project.Run("build", "-q", "-p", "2025").Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("status"), InlineData("validate"), InlineData("diff", "2025-26-Q2", Period)]
    public void An_answer_is_given_all_the_same(params string[] command)
    {
        using var project = TestProject.Named("harbour");
        var loud = project.Run(command);
        Assert.NotEqual("", loud.Out);

        var quiet = project.Run([.. command, "--quiet"]);

        Assert.Equal((loud.ExitCode, loud.Out, ""), (quiet.ExitCode, quiet.Out, quiet.Error));
    }

    [Fact]
    public void What_it_cannot_be_is_a_slip_like_any_other() =>
        Assert.Equal(2, StrategyReport.Cli.Commands.CommandLine.Run(
            ["build", "--quiet=maybe"], new StrategyReport.Cli.Terminal(TextWriter.Null, TextWriter.Null)));

    [Fact]
    public void What_is_mended_is_not_listed()
    {
        using var project = TestProject.Named("harbour").Replace(Ambition, "successes: |\n", "successes: |\n  • The falls clinic has opened.\n  • It is full.\n\n");
        Assert.NotEqual("", project.Run("fix", "--check").Out);

        Assert.Equal(new CommandResult(0, "", ""), project.Run("fix", "--quiet"));
        Assert.Contains("- The falls clinic has opened.", project.Read(Ambition), StringComparison.Ordinal);
    }
}
