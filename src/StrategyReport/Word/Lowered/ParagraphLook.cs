using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Lowered;

/// <summary>What a paragraph says about itself; everything else is its style's. All measures in twips.</summary>
internal sealed record ParagraphLook
{
    /// <summary>A paragraph that says nothing.</summary>
    public static ParagraphLook Plain { get; } = new();

    /// <summary>Null: Normal.</summary>
    public Style? Style { get; init; }

    public bool? KeepNext { get; init; }

    /// <summary>Whether all its lines stand on one page.</summary>
    public bool KeepLines { get; init; }

    /// <summary>List instance and level; list 0 takes the style's number away.</summary>
    public (int List, int Level)? Number { get; init; }

    /// <summary>Null: the style's.</summary>
    public (int Left, int Hanging)? Indent { get; init; }

    /// <summary>From the left, where text with dots before it ends; null: none.</summary>
    public int? RightTab { get; init; }

    /// <summary>Null: the style's.</summary>
    public int? SpaceBefore { get; init; }

    /// <summary>Null: the style's.</summary>
    public int? SpaceAfter { get; init; }

    public bool RightToLeft { get; init; }
    public bool Ruled { get; init; }

    /// <summary>Null: the style's.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>RRGGBB of text and paragraph mark: bullets and numbers take its colour. Null: the style's.</summary>
    public string? Colour { get; init; }

    /// <summary>Whether its text is told not to be bold, as the style of the table around it makes it.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the paragraph's end has come or gone: without it, it and the next one are one. Null: neither.</summary>
    public Revision? MarkRevision { get; init; }

    /// <summary>What the paragraph said of itself in the earlier paper, where that is other; null: the same.</summary>
    public ParagraphLook? Former { get; init; }

    /// <summary>What the paragraph is now, and what it was where that is other.</summary>
    public ParagraphLook After(ParagraphLook former) => this == former ? this : this with { Former = former };

    /// <summary>Properties of the section that the paragraph ends.</summary>
    public XElement? Section { get; init; }

    /// <summary>Whether the section's end there has come or gone, and so the paragraph's; null: neither.</summary>
    public Revision? SectionRevision { get; init; }
}
