using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2046: characters that were read in another encoding than they were written in: <c>â€™</c> for an apostrophe.</summary>
internal static class WrongEncoding
{
    /// <summary>The characters of the bytes 80 to 9F in Windows-1252; a byte without one stands for itself.</summary>
    private const string Windows =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The same of a Mac, for the characters of a text in English.</summary>
    private static readonly (string Wrong, string Right)[] Mac =
    [
        ("‚Äô", "’"), ("‚Äò", "‘"), ("‚Äú", "“"), ("‚Äù", "”"), ("‚Äì", "–"), ("‚Äî", "—"), ("‚Ä¶", "…"), ("‚Ä¢", "•"),
        ("¬£", "£"), ("√©", "é"),
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Rule Rule { get; } = new("SR2046", "Characters were read in the wrong encoding.",
        Check)
    { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts.Select(t => t.Text))
        {
            var lines = text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (Runs(lines[i]) is { Count: > 0 } found)
                    diagnostics.Add(Told(text, i, found));
        }
    }

    /// <summary>One finding for a line, as one slip garbles all of it.</summary>
    private static Diagnostic Told(DataText text, int line, List<(int At, string Wrong, string? Right)> found)
    {
        var (at, wrong, right) = found[0];
        var place = text.At(line, at) with { Length = wrong.Length };
        var more = found.Count == 1 ? "" : $" There are {found.Count} such places in this line.";
        if (right is null)
            return Rule.Error(place, wrong == "\uFFFD"
                    ? "A character was lost when the text was copied: '\uFFFD' is printed in its place."
                    : $"'{wrong}' is what is left of a character that was read in the wrong encoding.",
                "Look it up where the text comes from, and type it.");
        var edits = found.Where(f => f.Right is not null).Select(f => text.Change(text.At(line, f.At), f.Wrong, f.Right!)).ToList();
        return Rule.Error(place, right.Length == 0
                ? $"'{wrong}' is a byte order mark that was read in the wrong encoding.{more}"
                : wrong[0] == '\\' ? $"'{wrong}' is printed: it is how a program writes '{right}'.{more}"
                : wrong == "?" ? $"'?' stands in the middle of a word, in place of an apostrophe that was lost.{more}"
                : $"'{wrong}' stands for '{right}', which was read in the wrong encoding.{more}",
            right.Length == 0 ? "Delete it." : $"Write '{right}'.")
            with
        { Fix = Edit.AllOrNone(edits) };
    }

    /// <summary>What stands side by side is one place, and may have been garbled more than once.</summary>
    private static List<(int At, string Wrong, string? Right)> Runs(string line)
    {
        var runs = new List<(int At, string Wrong, string? Right)>();
        foreach (var next in Garbled(line))
        {
            if (runs is [.., { Right: not null } last] && next.Right is not null && last.At + last.Wrong.Length == next.At)
                runs[^1] = (last.At, last.Wrong + next.Wrong, last.Right + next.Right);
            else runs.Add(next);
        }

        return runs.ConvertAll(r => (r.At, r.Wrong, r.Right is null ? null : Mended(r.Right)));
    }

    private static string Mended(string text)
    {
        foreach (var (at, wrong, right) in Runs(text).AsEnumerable().Reverse())
            if (right is not null) text = text.Remove(at, wrong.Length).Insert(at, right);
        return text;
    }

    private static IEnumerable<(int At, string Wrong, string? Right)> Garbled(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '\\' or '?' && GarbledSigns.At(line, i) is { } lost)
            {
                yield return (i, lost.Wrong, lost.Right);
                i += lost.Wrong.Length - 1;
            }

            if (line[i] < '\u0080') continue;
            if (Decoded(line, i) is var (length, right))
            {
                yield return (i, line.Substring(i, length), right == "\uFEFF" ? "" : right == "\uFFFD" ? null : right);
                i += length - 1;
            }
            else if (Array.Find(Mac, m => string.CompareOrdinal(line, i, m.Wrong, 0, m.Wrong.Length) == 0) is { Wrong: { } wrong } mac)
            {
                yield return (i, wrong, mac.Right);
                i += wrong.Length - 1;
            }
            else if (line[i] == '\uFFFD')
            {
                yield return (i, "\uFFFD", null);
            }
            else if (line[i] is >= '\u0080' and <= '\u009F' and not '\u0085')
            {
                var windows = Windows[line[i] - '\u0080'];
                yield return (i, line[i].ToString(), windows == line[i] ? null : windows.ToString());
            }
            else if (line.AsSpan(i).StartsWith("â€"))
            {
                yield return (i, "â€", null);
                i++;
            }
        }
    }

    /// <summary>The character whose bytes, taken for Windows-1252, stand here; null where real text may say so.</summary>
    private static (int Length, string Right)? Decoded(string line, int at)
    {
        var first = Byte(line[at]);
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > line.Length) return null;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var value = Byte(line[at + i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF)) return null;
            bytes[i] = (byte)value;
        }

        // "CAFÉ’S": only what English and its neighbours have is taken for two bytes, and no quote behind a word in capitals.
        if (length == 2 && (first > 0xC5 || (first != 0xC2 && IsQuote(line[at + 1]) && at > 0 && char.IsUpper(line[at - 1])))) return null;
        if (length == 2 && first > 0xC3 && IsQuote(line[at + 1])) return null;
        try
        {
            return (length, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsQuote(char c) => c is '‘' or '’' or '“' or '”' or '–' or '—' or '…' or '•' or '™' or '»' or '\u00A0' or '\u00AD';

    private static int Byte(char c) => Windows.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at : c <= '\u00FF' ? c : -1;
}
