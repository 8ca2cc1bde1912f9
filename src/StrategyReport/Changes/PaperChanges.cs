using StrategyReport.Diagnostics;

namespace StrategyReport.Changes;

/// <summary>What a reader of one paper would read differently in another, in the order of the papers.</summary>
/// <param name="Papers">What they are called.</param>
public sealed record PaperChanges(ComparedNames Papers, IReadOnlyList<ChangedPart> Parts);

/// <summary>What two papers are called, as whoever compares them named them.</summary>
/// <param name="From">The old one.</param>
/// <param name="Heading">Both, for a reader: "2025-26-Q4, since main".</param>
public sealed record ComparedNames(string From, string To, string Heading);

/// <summary>A part of the paper that a reader knows by name.</summary>
/// <param name="Name">"Ambition 4, Formal partnerships", "Executive summary", "Cover".</param>
/// <param name="Kind">Whether all of it has come or gone.</param>
/// <param name="Pieces">What in it is other.</param>
public sealed record ChangedPart(string Name, ChangeKind Kind, IReadOnlyList<ChangedPiece> Pieces)
{
    /// <summary>The number of the ambition; null: it is none.</summary>
    public int? Ambition { get; init; }
}

public enum ChangeKind { Changed, Added, Removed, Moved }

/// <summary>A piece of data, or what in a section is no piece of data.</summary>
/// <param name="Title">"Successes"; blank for a section's own text.</param>
/// <param name="Place">Where the new text stands, or, where it has gone, the old one.</param>
/// <param name="Texts">None where the values say all of it.</param>
public sealed record ChangedPiece(string Title, SourceSpan Place, IReadOnlyList<ChangedText> Texts)
{
    /// <summary>Whether the paper does not show it any more, though the data says it still.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Where it is a value of a few words: what it was. Null: it is a text, or was not there.</summary>
    public string? OldValue { get; init; }

    /// <summary>Where it is a value of a few words: what it is. Null: it is a text, or is not there any more.</summary>
    public string? NewValue { get; init; }
}

/// <summary>A line, or what is one thing in a paper.</summary>
/// <param name="Words">Of one that has changed, all that both papers have in it; else what has come, gone or moved.</param>
public sealed record ChangedText(ChangeKind Kind, Thing What, IReadOnlyList<ChangedWords> Words);

/// <param name="Kind">Of words that are all of what has moved: the same.</param>
public sealed record ChangedWords(WordKind Kind, string Text);

public enum WordKind { Same, Added, Removed }
