namespace StrategyReport.Cli;

/// <summary>Where answers and messages go. Tests give writers of their own and read them back.</summary>
/// <param name="Out">Answers: what was asked for.</param>
/// <param name="Error">Everything else: diagnostics, progress, what went wrong.</param>
/// <param name="Colour">Whether <paramref name="Error"/> is a screen that shows colours.</param>
/// <param name="OutColour">The same of <paramref name="Out"/>.</param>
/// <param name="Width">Columns of <paramref name="Out"/>, 60 at the least; 80 where it is a file.</param>
/// <param name="IsLive">Whether both are screens, on which a line may be renewed.</param>
/// <param name="IsQuiet">Whether to leave out whatever is neither an answer nor wrong.</param>
internal sealed record Terminal(
    TextWriter Out, TextWriter Error, bool Colour = false, bool OutColour = false, int Width = Terminal.UsualWidth,
    bool IsLive = false, bool IsQuiet = false)
{
    /// <summary>Columns for which answers are laid out at the least.</summary>
    public const int Narrowest = 60;

    private const int UsualWidth = 80;

    public TextWriter Out { get; } = new TerminalWriter(Out);

    public TextWriter Error { get; } = new TerminalWriter(Error);

    /// <summary>On the error output: what was done or left, how it goes on.</summary>
    public TextWriter Notes => IsQuiet ? TextWriter.Null : Error;

    /// <summary>On the standard output: what was written to disk.</summary>
    public TextWriter Written => IsQuiet ? TextWriter.Null : Out;

    /// <summary>A text in a colour or a weight, where the screen shows them.</summary>
    /// <param name="shade">As terminals number them (ECMA-48, 8.3.117), such as "31;1"; blank: as it is.</param>
    public static string Paint(string text, string shade, bool colour) =>
        colour && shade.Length > 0 ? TerminalText.Command($"\e[{shade}m") + text + TerminalText.Command("\e[0m") : text;

    /// <summary>Says why the command cannot run.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string problem)
    {
        Error.WriteLine(TerminalText.Line($"strategy-report: {problem}"));
        return ExitCode.CouldNotRun;
    }

    /// <summary>Colour only on a terminal, and never where NO_COLOR is set (no-color.org) or the terminal is dumb.</summary>
    public static Terminal OfProcess()
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var wanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !isDumb;
        return new Terminal(Console.Out, Console.Error, wanted && !Console.IsErrorRedirected, wanted && !Console.IsOutputRedirected,
            Console.IsOutputRedirected ? UsualWidth : Math.Max(Narrowest, Console.WindowWidth),
            IsLive: !isDumb && !Console.IsErrorRedirected && !Console.IsOutputRedirected);
    }
}
