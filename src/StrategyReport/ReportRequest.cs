namespace StrategyReport;

/// <summary>What to build, and from what.</summary>
/// <param name="Period">A folder of the data that holds a <c>paper.yaml</c>.</param>
/// <param name="Objective">The id of the one objective whose annex is wanted; null: the whole paper.</param>
/// <param name="Final">Whether this is the paper that goes to the Board: no drafting notes, no gaps.</param>
public sealed record ReportRequest(PaperSources Sources, string Period, string? Objective = null, bool Final = false)
{
    /// <summary>The ambitions whose leads are asked by a form; none: the paper is wanted.</summary>
    public IReadOnlyList<int> Form { get; init; } = [];

    /// <summary>
    /// Whether the words alone are wanted, whatever the rules of papers say: so in a form, whose leads do not see the paper and of whom
    /// some answer before others, and where words that came back are compared.
    /// </summary>
    public bool IsUnjudged { get => field || Form.Count > 0; init; }

    /// <summary>
    /// Whether its Word document will be asked for: it is written while the rules still run, for nothing where they find an error.
    /// </summary>
    public bool IsForWord { get; init; }
}
