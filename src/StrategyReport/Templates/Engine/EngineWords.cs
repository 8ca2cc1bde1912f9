namespace StrategyReport.Templates.Engine;

/// <summary>What the engine says of its own limits, in a designer's words.</summary>
internal static class EngineWords
{
    /// <param name="message">Scriban's own.</param>
    public static string Of(string message)
    {
        if (message.Contains("LimitToString", StringComparison.Ordinal)) return $"The text becomes longer than {EngineLimits.LongestText:N0} characters";
        if (message.Contains("LoopLimit", StringComparison.Ordinal)) return "The range has more numbers than a paper can need";
        if (message.Contains("recursive depth limit", StringComparison.Ordinal))
            return $"Includes and functions stand more than {EngineLimits.Depth} deep in each other. Look for one that includes or calls itself";
        return message;
    }
}
