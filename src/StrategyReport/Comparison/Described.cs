namespace StrategyReport.Comparison;

/// <summary>A node by what is compared first.</summary>
/// <param name="Text">All that is read in it, folded.</param>
/// <param name="HoldsParts">Whether it is a frame around others, which stays one whatever they are.</param>
internal sealed record Described(string? Identity, string Kind, string Text, bool HoldsParts)
{
    private static readonly char[] Signs = [.. " .,;:!?()[]\"'"];

    private HashSet<string>? _words;
    private string? _saying;

    /// <summary>The same for two nodes that are alike in kind and words.</summary>
    public string Saying => _saying ??= Kind + "\u0002" + Text;

    private HashSet<string> Words => _words ??= [.. Text.Split(Signs, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>How much of their words two nodes share (Dice): 0 to 1.</summary>
    public double Likeness(Described other)
    {
        if (Words.Count == 0 && other.Words.Count == 0) return 1;
        return 2.0 * Words.Count(other.Words.Contains) / (Words.Count + other.Words.Count);
    }
}
