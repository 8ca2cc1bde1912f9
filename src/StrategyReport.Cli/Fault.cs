namespace StrategyReport.Cli;

/// <summary>A failure that nobody foresaw: the program's own.</summary>
internal static class Fault
{
    private const string Trace = "STRATEGY_REPORT_TRACE";

    /// <summary>Says so, in a sentence or two; with <c>STRATEGY_REPORT_TRACE=1</c> in the environment also where it happened.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception failure, Terminal terminal)
    {
        try
        {
            var what = failure is OutOfMemoryException ? "the memory did not suffice"
                : $"{failure.GetType().Name}: {failure.Message}";
            terminal.Refuse("the program has failed, by a fault of its own and not of your files "
                + $"({what.ReplaceLineEndings(" ").TrimEnd('.')}). "
                + $"Please report it; {Trace}=1 in the environment shows where it happened.");
            if (Environment.GetEnvironmentVariable(Trace) == "1") terminal.Error.WriteLine(failure.ToString());
        }
        catch (TerminalException)
        {
            // The exit code has to tell.
        }

        return ExitCode.Fault;
    }

    /// <summary>What fails beside the command's own thread, where nothing could catch it, is told in the same words.</summary>
    public static void Watch(Terminal terminal) => AppDomain.CurrentDomain.UnhandledException += (_, failed) =>
        Environment.Exit(failed.ExceptionObject is Exception failure ? Tell(failure, terminal) : ExitCode.Fault);
}
