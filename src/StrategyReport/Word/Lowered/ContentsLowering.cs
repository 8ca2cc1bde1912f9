using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Lowered;

/// <summary>A list of contents: the headings of its levels, each in the style of its level.</summary>
/// <param name="pages">Where headings stand.</param>
internal sealed class ContentsLowering(ReferenceDocument house, CrossReferences references, EstimatedPages pages)
{
    /// <summary>No lines, and no title, where the paper has no such heading.</summary>
    public LoweredContents Lower(Contents contents, Place place, bool afterTable)
    {
        var entries = references.Contents.Where(e => contents.Lists(e.Heading)).ToList();
        var title = contents.Title is null || entries.Count == 0 ? null : Title(place, afterTable);
        var lines = entries.Select((e, i) => Line(e, place, afterTable && title is null && i == 0));
        return new LoweredContents(contents, title, [.. lines], Instruction(contents, entries));
    }

    /// <summary>
    /// What is listed when the field is updated (ECMA-376 Part 1, 17.16.5.68): the headings of the levels. From the level on where a style
    /// is left out, styles are named one by one: <c>\u</c>, and LibreOffice by <c>\o</c> too, would list all that is based on a heading.
    /// </summary>
    private string Instruction(Contents contents, List<ContentsEntry> entries)
    {
        var left = references.Headings.Where(contents.LeavesOut).ToList();
        if (left.Count == 0) return $" TOC \\o \"{contents.First}-{contents.Last}\" \\h \\z \\u ";
        var first = left.Min(h => h.Level);
        var named = entries.Where(e => e.Heading.Style is not null)
            .Select(e => (Name: house.Styles.Find(StyleMap.ParagraphKind, e.Heading.Style!)?.Name ?? e.Heading.Style!, e.Heading.Level))
            .Concat(Enumerable.Range(first, contents.Last + 1 - first).Select(level => (Name: $"Heading {level}", Level: level)))
            .Distinct();
        var levels = first > contents.First ? $"\\o \"{contents.First}-{first - 1}\" " : "";
        return $" TOC {levels}\\h \\z \\t \"{string.Join(',', named.Select(n => $"{n.Name},{n.Level}"))}\" ";
    }

    private ParagraphLook Title(Place place, bool afterTable)
    {
        var style = house.Styles.Require(StyleMap.ParagraphKind, "TOC Heading");
        // Where it is based on a heading that counts, its title does not.
        var counts = house.Numbering.Of(style) is not null;
        return Look(style, place, afterTable) with { Number = counts ? (0, 0) : null, Indent = counts ? (0, 0) : null };
    }

    private ContentsLine Line(ContentsEntry entry, Place place, bool afterTable)
    {
        var style = house.Styles.Require(StyleMap.ParagraphKind, "toc " + WordXml.Invariant(entry.Heading.Level));
        // Word puts the page number at the right edge whatever the page's width, unless the style says where.
        var look = Look(style, place, afterTable) with { RightTab = house.Styles.HasRightTab(style) ? null : place.Width };
        return new ContentsLine(entry, look, pages.PageOf(entry.Heading));
    }

    private ParagraphLook Look(Style? style, Place place, bool afterTable) => new()
    {
        Style = style?.Id == house.Styles.DefaultParagraph ? null : style,
        SpaceBefore = afterTable && !place.InCell && house.Styles.SpaceBefore(style) < Flow.AfterTable ? Flow.AfterTable : null,
        Alignment = place.Alignment,
    };
}
