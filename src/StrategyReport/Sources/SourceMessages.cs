using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Sources;

/// <summary>SR1010, SR1011, SR1023 and SR1024: files that cannot be read; SR5005 to SR5007: pictures that no writer can show.</summary>
internal static class SourceMessages
{
    public static Diagnostic NotUtf8(SourceSpan at) =>
        Error("SR1010", at, "The file is not encoded as UTF-8.", "Save it again as UTF-8 (in VS Code: 'Save with Encoding').");

    public static Diagnostic Utf16(SourceSpan at) =>
        Error("SR1010", at, "The file is not encoded as UTF-8, but as UTF-16.",
            "Save it again as UTF-8 (in VS Code: 'Save with Encoding').");

    public static Diagnostic Unreadable(SourceSpan at, UnreadableException failure) =>
        failure.Kind == Sources.Unreadable.TooLong
            ? Error("SR1023", at, "The file is too long.", failure.Message)
            : Error("SR1011", at, "The file cannot be read.", failure.Message);

    public static Diagnostic FolderUnreadable(string folder, string cause) =>
        Error("SR1011", SourceSpan.WholeFile(folder), "The folder cannot be read.", cause);

    public static Diagnostic NoText(SourceSpan at) =>
        Error("SR1024", at, "The file is no text: there is a zero byte here.",
            "Put back its last good version, or save it again as UTF-8. Nothing else in it has been looked at.");

    /// <param name="at">Where the picture is named.</param>
    public static Diagnostic Picture(SourceSpan at, string file, PictureReading reading) => reading.Problem switch
    {
        PictureProblem.Missing => Error("SR5005", at, $"the picture '{file}' does not exist."),
        PictureProblem.UnknownFormat =>
            Error("SR5007", at, $"the picture '{file}' is neither PNG, JPEG nor GIF.", "Save the picture as PNG."),
        PictureProblem.Barred => Error("SR5006", at, $"the picture '{file}' cannot be read.", reading.Cause),
        PictureProblem.CutOff => Error("SR5006", at, $"the picture '{file}' is cut off: the file ends before the picture does.",
            "Copy the file here again from where it came from, or save the picture again."),
        _ => Error("SR5006", at, $"the picture '{file}' is damaged: {reading.Cause}.",
            "Copy the file here again from where it came from, or save the picture again."),
    };
}
