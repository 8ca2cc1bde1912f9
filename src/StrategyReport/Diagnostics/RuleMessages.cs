namespace StrategyReport.Diagnostics;

/// <summary>SR2xxx: what the rules of the house find in data that is well formed.</summary>
public static class RuleMessages
{
    public static Diagnostic DraftingNote(SourceSpan at, string note, bool final) =>
        new("SR2001", Of(final), at, $"A drafting note is left in the text: '{note}'.", "Do what it asks, then delete it.");

    public static Diagnostic Gap(SourceSpan at, string key, bool final) =>
        new("SR2002", Of(final), at, $"Key '{key}' is blank.", "Fill it in, or say 'None to report.'");

    /// <summary>What may stand in a draft may not stand in the paper that goes to the Board.</summary>
    private static Severity Of(bool final) => final ? Severity.Error : Severity.Warning;
}
