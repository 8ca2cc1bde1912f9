using StrategyReport.Diagnostics;

namespace StrategyReport.Whereabouts;

/// <summary>Where in the data and the templates something stands that somebody has read in a paper.</summary>
/// <param name="Places">In the order of the paper; none: it is nowhere.</param>
/// <param name="IsInFile">Whether it is read in the file at all.</param>
/// <param name="Near">Where there is nothing: what is read in the file that is most like it.</param>
public sealed record FoundPlaces(IReadOnlyList<FoundPlace> Places, bool IsInFile, IReadOnlyList<string> Near);

/// <summary>A line of the paper, and where it comes from.</summary>
/// <param name="Place">The file, line and column that say it; null: nothing that the data says today is like it.</param>
/// <param name="Template">The template's tag that writes it; null: it is the place itself.</param>
/// <param name="Under">What it stands under.</param>
/// <param name="Text">Blank where it is a whole piece of data, in which nothing is like what the file says.</param>
/// <param name="Number">Before it today; null: nothing.</param>
/// <param name="Former">What the file says, where the data says something else today; null: the same.</param>
public sealed record FoundPlace(SourceSpan? Place, SourceSpan? Template, string Under, string? Number, string Text, string? Former)
{
    /// <summary>What stands before it in the file, where that is another number than today; null: the same.</summary>
    public string? FormerNumber { get; init; }

    /// <summary>Whether what the file says is struck out in it.</summary>
    public bool IsStruck { get; init; }
}
