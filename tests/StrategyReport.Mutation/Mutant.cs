namespace StrategyReport.Mutation;

/// <summary>One small fault, which a switch in the library turns on.</summary>
/// <param name="Id">The number of its switch.</param>
/// <param name="File">Its path below the library's folder.</param>
/// <param name="Kind">What kind of fault it is, such as "comparison".</param>
/// <param name="Once">It stands in what a type does once, at its start, so that it needs a process of its own.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Before, string After, bool Once)
{
    public string Room => File.Split('/')[0];

    public override string ToString() => $"{File}:{Line}: {Kind}: {Short(Before)} -> {Short(After)}";

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 90 ? line : line[..60] + " … " + line[^25..];
    }
}

internal enum Fate
{
    /// <summary>A test that passes without the fault fails with it.</summary>
    Killed,

    /// <summary>A test did not come to an end, or the process died.</summary>
    Stopped,

    /// <summary>All tests that reach it pass.</summary>
    Survived,

    /// <summary>The tests that were run within the time pass; others reach it too.</summary>
    NotWithinTime,

    /// <summary>No test reaches it, or for none that does is the outcome another.</summary>
    NotReached,
}
