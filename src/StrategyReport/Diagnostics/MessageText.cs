namespace StrategyReport.Diagnostics;

/// <summary>What the stages' messages have in common; for <c>using static</c>.</summary>
internal static class MessageText
{
    public static Diagnostic Error(string code, SourceSpan at, string message, string? hint = null) =>
        new(code, Severity.Error, at, message, hint);

    public static Diagnostic Warning(string code, SourceSpan at, string message, string? hint = null) =>
        new(code, Severity.Warning, at, message, hint);

    /// <summary>Enough of a value to find it again, on one line.</summary>
    /// <param name="most">How many characters are shown; at least 1.</param>
    public static string Short(string text, int most = 50)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, most - 1), "…");
    }

    /// <summary>The words as the beginning of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
