namespace StrategyReport.Sources;

/// <summary>
/// How long a file may be, by the ending of its name. No paper comes near; what is longer is a mistake, and would take
/// minutes and gigabytes before anybody could say so.
/// </summary>
internal static class ReadingLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>
    /// Bytes of a text: thirty times the longest that anybody wrote. The worst template of that length, a statement every
    /// few characters, takes under a second and 230 MiB.
    /// </summary>
    private const int Text = 1 * Mebibyte;

    /// <summary>Bytes of anything else: pictures and the reference document.</summary>
    private const int Other = 50 * Mebibyte;

    public static int Of(string path) => Path.GetExtension(path) switch
    {
        ".sbn" or ".css" or ".yaml" or ".yml" => Text,
        _ => Other,
    };

    public static string InWords(int most) => $"{most / Mebibyte} MiB ({most} bytes)";
}
