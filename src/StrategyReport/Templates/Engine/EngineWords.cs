namespace StrategyReport.Templates.Engine;

/// <summary>What the engine says of its own limits, in a designer's words: it names its settings.</summary>
internal static class EngineWords
{
    /// <summary>A part of Scriban's message, and what is said instead.</summary>
    private static readonly (string Part, string Said)[] Messages =
    [
        ("LimitToString", $"The text becomes longer than {EngineLimits.LongestText:N0} characters"),
        ("LoopLimit", "The range has more numbers than a paper can need"),
        ("iteration limit", "The list has more items than a paper can need"),
        ("recursive depth limit",
            $"Includes and functions stand more than {EngineLimits.Depth} deep in each other. Look for one that includes or calls itself"),
        ("too deeply nested or contains reference loops",
            $"The value holds more than {EngineLimits.Nesting} levels of lists and objects, or holds itself"),
        ("Insufficient stack", "The template is nested too deeply"),
        ("globalization-invariant",
            "Texts are written for one culture only, so that the same data gives the same paper: leave the culture out"),
        ("timed out", "The regular expression takes too long"),
        ("operation was cancelled", $"The templates take longer than {EngineLimits.LastResort.TotalSeconds:0} seconds"),
    ];

    /// <param name="message">Scriban's own.</param>
    public static string Of(string message)
    {
        foreach (var (part, said) in Messages)
            if (message.Contains(part, StringComparison.Ordinal)) return said;
        return message;
    }
}
