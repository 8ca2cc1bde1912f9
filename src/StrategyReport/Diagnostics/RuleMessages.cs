namespace StrategyReport.Diagnostics;

/// <summary>SR2xxx: what the rules of the house find in data that is well formed. Each warns here; a final paper and the house may make it stricter.</summary>
public static class RuleMessages
{
    public static Diagnostic DraftingNote(SourceSpan at, string note) =>
        Warning("SR2001", at, $"A drafting note is left in the text: '{note}'.", "Do what it asks, then delete it.");

    public static Diagnostic Gap(SourceSpan at, string key, string nothing) =>
        Warning("SR2002", at, $"Key '{key}' is blank.", $"Fill it in, or say '{nothing}'.");

    public static Diagnostic PercentageOutOfRange(SourceSpan at, string where, string value) =>
        new("SR2003", Severity.Error, at, $"{Capital(where)} is '{value}', which is no percentage.", "A percentage is a number from 0 to 100.");

    public static Diagnostic LevelNotOnScale(SourceSpan at, string where, string value, string scale, IReadOnlyCollection<string> levels) =>
        new("SR2004", Severity.Error, at, $"{Capital(where)} is '{value}', which is not on the scale '{scale}' ({string.Join(", ", levels)}).",
            NearMiss.Of(value, levels) is { } near ? $"Did you mean '{near}'?" : null);

    public static Diagnostic SilenceInText(SourceSpan at) =>
        Warning("SR2093", at, "This is part of the text, not a comment: the paper would print it.", "Put the line above the text's key.");

    private static Diagnostic Warning(string code, SourceSpan at, string message, string? hint) => new(code, Severity.Warning, at, message, hint);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
