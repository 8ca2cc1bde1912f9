using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>What is mistyped is told once, with what was probably meant, and is no fault of the data.</summary>
public class MistypedCommandTests
{
    [Theory]
    [InlineData("", "name a command: init, build, collect, diff, preview, validate, new-period, status, import, fix, where, verify, explain, schema, templates, completion.")]
    [InlineData("buid", "there is no command 'buid'. Did you mean 'build'?")]
    [InlineData("buid --period 2025-26-Q2", "there is no command 'buid'. Did you mean 'build'?")]
    [InlineData("sing", "there is no command 'sing'. There are: init, build, collect, diff, preview, validate, new-period, status, import, fix, where, verify, explain, schema, templates, completion.")]
    [InlineData("--hlp", "there is no option '--hlp'. Did you mean '--help'?")]
    [InlineData("templates", "name a command: templates export.", "templates ")]
    [InlineData("templates exprt", "there is no command 'templates exprt'. Did you mean 'templates export'?", "templates ")]
    [InlineData("templates export a b", "'templates export' has no use for 'b'.", "templates export ")]
    [InlineData("build --perod 2025-26-Q2", "there is no option '--perod'. Did you mean '--period'?", "build ")]
    [InlineData("build 2025-26-Q2", "'build' has no use for '2025-26-Q2'. Write --period 2025-26-Q2 for a period.", "build ")]
    [InlineData("build --period", "Required argument missing for option: '--period'.", "build ")]
    [InlineData("verify --dta data out/paper.docx", "there is no option '--dta'. Did you mean '--data'?", "verify ")]
    [InlineData("explain --al", "there is no option '--al'.", "explain ")]
    public void It_is_told_once(string typed, string problem, string command = "")
    {
        var (exitCode, output, error) = Run(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal($"strategy-report: {problem}\nTry 'strategy-report {command}--help'.\n", error);
    }

    [Fact]
    public void What_stands_behind_two_dashes_is_no_option() =>
        Assert.Equal("strategy-report: there is no code '-al'. 'strategy-report explain' lists all codes.\n", Run("explain", "--", "-al").Error);

    [Fact]
    public void The_version_is_three_numbers()
    {
        var (exitCode, output) = Shell.Run(Snapshot.Root, "dotnet", typeof(Terminal).Assembly.Location, "--version");

        Assert.Equal((0, "1.0.0\n"), (exitCode, output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void An_unknown_format_is_answered_with_those_that_are_known()
    {
        Assert.EndsWith("no format 'jsn'. Did you mean 'json'?\n", Run("validate", "--format", "jsn").Error, StringComparison.Ordinal);
        Assert.EndsWith("Allowed are: text, json, sarif, github.\n", Run("validate", "--format", "xml").Error, StringComparison.Ordinal);
        Assert.EndsWith("Allowed are: text, markdown, json.\n", Run("diff", "--format", "xml").Error, StringComparison.Ordinal);
        Assert.EndsWith("Allowed are: text, markdown, json.\n", Run("status", "--format", "xml").Error, StringComparison.Ordinal);
    }

    /// <summary>As shells ask for what may follow.</summary>
    [Theory]
    [InlineData("validate --format ", "github\njson\nsarif\ntext\n")]
    [InlineData("diff --format ", "json\nmarkdown\ntext\n")]
    [InlineData("status --format ", "json\nmarkdown\ntext\n")]
    public void Formats_are_completed(string typed, string names) => Assert.Equal(names, Run($"[suggest:{typed.Length}]", typed).Out);

    private static (int ExitCode, string Out, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new Terminal(output, error));
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
