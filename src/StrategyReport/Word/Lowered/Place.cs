using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Lowered;

/// <summary>What surrounds blocks and so decides on their style and width; all measures in twips.</summary>
internal sealed record Place
{
    /// <summary>From edge to edge.</summary>
    public required int Width { get; init; }

    /// <summary>What a picture may be high.</summary>
    public required int Height { get; init; }

    /// <summary>From the edge to where text begins here: in a list item, under the item's text.</summary>
    public int Left { get; init; }

    public bool InCell { get; init; }

    /// <summary>Style of paragraphs that name none; null: Normal.</summary>
    public Style? TextStyle { get; init; }

    /// <summary>Whether <see cref="Left"/> has to be said in the paragraph, because its style does not.</summary>
    public bool Indented { get; init; }

    public int ListDepth { get; init; }

    /// <summary>How far lists stand to the right of where their styles put them: under a numbered paragraph.</summary>
    public int ListShift { get; init; }

    /// <summary>The list item that the first paragraph here begins.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>RRGGBB where text has to contrast with a fill; null: the style's colour.</summary>
    public string? TextColour { get; init; }

    /// <summary>Half-points, where the text is set smaller than its style so that a table fits; null: the style's.</summary>
    public int? TextSize { get; init; }

    /// <summary>RRGGBB of the cell's background, where the table's style or the cell gives it one.</summary>
    public string? Fill { get; init; }

    /// <summary>Whether the table's style sets the text in bold, as that of a first column which heads rows.</summary>
    public bool IsBold { get; init; }

    /// <summary>Of the cell; null: the style's.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>Whether each paragraph's lines stand on one page: in the label of a row that may break.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>
    /// In a body row, whether it stays on the page of the next one; "keep with next" of its styles alone would chain the rows.
    /// Null: as the styles have it.
    /// </summary>
    public bool? KeepsRow { get; init; }
}

/// <summary>How the first paragraph of a list item is marked.</summary>
/// <param name="List">The instance to name in the paragraph; null where the style is enough.</param>
/// <param name="Left">Where the item's text begins, in twips; written only when <paramref name="Indented"/>.</param>
internal sealed record ListMark(Style? Style, int? List, int Level, int Left, int Hanging, bool Indented);
