using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Sources;

/// <summary>SR1010 and SR1011: files that cannot be read; SR5005 to SR5007: pictures that no writer can show.</summary>
internal static class SourceMessages
{
    public static Diagnostic NotUtf8(SourceSpan at) =>
        Error("SR1010", at, "The file is not encoded as UTF-8.", "Save it again as UTF-8 (in VS Code: 'Save with Encoding').");

    public static Diagnostic CannotRead(string file) =>
        Error("SR1011", SourceSpan.WholeFile(file), "The file cannot be read.", "It is missing, or open in another program.");

    /// <param name="at">Where the picture is named.</param>
    public static Diagnostic Picture(SourceSpan at, string file, PictureProblem problem) => problem switch
    {
        PictureProblem.Missing => Error("SR5005", at, $"the picture '{file}' does not exist."),
        PictureProblem.UnknownFormat =>
            Error("SR5007", at, $"the picture '{file}' is neither PNG, JPEG nor GIF.", "Save the picture as PNG."),
        _ => Error("SR5006", at, $"the picture '{file}' cannot be read: its beginning is damaged or missing."),
    };
}
