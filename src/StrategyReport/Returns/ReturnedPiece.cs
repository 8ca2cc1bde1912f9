namespace StrategyReport.Returns;

/// <summary>By what a piece of data was found.</summary>
internal enum Anchor
{
    /// <summary>The tag of a content control.</summary>
    Tag,

    Bookmark,

    /// <summary>Its words, which are as they were sent.</summary>
    Words,
}

/// <summary>A piece of data in a Word file that came back.</summary>
/// <param name="Address">Where it is in the data: <c>ambition/4/successes</c>.</param>
/// <param name="Blocks">None where it was emptied.</param>
/// <param name="Text">By the rule of <see cref="Word.Package.PieceText"/>.</param>
internal sealed record ReturnedPiece(string Address, Anchor Anchor, IReadOnlyList<ReturnedBlock> Blocks, string Text)
{
    /// <summary>Whether its text is as it was sent: pictures and looks may differ. An answer that nobody has given is.</summary>
    public bool IsAsSent { get; init; }

    /// <summary>Descriptions of the pictures and charts in it.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Where a person finds it in Word.</summary>
    public string Place { get; init; } = "";
}

/// <summary>A remark at the margin.</summary>
/// <param name="About">The words that it is about; blank where it is about a place.</param>
/// <param name="Address">The piece that it is about, or begins in; null: none.</param>
internal sealed record ReturnedComment(string Author, string Text, string About, string? Address, string Place);
