using System.Runtime.InteropServices;

namespace StrategyReport.Sources;

/// <summary>
/// Ctrl+C, or the system's wish that the program ends, while there is something to be cleaned up first. Outside of it the system ends
/// the program by itself, at once.
/// </summary>
public sealed class Interruption : IDisposable
{
    /// <summary>
    /// A file has become longer than the shell allows (<c>ulimit -f</c>): unheard it ends the program, heard it is a failure to write.
    /// Linux and macOS give it this number; .NET has no name for it.
    /// </summary>
    private const PosixSignal FileTooLong = (PosixSignal)25;

    /// <summary>
    /// To the end of the program: a signal is looked at a moment after the failure to write, and unheard by then would still end it.
    /// </summary>
    private static readonly Lazy<PosixSignalRegistration?> s_tooLong = new(() =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLong, signal => signal.Cancel = true));

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _heard = [];
    private volatile int _exitCode;

    private Interruption()
    {
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            _heard.Add(PosixSignalRegistration.Create(signal, Stop));
        _ = s_tooLong.Value;
    }

    /// <summary>Cancelled as soon as the program is to end.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>From here on.</summary>
    public static Interruption Begin() => new();

    /// <exception cref="InterruptedException">The program is to end.</exception>
    public void ThrowIfAsked()
    {
        if (_stop.IsCancellationRequested) throw new InterruptedException(_exitCode);
    }

    /// <remarks>The source of the token is left to the collector: a signal may be on its way to it.</remarks>
    public void Dispose() => _heard.ForEach(registration => registration.Dispose());

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _exitCode = InterruptedException.ExitCodeOf(signal.Signal);
        _stop.Cancel();
    }
}
