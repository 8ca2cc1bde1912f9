using System.Text;
using StrategyReport.Diagnostics;

namespace StrategyReport.Sources;

/// <summary>A text file, and the name under which messages speak of it.</summary>
/// <param name="Name">Path as the user would type it, with forward slashes.</param>
internal sealed record SourceFile(string Name, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a UTF-8 file (a byte order mark is allowed); anything else is a diagnostic.</summary>
    /// <returns>Null where the file cannot be read at all, or is no text.</returns>
    public static SourceFile? Read(SourceFiles sources, string path, DiagnosticBag diagnostics)
    {
        var name = SourceFolder.DisplayName(path);
        byte[] bytes;
        try
        {
            bytes = sources.Read(name);
        }
        catch (UnreadableException failure)
        {
            diagnostics.Add(SourceMessages.Unreadable(SourceSpan.WholeFile(name), failure));
            return null;
        }

        var text = Decode(bytes, name, diagnostics, out var isUtf8);
        if (isUtf8 && IsUtf16(bytes))
        {
            diagnostics.Add(SourceMessages.Utf16(new SourceSpan(name, 1, 1)));
            text = (bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        if (!text.Contains('\0')) return new SourceFile(name, WithLineFeeds(text));
        if (isUtf8) diagnostics.Add(SourceMessages.NoText(PlaceOfByte(bytes, name, bytes.AsSpan().IndexOf((byte)0))));
        return null; // Whatever else were said of it would follow from that.
    }

    private static string Decode(byte[] bytes, string name, DiagnosticBag diagnostics, out bool isUtf8)
    {
        isUtf8 = true;
        try
        {
            return Strict.GetString(WithoutMark(bytes));
        }
        catch (DecoderFallbackException failure)
        {
            // What can be guessed is good enough to look at the rest of the file.
            isUtf8 = false;
            diagnostics.Add(SourceMessages.NotUtf8(PlaceOfByte(bytes, name, failure.Index)));
            return Guess(bytes);
        }
    }

    /// <summary>Whether each second byte of a text is zero, as in the letters of UTF-16 without its mark.</summary>
    private static bool IsUtf16(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return false;
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) zeros[i % 2]++;
        return Math.Max(zeros[0], zeros[1]) * 2 > bytes.Length / 2 && Math.Min(zeros[0], zeros[1]) == 0;
    }

    /// <summary>A carriage return alone, with which old programs end a line, ends one here too; places stay what they are.</summary>
    private static string WithLineFeeds(string text)
    {
        if (!text.Contains('\r')) return text;
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
            if (characters[i] == '\r' && (i + 1 == characters.Length || characters[i + 1] != '\n')) characters[i] = '\n';
        return new string(characters);
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    private static string Guess(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private static SourceSpan PlaceOfByte(byte[] bytes, string name, int index)
    {
        var before = bytes.AsSpan(0, Math.Max(0, index));
        var lastBreak = before.LastIndexOf((byte)'\n');
        return new SourceSpan(name, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(lastBreak + 1)..]) + 1);
    }
}
