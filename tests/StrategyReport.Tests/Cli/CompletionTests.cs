using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>What a shell offers for the word that is being typed.</summary>
public class CompletionTests
{
    private static readonly string Command = typeof(Terminal).Assembly.Location;

    [Theory]
    [InlineData("stat", "status")]
    [InlineData("templates ", "export")]
    [InlineData("completion ", "bash fish pwsh zsh")]
    [InlineData("build --data DATA --period ", "2025-26-Q2 2025-26-Q4")]
    [InlineData("build --data DATA -p 2025-26-Q4", "2025-26-Q4")]
    [InlineData("build --data DATA --period=2025-26-q4", "--period=2025-26-Q4")]
    [InlineData("build --data DATA --against ", "2025-26-Q2 2025-26-Q4")]
    [InlineData("preview --data DATA --period ", "2025-26-Q2 2025-26-Q4")]
    [InlineData("new-period 2026-27-Q2 --data DATA --from ", "2025-26-Q2 2025-26-Q4")]
    [InlineData("diff --data DATA ", "2025-26-Q2 2025-26-Q4")]
    [InlineData("build --data DATA --objective ", "good-place safe-care")]
    [InlineData("status --data DATA --ambition ", "1 2 3")]
    [InlineData("status --data DATA --ambition 2 --ambition ", "1 2 3")]
    [InlineData("status --format ", "json markdown text")]
    [InlineData("explain SR200", "SR2001 SR2002 SR2003 SR2004 SR2005 SR2006 SR2007 SR2008 SR2009")]
    [InlineData("build --fi", "--final")]
    [InlineData("schema ", "--data --help --quiet")]
    // Where files may follow the shell offers them, and there is nothing else to say.
    [InlineData("verify ", "")]
    [InlineData("verify --d", "--data")]
    [InlineData("build --output ", "")]
    [InlineData("build --data ", "")]
    // Nothing is said where nothing is known, however wrong the line is.
    [InlineData("build --data nowhere --period ", "")]
    [InlineData("build --data nowhere --objective ", "")]
    [InlineData("nonsense --period ", "")]
    public void The_command_knows_what_may_follow(string line, string answers)
    {
        using var project = TestProject.Named("harbour");
        var (exitCode, output, error) = Suggest(line.Replace("DATA", project.DataFolder, StringComparison.Ordinal));

        Assert.Equal((0, answers, ""), (exitCode, output.TrimEnd().Replace('\n', ' '), error));
    }

    [Fact]
    public void A_line_with_nothing_yet_gets_all_commands() =>
        Assert.Equal(
            "build collect completion diff explain fix import init new-period preview schema status templates validate verify where",
            Suggest("").Out.TrimEnd().Replace('\n', ' '));

    [Theory]
    [InlineData("framework.yaml", ": [\n")]
    [InlineData("framework.yaml", null)]
    public void Data_with_errors_is_no_message(string file, string? text)
    {
        using var project = TestProject.Named("harbour").Write("data/" + file, text);

        Assert.Equal((0, "", ""), Suggest($"build --data {project.DataFolder} --objective "));
        Assert.Equal("2025-26-Q2\n2025-26-Q4\n", Suggest($"build --data {project.DataFolder} --period ").Out);
    }

    /// <summary>As bash itself divides what is typed: the words that it is given are not what the script goes by.</summary>
    [NeedsTheory("bash")]
    [InlineData("strategy-report sta", "status")]
    [InlineData("strategy-report build --period 2025-26-Q", "2025-26-Q2 2025-26-Q4")]
    [InlineData("strategy-report build --period=2025-26-Q4", "2025-26-Q4")]
    [InlineData("strategy-report  status  --ambition  ", "1 2 3")]
    [InlineData("strategy-report build --objective ", "good-place safe-care")]
    [InlineData("strategy-report build --output ", "")]
    [InlineData("strategy-report build --data nowhere --period ", "")]
    [InlineData("./strategy-report fix --ch", "--check")]
    public void Bash_is_told_by_its_script(string line, string answers)
    {
        using var project = TestProject.Named("harbour");
        // What stands behind the cursor is no matter.
        var (exitCode, output) = Bash(project, $"""
            source <(./strategy-report completion bash)
            COMP_LINE='{line} --final' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD=1 COMPREPLY=(left over)
            _strategy_report
            echo "[$(complete -p strategy-report)]"
            echo "$(echo "{"${COMPREPLY[@]}"}")"
            """);

        Assert.Equal(
            (0, $"[complete -o bashdefault -o default -F _strategy_report strategy-report]\n{answers}\n"),
            (exitCode, output.ReplaceLineEndings("\n")));
    }

    [NeedsFact("bash")]
    public void A_period_with_a_blank_is_one_word_to_bash()
    {
        using var project = TestProject.Named("harbour");
        Directory.Move(Path.Combine(project.DataFolder, "2025-26-Q4"), Path.Combine(project.DataFolder, "2025-26 Q4"));
        const string Line = "strategy-report build --period ";

        var (_, output) = Bash(project, $$"""
            source <(./strategy-report completion bash)
            COMP_LINE='{{Line}}' COMP_POINT={{Line.Length}} COMP_WORDS=({{Line}})
            _strategy_report
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        Assert.Equal("2025-26\\ Q4\n2025-26-Q2\n", output.ReplaceLineEndings("\n"));
    }

    [NeedsFact("bash")]
    public void The_script_for_bash_is_sound() => IsSound("bash", "bash", "-n");

    [NeedsFact("zsh")]
    public void The_script_for_zsh_is_sound() => IsSound("zsh", "zsh", "-n");

    [NeedsFact("fish")]
    public void The_script_for_fish_is_sound() => IsSound("fish", "fish", "--no-execute");

    [NeedsFact("pwsh")]
    public void The_script_for_PowerShell_is_sound() => IsSound("pwsh", "pwsh", "-NoProfile", "-File");

    [Theory, InlineData("bash"), InlineData("zsh"), InlineData("fish"), InlineData("pwsh")]
    public void Each_script_says_how_it_is_taken_and_asks_the_command(string shell)
    {
        var script = Run("completion", shell).Out;

        Assert.StartsWith("# strategy-report for ", script, StringComparison.Ordinal);
        Assert.Contains($"strategy-report completion {shell}", script, StringComparison.Ordinal);
        Assert.Contains("[suggest]", script, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script);
    }

    [Fact]
    public void A_shell_that_is_not_known_is_answered_with_those_that_are() => Assert.Equal(
        "strategy-report: there is no completion for 'tcsh'. Allowed are: bash, fish, pwsh, zsh.\n", Run("completion", "tcsh").Error);

    private static void IsSound(string shell, string command, params string[] options)
    {
        using var project = TestProject.Named("tiny").Write("script", Run("completion", shell).Out);

        Assert.Equal((0, ""), Shell.Run(project.Folder, command, [.. options, "script"]));
    }

    /// <summary>In the project's folder, which has the command under its own name.</summary>
    private static (int ExitCode, string Output) Bash(TestProject project, string script)
    {
        var name = Path.Combine(project.Folder, "strategy-report");
        project.Write("strategy-report", $"#!/bin/sh\nexec dotnet '{Command}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(name, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return Shell.Run(project.Folder, "bash", "--norc", "-c", "PATH=\"$PWD:$PATH\"\n" + script);
    }

    private static (int ExitCode, string Out, string Error) Suggest(string line) => Run("[suggest]", line);

    private static (int ExitCode, string Out, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new Terminal(output, error));
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
