using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>One flow of text: the body or the footnotes. Each has its own relationships.</summary>
internal sealed class Story(WordXml xml, OpenXmlPart part)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    public WordXml Xml { get; } = xml;
    public OpenXmlPart Part { get; } = part;

    /// <summary>A table was the last thing written: Word joins two tables that touch, and wants a paragraph after one.</summary>
    public bool AfterTable { get; set; }

    /// <summary>The list item that the next paragraph begins.</summary>
    public ListMark? Mark { get; set; }

    /// <summary>
    /// The next paragraph is the first of a control around blocks. LibreOffice 7 shows the codes of fields and links
    /// there, and loses text before notes, boxes and line breaks, unless the paragraph's runs stand in a control of their own.
    /// </summary>
    public bool StartsControl { get; set; }

    /// <summary>Where the text of the last numbered paragraph begins, in twips: lists that follow it stand under it.</summary>
    public int NumberedLeft { get; set; }

    /// <summary>The paragraph that ends a section, and the section's properties.</summary>
    public SectionEnd? SectionEnd { get; set; }

    /// <summary>The relationship of a web link; one for each address.</summary>
    public string LinkTo(Uri address, WordContext context)
    {
        if (_links.TryGetValue(address.AbsoluteUri, out var id)) return id;
        id = context.NextRelationship();
        // AbsoluteUri: what a URI may not hold is escaped.
        Part.AddHyperlinkRelationship(new Uri(address.AbsoluteUri), isExternal: true, id);
        return _links[address.AbsoluteUri] = id;
    }
}

internal sealed record SectionEnd(Block Block, XElement Properties);

/// <summary>How the first paragraph of a list item is marked.</summary>
/// <param name="List">The instance to name in the paragraph; null where the style is enough.</param>
/// <param name="Left">Where the item's text begins, in twips; written only when <paramref name="Indented"/>.</param>
internal sealed record ListMark(Style? Style, int? List, int Level, int Left, int Hanging, bool Indented);

/// <summary>What surrounds blocks and so decides on their style and width.</summary>
internal sealed record Place
{
    /// <summary>Twips from edge to edge.</summary>
    public required int Width { get; init; }

    /// <summary>Twips that a picture may be high.</summary>
    public required int Height { get; init; }

    /// <summary>Twips from the edge at which text begins here: in a list item, under the item's text.</summary>
    public int Left { get; init; }

    public bool InCell { get; init; }

    /// <summary>Style of paragraphs that name none; null: Normal.</summary>
    public Style? TextStyle { get; init; }

    /// <summary>Whether <see cref="Left"/> has to be said in the paragraph, because its style does not.</summary>
    public bool Indented { get; init; }

    public int ListDepth { get; init; }

    /// <summary>How far lists stand to the right of where their styles put them: under a numbered paragraph.</summary>
    public int ListShift { get; init; }

    /// <summary>RRGGBB where text has to contrast with a fill; null: the style's colour.</summary>
    public string? TextColour { get; init; }

    /// <summary>RRGGBB of the cell's background, where the table's style or the cell gives it one.</summary>
    public string? Fill { get; init; }

    /// <summary>Of the cell; null: the style's.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>A header of a column that stands in a body row: the style's "keep with next" would chain the rows.</summary>
    public bool LoosenKeep { get; init; }
}
