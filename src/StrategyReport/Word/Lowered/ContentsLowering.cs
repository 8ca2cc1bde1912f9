using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Lowered;

/// <summary>A list of contents: the headings of its levels, each in the style of its level.</summary>
/// <param name="pages">Where headings stand.</param>
/// <param name="both">What the papers list whose changes are shown; null: no changes are.</param>
internal sealed class ContentsLowering(ReferenceDocument house, CrossReferences references, EstimatedPages pages, ListedHeadings? both)
{
    /// <summary>No lines, and no title, where the paper has no such heading.</summary>
    public LoweredContents Lower(Contents contents, Place place, bool afterTable)
    {
        var entries = references.Contents.Where(e => contents.Lists(e.Heading)).ToList();
        var listed = both is not null ? Listed(contents, entries, both)
            : [.. entries.Select(e => (e, pages.PageOf(e.Heading), (Revision?)null))];
        var title = contents.Title is null || listed.Count == 0 ? null
            : Title(place, afterTable) with { MarkRevision = contents.Revision };
        var lines = listed.Select((l, i) => Line(l.Entry, l.Page, l.Revision, place, afterTable && title is null && i == 0)).ToList();
        return new LoweredContents(contents, title, WithOneEnd(lines), Instruction(contents, entries));
    }

    /// <summary>Where the papers' lists differ in a page at least, the earlier one goes as a whole and the new one comes.</summary>
    private static List<(ContentsEntry Entry, int Page, Revision? Revision)> Listed(
        Contents contents, List<ContentsEntry> entries, ListedHeadings both)
    {
        var old = both.Old.Where(l => contents.Lists(l.Entry.Heading)).ToList();
        var now = both.New.Where(l => contents.Lists(l.Entry.Heading))
            .Zip(entries, (l, live) => (l.Entry with { Target = live.Target }, l.Page)).ToList();
        var isSame = contents.Revision is null
            && old.Select(l => (l.Entry.Text, l.Page)).SequenceEqual(now.Select(l => (l.Item1.Text, l.Page)));
        return
        [
            .. isSame || contents.Revision == Revision.Inserted ? [] : old.Select(l => (l.Entry, l.Page, (Revision?)Revision.Deleted)),
            .. contents.Revision == Revision.Deleted ? []
                : now.Select(l => (l.Item1, l.Page, isSame ? (Revision?)null : Revision.Inserted)),
        ];
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

    private static List<ContentsLine> WithOneEnd(List<ContentsLine> lines)
    {
        var gone = lines.FindLastIndex(l => l.Revision == Revision.Deleted);
        if (gone < 0 || lines[^1] is not { Revision: Revision.Inserted } now) return lines;
        var was = lines[gone];
        lines[^1] = now with
        {
            Look = (now.Look with { MarkRevision = null }).After(was.Look with { MarkRevision = null }),
            Former = was,
        };
        lines.RemoveAt(gone);
        return lines;
    }

    private ParagraphLook Title(Place place, bool afterTable)
    {
        var style = house.Styles.Require(StyleMap.ParagraphKind, "TOC Heading");
        // Where it is based on a heading that counts, its title does not.
        var counts = house.Numbering.Of(style) is not null;
        return Look(style, place, afterTable) with { Number = counts ? (0, 0) : null, Indent = counts ? (0, 0) : null };
    }

    private ContentsLine Line(ContentsEntry entry, int page, Revision? revision, Place place, bool afterTable)
    {
        var style = house.Styles.Require(StyleMap.ParagraphKind, "toc " + WordXml.Invariant(entry.Heading.Level));
        // Word puts the page number at the right edge whatever the page's width, unless the style says where.
        var look = Look(style, place, afterTable) with
        {
            RightTab = house.Styles.HasRightTab(style) ? null : place.Width,
            MarkRevision = revision,
        };
        return new ContentsLine(entry, look, page, revision);
    }

    private ParagraphLook Look(Style? style, Place place, bool afterTable) => new()
    {
        Style = style?.Id == house.Styles.DefaultParagraph ? null : style,
        SpaceBefore = afterTable && !place.InCell && house.Styles.SpaceBefore(style) < Flow.AfterTable ? Flow.AfterTable : null,
        Alignment = place.Alignment,
    };
}
