using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Sources;

/// <summary>SR1010 and SR1011: files that cannot be read.</summary>
internal static class SourceMessages
{
    public static Diagnostic NotUtf8(SourceSpan at) =>
        Error("SR1010", at, "The file is not encoded as UTF-8.", "Save it again as UTF-8 (in VS Code: 'Save with Encoding').");

    public static Diagnostic CannotRead(string file) =>
        Error("SR1011", SourceSpan.WholeFile(file), "The file cannot be read.", "It is missing, or open in another program.");
}
