using System.Text;

namespace StrategyReport.Cli;

/// <summary>One of a terminal's outputs: what is written to it is made safe (<see cref="TerminalText"/>).</summary>
/// <exception cref="TerminalException">Nothing can be written there; from each of its members.</exception>
internal sealed class TerminalWriter(TextWriter output) : TextWriter(output.FormatProvider)
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => Try(() => output.Write(Shown(value)));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => output.WriteLine(Shown(value)));

    public override void Flush() => Try(output.Flush);

    private static string? Shown(string? text) => text is null ? null : TerminalText.Shown(text);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new TerminalException(failure);
        }
    }
}
