namespace StrategyReport.Cli;

/// <summary>Where answers and messages go. Tests give writers of their own and read them back.</summary>
/// <param name="Out">Answers: what was asked for.</param>
/// <param name="Error">Everything else: diagnostics, progress, what went wrong.</param>
/// <param name="Colour">Whether <paramref name="Error"/> is a screen that shows colours.</param>
/// <param name="OutColour">The same of <paramref name="Out"/>.</param>
/// <param name="Width">Columns of <paramref name="Out"/>, 60 at the least; 80 where it is a file.</param>
internal sealed record Terminal(
    TextWriter Out, TextWriter Error, bool Colour = false, bool OutColour = false, int Width = Terminal.UsualWidth)
{
    private const int UsualWidth = 80;

    public TextWriter Out { get; } = new TerminalWriter(Out);

    public TextWriter Error { get; } = new TerminalWriter(Error);

    /// <summary>A text in a colour or a weight, where the screen shows them.</summary>
    /// <param name="shade">As terminals number them (ECMA-48, 8.3.117), such as "31;1"; blank: as it is.</param>
    public static string Paint(string text, string shade, bool colour) =>
        colour && shade.Length > 0 ? $"\e[{shade}m{text}\e[0m" : text;

    /// <summary>Says why the command cannot run.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string problem)
    {
        Error.WriteLine($"strategy-report: {problem}");
        return ExitCode.CouldNotRun;
    }

    /// <summary>Colour only on a terminal, and never where NO_COLOR is set (no-color.org) or the terminal is dumb.</summary>
    public static Terminal OfProcess()
    {
        var wanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                     && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Console.Out, Console.Error, wanted && !Console.IsErrorRedirected, wanted && !Console.IsOutputRedirected,
            Console.IsOutputRedirected ? UsualWidth : Math.Max(60, Console.WindowWidth));
    }
}
