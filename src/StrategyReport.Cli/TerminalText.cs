using System.Buffers;
using System.Globalization;
using System.Text;

namespace StrategyReport.Cli;

/// <summary>
/// Text of the data, or of names of files, as it may stand on a screen and in a log: what a terminal would take for a command, or would
/// show in another order than it stands there, is shown as a sign.
/// </summary>
internal static class TerminalText
{
    private const char Begins = '\uFDD0';
    private const char Ends = '\uFDD1';

    /// <summary>
    /// C0 without tab and line feed, DEL and C1 (ECMA-48), the embeddings, overrides and isolates of UAX #9, and what begins our own.
    /// </summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
        .. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c), Begins,
    ]);

    /// <summary>Before a command of ours: of this run alone, so that no text can know it.</summary>
    private static readonly string Ours = $"{Begins}{Guid.NewGuid():N}";

    /// <summary>A command to the terminal, which reaches it as it is.</summary>
    /// <param name="sequence">With its escape character.</param>
    public static string Command(string sequence) => $"{Ours}{sequence}{Ends}";

    /// <summary>On one line: the name of a file may have a line break too.</summary>
    public static string Line(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text
        : text.Replace('\r', Sign('\r')).Replace('\n', Sign('\n'));

    /// <summary>For a terminal; as long as the text, but for our own commands.</summary>
    public static string Shown(string text)
    {
        var at = text.AsSpan().IndexOfAny(Unsafe);
        if (at < 0) return text;
        var shown = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (string.CompareOrdinal(text, at, Ours, 0, Ours.Length) == 0 && text.IndexOf(Ends, at) is > 0 and var end)
            {
                shown.Append(text, at + Ours.Length, end - at - Ours.Length);
                at = end;
            }
            else if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') shown.Append('\r');
            else shown.Append(Unsafe.Contains(text[at]) ? Sign(text[at]) : text[at]);
        }

        return shown.ToString();
    }

    /// <summary>JSON as it means the same with all such characters written as numbers (RFC 8259, 7).</summary>
    public static string Json(string json)
    {
        if (json.AsSpan().IndexOfAny(Unsafe) < 0) return json;
        var escaped = new StringBuilder(json.Length);
        foreach (var c in json)
            if (Unsafe.Contains(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else escaped.Append(c);
        return escaped.ToString();
    }

    /// <summary>Unicode has pictures of C0 and DEL (2400 on); the others get the sign for what cannot be shown.</summary>
    private static char Sign(char c) => c < ' ' ? (char)(0x2400 + c) : c == '\u007F' ? '\u2421' : '\uFFFD';
}
