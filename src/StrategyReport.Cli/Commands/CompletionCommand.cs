using System.CommandLine;
using StrategyReport.Cli.Completion;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report completion SHELL</c>: what the shell has to run so that it completes this command's lines.</summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = $"{string.Join(", ", CompletionScript.Shells)}.",
            HelpName = "SHELL",
        };
        shell.CompletionSources.Add([.. CompletionScript.Shells]);
        const string Does = "Writes a script by which a shell completes commands, options, periods, objectives and ambitions.";
        var command = new CommandWithExamples("completion", Does,
        [
            "completion bash",
            "completion pwsh",
        ])
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(shell)!;
            if (CompletionScript.Of(name) is not { } script)
                return terminal.Refuse($"there is no completion for '{name}'. {NearMiss.Hint(name, CompletionScript.Shells)}");
            terminal.Out.Write(script);
            return ExitCode.Done;
        });
        return command;
    }
}
