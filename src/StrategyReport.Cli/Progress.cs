namespace StrategyReport.Cli;

/// <summary>
/// How far a command has come that takes longer than a second: one line of the error output, "3 of 12: 2024-25-Q2 …", that is renewed and
/// vanishes at the end. Where an output is no screen, or the command is to be quiet, there is nothing. Nobody else writes meanwhile.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly string Clear = TerminalText.Command("\r\e[K");

    private readonly Lock _lock = new();
    private readonly Terminal _terminal;
    private readonly int _total;
    private readonly Timer? _patience;
    private string _line = "";
    private bool _isShown;

    /// <param name="total">How many steps there are, one at the least.</param>
    /// <param name="patience">How long nothing is shown; a second where none is given.</param>
    public Progress(Terminal terminal, int total, TimeSpan? patience = null)
    {
        (_terminal, _total) = (terminal, total);
        if (terminal.IsLive && !terminal.IsQuiet)
            _patience = new Timer(_ => Show(), null, patience ?? TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
    }

    /// <summary>A step begins.</summary>
    /// <param name="step">From 1 on.</param>
    public void Begin(int step, string what)
    {
        if (_patience is null) return;
        lock (_lock)
        {
            var line = TerminalText.Line($"{step} of {_total}: {what}");
            _line = (line.Length < _terminal.Width - 2 ? line : line[..(_terminal.Width - 3)]) + " …";
            if (_isShown) _terminal.Error.Write(Clear + _line);
        }
    }

    public void Dispose()
    {
        _patience?.Dispose();
        lock (_lock)
        {
            if (_isShown) _terminal.Error.Write(Clear);
            (_isShown, _line) = (false, "");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_line.Length == 0) return;
            _isShown = true;
            try
            {
                _terminal.Error.Write(Clear + _line);
            }
            catch (TerminalException)
            {
                // Here nobody could be told; the command itself will meet it.
            }
        }
    }
}
