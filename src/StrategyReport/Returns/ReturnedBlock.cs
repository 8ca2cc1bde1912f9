namespace StrategyReport.Returns;

/// <summary>What a piece of data holds, as a person left it in Word; a Markdown text can hold it too.</summary>
/// <param name="Place">Where a person finds it in Word: the heading above it and its first words.</param>
internal abstract record ReturnedBlock(string Place);

internal enum ReturnedKind
{
    Text,
    Quotation,

    /// <summary>Of characters as they stand, line by line.</summary>
    Code,

    /// <summary>A line across, without text.</summary>
    Rule,
}

/// <param name="ListLevel">From 0; null: in no list.</param>
/// <param name="IsOrdered">Whether the list counts.</param>
internal sealed record ReturnedParagraph(IReadOnlyList<ReturnedRun> Runs, int? ListLevel, bool IsOrdered, string Place)
    : ReturnedBlock(Place)
{
    public ReturnedKind Kind { get; init; }

    /// <summary>Whether it belongs to the list item before it, and begins none.</summary>
    public bool Continues { get; init; }

    /// <summary>The number of an ordered list's first item.</summary>
    public int Start { get; init; } = 1;

    /// <summary>Whether its ordered list is another one than that of the item before it.</summary>
    public bool BeginsList { get; init; }

    public string Text => string.Concat(Runs.Select(r => r.Text));

    public bool IsBlank => Runs.All(r => r.Note is null && string.IsNullOrWhiteSpace(r.Text));
}

/// <param name="Level">From 2: below the heading of a section.</param>
internal sealed record ReturnedHeading(IReadOnlyList<ReturnedRun> Runs, int Level, string Place) : ReturnedBlock(Place);

/// <param name="Rows">The blocks of each cell; each row has as many cells.</param>
internal sealed record ReturnedTable(IReadOnlyList<IReadOnlyList<IReadOnlyList<ReturnedBlock>>> Rows, bool HasHeader, string Place)
    : ReturnedBlock(Place)
{
    /// <summary>Of each column.</summary>
    public IReadOnlyList<ReturnedAlignment> Alignments { get; init; } = [];
}

internal enum ReturnedAlignment
{
    Left,
    Centre,
    Right,
}

/// <summary>A picture or chart: what the data has for it is not in the Word file.</summary>
/// <param name="Description">Its alternative text; may be blank.</param>
internal sealed record ReturnedDrawing(string Description, string Place) : ReturnedBlock(Place);

/// <summary>Characters that look alike.</summary>
/// <param name="Text">A line break is U+000A.</param>
/// <param name="Bold">Where its paragraph is not.</param>
/// <param name="Link">An address, or <c>#name</c> for a place in the paper, whose number then stands in the text.</param>
internal sealed record ReturnedRun(
    string Text, bool Bold = false, bool Italic = false, bool Strike = false, bool Code = false, string? Link = null)
{
    /// <summary>The footnote whose mark it is; then it has no text.</summary>
    public IReadOnlyList<ReturnedBlock>? Note { get; init; }

    /// <summary>The footnote's name in Markdown; null: it has none yet.</summary>
    public string? NoteName { get; init; }

    public bool LooksLike(ReturnedRun other) =>
        Note is null && other.Note is null
        && (Bold, Italic, Strike, Code, Link) == (other.Bold, other.Italic, other.Strike, other.Code, other.Link);
}
