using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml;

namespace StrategyReport.Sources;

/// <summary>A text file as it stands on disk, and the name under which messages speak of it.</summary>
/// <param name="Name">Path as the user would type it, with forward slashes.</param>
public sealed record SourceFile(string Name, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a UTF-8 file (a byte order mark is allowed); anything else is a diagnostic; null where the file cannot be read at all.</summary>
    public static SourceFile? Read(string path, DiagnosticBag diagnostics)
    {
        var name = DisplayName(path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
            return new SourceFile(name, Strict.GetString(bytes, start, bytes.Length - start));
        }
        catch (DecoderFallbackException failure)
        {
            diagnostics.Add(YamlMessages.NotUtf8(PlaceOfByte(path, name, failure.Index)));
            return new SourceFile(name, Guess(File.ReadAllBytes(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(YamlMessages.CannotRead(name));
        }

        return null;
    }

    /// <summary>One spelling for a path on all systems: relative to where the user stands, with forward slashes.</summary>
    public static string DisplayName(string path) => path.Replace('\\', '/');

    /// <summary>Good enough to look at the rest of the file.</summary>
    private static string Guess(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private static SourceSpan PlaceOfByte(string path, string name, int index)
    {
        var before = File.ReadAllBytes(path).AsSpan(0, Math.Max(0, index));
        var lastBreak = before.LastIndexOf((byte)'\n');
        return new SourceSpan(name, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(lastBreak + 1)..]) + 1);
    }
}
