using System.CommandLine;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Cli;

/// <summary>The root command. Exit codes: 0 done, 1 the input has errors, 2 the command could not run.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int InputHasErrors = 1;
    public const int CouldNotRun = 2;

    /// <summary>The version of the command, as three numbers.</summary>
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version is { } version ? version.ToString(3) : "0.0.0";

    /// <summary>Says why the command cannot run.</summary>
    public static int Refuse(Terminal terminal, string problem)
    {
        terminal.Error.WriteLine($"strategy-report: {problem}");
        return CouldNotRun;
    }

    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            return Answer(arguments, terminal);
        }
        catch (Exception failure) when (IsOfOutput(failure))
        {
            return OutputFailed(failure, terminal);
        }
    }

    /// <summary>The standard output or the error output is closed, or what stands behind it is full.</summary>
    private static int OutputFailed(Exception failure, Terminal terminal)
    {
        try
        {
            return Refuse(terminal, $"the answer cannot be written: {failure.Message}");
        }
        catch (Exception again) when (IsOfOutput(again))
        {
            return CouldNotRun; // There is nobody left to tell.
        }
    }

    private static bool IsOfOutput(Exception failure) => failure is IOException or UnauthorizedAccessException or ObjectDisposedException;

    private static int Answer(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Builds a Board paper in Word from YAML files.")
        {
            BuildCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Errors.Count == 0) return parsed.Invoke(configuration);
        foreach (var error in parsed.Errors) terminal.Error.WriteLine($"strategy-report: {error.Message}");
        var mistyped = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"Try 'strategy-report {mistyped}--help'.");
        return CouldNotRun;
    }
}
