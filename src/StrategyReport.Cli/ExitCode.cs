namespace StrategyReport.Cli;

/// <summary>What a command says with its number to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int InputHasErrors = 1;
    public const int CouldNotRun = 2;

    /// <summary>The program itself has failed (BSD's sysexits.h, EX_SOFTWARE).</summary>
    public const int Fault = 70;
}
