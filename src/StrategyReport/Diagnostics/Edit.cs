namespace StrategyReport.Diagnostics;

/// <summary>A change of some characters of one line, which is part of mending a finding for certain.</summary>
/// <param name="At">Where the characters stand; its length is for showing them and may be 1 where none are replaced.</param>
/// <param name="Old">What stands there, without a line's end; blank: nothing is replaced. A file that says otherwise is left alone.</param>
/// <param name="New">What is put there; may hold <c>\n</c>, which is written as the file ends its lines.</param>
public sealed record Edit(SourceSpan At, string Old, string New)
{
    /// <summary>The changes of one finding if all of them can be made, else none: half a change is no mending.</summary>
    internal static IReadOnlyList<Edit> AllOrNone(params IEnumerable<Edit?> edits)
    {
        var all = edits.ToList();
        return all.Contains(null) ? [] : [.. all.OfType<Edit>()];
    }
}
