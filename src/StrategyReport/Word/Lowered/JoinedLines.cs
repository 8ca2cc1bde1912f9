using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Blocks in a cell that become the lines of one paragraph, so that no page parts them: "keep with next" means the whole row there in
/// Word, and nothing in LibreOffice where the row may break. What is lost of a block's style must be in a character style linked to it.
/// </summary>
internal sealed class JoinedLines(StyleMap styles)
{
    /// <summary>Lines of a sentence that stays with its chart: longer ones would leave too much of a page empty.</summary>
    private const int MostLines = 4;

    /// <summary>
    /// How many blocks from there on are one paragraph: a sub-heading with the text under it, a chart with its sentence and source.
    /// </summary>
    public int CountAt(IReadOnlyList<Block> blocks, int start, Place place)
    {
        if (place is not { InCell: true, KeepsRow: not null }) return 1;
        var at = start;
        if (at + 1 < blocks.Count && IsHeading(blocks[at], place) && (blocks[at + 1] is Chart || IsPlain(blocks[at + 1]))) at++;
        if (at + 1 < blocks.Count && blocks[at + 1] is Chart && IsPlain(blocks[at]) && IsSentence((Paragraph)blocks[at], place)) at++;
        if (at + 1 < blocks.Count && blocks[at] is Chart && blocks[at + 1] is Paragraph { IsSource: true } source
            && SourceStyle(source, place) is not null) at++;
        return at - start + 1;
    }

    /// <summary>The character style of a source as part of a line; "" where it looks like the text; null where its look would go.</summary>
    public string? SourceStyle(Paragraph source, Place place)
    {
        if (source is not { Style: null, Id: null, Number: null, Inlines.Count: > 0 }) return null;
        if (styles.Find(StyleMap.ParagraphKind, LineLowering.Source) is { } own) return own.Link is null ? null : own.Name;
        var small = styles.Find(StyleMap.ParagraphKind, "footnote text");
        var isSmall = place.TextSize is null && SizeOf(small) != SizeOf(place.TextStyle);
        return isSmall ? null : "";
    }

    private bool IsHeading(Block block, Place place) =>
        place is { Mark: null, Left: 0 }
        && block is Paragraph { Style: { } name, Id: null, Number: null, IsSource: false, Inlines.Count: > 0 }
        && styles.Find(StyleMap.ParagraphKind, name) is { } style && styles.KeepsNext(style)
        && styles.Find(StyleMap.CharacterKind, name) is not null;

    private static bool IsPlain(Block block) =>
        block is Paragraph { Style: null, Id: null, Number: null, IsSource: false, Inlines.Count: > 0 } && !LineLowering.IsCaptioned(block);

    /// <summary>Whether a text may introduce a chart: short, and not the reference that a table moved out of the cell has left.</summary>
    private bool IsSentence(Paragraph paragraph, Place place)
    {
        if (paragraph.Inlines is [Reference]) return false;
        var letters = 0;
        Walk.Visit([paragraph], node => letters += node is Text text ? text.Value.Length : 0);
        // A letter is half as wide as it is high, or less.
        return letters * (place.TextSize ?? SizeOf(place.TextStyle)) * 5 <= (place.Width - place.Left) * MostLines;
    }

    private int SizeOf(Style? style) => styles.HalfPoints(style ?? styles.Find(StyleMap.ParagraphKind, "Normal"));
}
