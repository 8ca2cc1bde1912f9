using System.Runtime.InteropServices;

namespace StrategyReport.Sources;

/// <summary>The user, or the system, has ended the program before it was done; what it had begun is cleaned up.</summary>
public sealed class InterruptedException(int exitCode) : OperationCanceledException("stopped")
{
    /// <summary>As shells give it for a program that a signal has ended.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>128 and the signal's number (POSIX.1-2017, Shell 2.8.2, and the numbers that all systems share).</summary>
    internal static int ExitCodeOf(PosixSignal signal) => 128 + signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        _ => 15,
    };
}
