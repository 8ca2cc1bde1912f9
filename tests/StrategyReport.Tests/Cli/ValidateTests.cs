using System.Text.Json;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>The command as scripts and people meet it: outputs, formats, exit codes.</summary>
public class ValidateTests
{
    private const string Ambition = "data/2025-26-Q4/ambitions/01-harm.yaml";

    [Fact]
    public void Clean_data_gives_exit_code_0_and_a_count()
    {
        using var project = TestProject.Named("harbour");

        Assert.Equal(new CommandResult(0, "0 errors, 0 warnings\n", ""), project.Run("validate"));
    }

    [Fact]
    public void Warnings_alone_give_exit_code_0_and_errors_exit_code_1()
    {
        using var project = TestProject.Named("harbour");
        project.Replace(Ambition, "The falls clinic", "The TBC clinic");
        Assert.Equal(0, project.Run("validate").ExitCode);

        project.Replace(Ambition, "confidence: amber", "confidence: orange");
        Assert.Equal(1, project.Run("validate").ExitCode);
    }

    [Fact]
    public void A_period_that_is_not_there_is_told_with_those_that_are()
    {
        using var project = TestProject.Named("harbour");
        var result = project.Run("validate", "--period", "2025-26-Q5");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There are: 2025-26-Q2, 2025-26-Q4. Did you mean '2025-26-Q2'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_period_is_checked_alone()
    {
        using var project = TestProject.Named("harbour");
        project.Replace(Ambition, "confidence: amber", "confidence: orange");

        Assert.Equal(0, project.Run("validate", "--period", "2025-26-Q2").ExitCode);
        Assert.Equal(1, project.Run("validate", "--period", "2025-26-Q4").ExitCode);
    }

    [Theory, InlineData("text"), InlineData("json"), InlineData("sarif"), InlineData("github")]
    public void Findings_are_written_in_each_format(string format)
    {
        using var project = Faulty();

        Snapshot.Verify(project.Run("validate", "--format", format).Out, parameter: format);
    }

    [Fact]
    public void GitHub_gets_ten_of_a_kind_errors_first_and_is_told_how_many_more()
    {
        using var project = TestProject.Shipped();
        Rules.FaultTests.Spoil(project);
        var lines = project.Run("validate", "--format", "github").Out.TrimEnd('\n').Split('\n');

        Assert.All(lines.Take(10), line => Assert.StartsWith("::error ", line, StringComparison.Ordinal));
        Assert.All(lines.Skip(10).Take(10), line => Assert.StartsWith("::warning ", line, StringComparison.Ordinal));
        Assert.All(lines.Skip(20).SkipLast(1), line => Assert.StartsWith("data/", line, StringComparison.Ordinal));
        Assert.Matches(
            @"^::notice title=strategy-report::\d+ errors, \d+ warnings; \d+ errors, \d+ warnings more than GitHub shows", lines[^1]);
    }

    /// <summary>Ten of them are annotations; of the others as many are shown as to people, and the rest is counted.</summary>
    [Theory, InlineData(110, false), InlineData(111, true)]
    public void GitHub_gets_no_endless_list(int keys, bool isCounted)
    {
        using var project = TestProject.Named("harbour");
        project.Write(Ambition, project.Read(Ambition) + string.Concat(Enumerable.Range(0, keys).Select(k => $"zz{k}: 1\n")));

        var lines = project.Run("validate", "--format", "github").Out.TrimEnd('\n').Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error", StringComparison.Ordinal)));
        Assert.Equal(100, lines.Count(line => line.Contains(": error SR1002: ", StringComparison.Ordinal)));
        Assert.Equal(isCounted, lines.Contains($"{Ambition}: and 1 more of SR1002; 'validate --format json' lists them all"));
    }

    [Fact]
    public void GitHub_gets_the_newest_period_first()
    {
        using var project = Faulty().Replace("data/2025-26-Q2/ambitions/01-harm.yaml", "confidence:", "confidense:");
        var errors = project.Run("validate", "--format", "github").Out.Split('\n')
            .Where(line => line.StartsWith("::error ", StringComparison.Ordinal)).ToList();

        Assert.Contains("2025-26-Q4", errors[0], StringComparison.Ordinal);
        Assert.Contains("2025-26-Q2", errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colours_and_a_file_gets_none()
    {
        using var project = Faulty();
        using var output = new StringWriter();
        CommandLine.Run(
            ["validate", "--data", project.DataFolder, "--templates", project.TemplatesFolder],
            new Terminal(output, TextWriter.Null, OutColour: true));

        Assert.Contains("\e[31;1merror SR2004\e[0m", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_and_validate_say_the_same()
    {
        using var project = Faulty();
        var built = project.Run("build", "--period", "2025-26-Q4").Error;

        Assert.Equal(project.Run("validate", "--period", "2025-26-Q4").Out + "Nothing was written.\n", built);
    }

    [Fact]
    public void Explain_prints_the_page_of_a_code_and_knows_near_misses()
    {
        using var terminal = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["explain", "sr2004"], new Terminal(terminal, error)));
        Assert.StartsWith("# SR2004: A level is not on its scale\n", terminal.ToString(), StringComparison.Ordinal);

        Assert.Equal(2, CommandLine.Run(["explain", "SR204"], new Terminal(terminal, error)));
        Assert.Contains("Did you mean 'SR2004'?", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_names_its_rules_by_index()
    {
        using var project = Faulty();
        var run = JsonDocument.Parse(project.Run("validate", "--format", "sarif").Out).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    /// <summary>An error with a hint, a warning, one about a whole file with a comma and a percent sign in its name.</summary>
    private static TestProject Faulty() => TestProject.Named("harbour")
        .Replace(Ambition, "confidence: amber", "confidence: ambre")
        .Replace(Ambition, "The falls clinic", "The XX clinic")
        .Write("data/2025-26-Q4/ambitions/notes, 50%.txt", "call the ward");
}
