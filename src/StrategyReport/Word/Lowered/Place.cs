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

    /// <summary>RRGGBB of the cell's background, where the table's style or the cell gives it one.</summary>
    public string? Fill { get; init; }

    /// <summary>Of the cell; null: the style's.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>A header of a column that stands in a body row: the style's "keep with next" would chain the rows.</summary>
    public bool LoosenKeep { get; init; }
}

/// <summary>How the first paragraph of a list item is marked.</summary>
/// <param name="List">The instance to name in the paragraph; null where the style is enough.</param>
/// <param name="Left">Where the item's text begins, in twips; written only when <paramref name="Indented"/>.</param>
internal sealed record ListMark(Style? Style, int? List, int Level, int Left, int Hanging, bool Indented);

/// <summary>Blocks one under the other: those of a section, a cell or a footnote.</summary>
internal sealed class Flow
{
    /// <summary>Twips between two tables in a cell.</summary>
    private const int GapInCell = 60;

    private const int Thinnest = 20;
    private readonly List<LoweredBlock> _blocks = [];

    /// <summary>Twips between a table and the paragraph after it.</summary>
    public const int AfterTable = 160;

    public IReadOnlyList<LoweredBlock> Blocks => _blocks;

    /// <summary>Where the text of the last numbered paragraph begins, in twips: lists that follow it stand under it.</summary>
    public int NumberedLeft { get; set; }

    /// <summary>Whether a table was the last thing, in a control or not.</summary>
    public bool EndsInTable { get; private set; }

    public void Add(LoweredBlock block)
    {
        _blocks.Add(block);
        EndsInTable = block is LoweredTable || (EndsInTable && block is LoweredControl or LoweredContents { Lines.Count: 0 });
    }

    /// <summary>Keeps the next table apart from the last.</summary>
    public void AddGap(bool inCell) => Add(new LoweredSpacer(inCell ? GapInCell : AfterTable));

    /// <summary>The paragraph that Word wants at the end.</summary>
    public void Close() => Add(new LoweredSpacer(Thinnest));

    /// <summary>Puts what was added since <paramref name="start"/> into a content control.</summary>
    public void Enclose(int start, DataBlock data)
    {
        var inner = _blocks.GetRange(start, _blocks.Count - start);
        _blocks.RemoveRange(start, inner.Count);
        Add(new LoweredControl(data.Tag, data.Title, inner));
    }

    /// <summary>Ends a section: in its last paragraph, so that no empty one makes an empty page; else in a thin one.</summary>
    public void EndSection(System.Xml.Linq.XElement properties)
    {
        if (_blocks is [.., LoweredParagraph { Shows: not null } last]) _blocks[^1] = last with { Look = last.Look with { Section = properties } };
        else Add(new LoweredSpacer(Thinnest, properties));
    }
}
