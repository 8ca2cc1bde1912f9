using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Which ends of paragraphs come or go with them (ECMA-376 Part 1, 17.13.5.15 and 17.13.5.20). A paragraph that goes takes its end along;
/// but the last one of a cell, of a section and before a table has to keep its end: there the end of the paragraph before it goes
/// instead, and the last one takes that one's look; or what was last and what is last now are one paragraph.
/// </summary>
internal sealed class ParagraphMarks(NumberingDefinitions numbering)
{
    /// <param name="emptied">The paragraph of a cell in which nothing stands; null: they are no cell's.</param>
    public IReadOnlyList<LoweredBlock> Of(IReadOnlyList<LoweredBlock> blocks, LoweredParagraph? emptied = null)
    {
        if (!blocks.Any(b => RevisionOf(b) is not null || (b as LoweredParagraph)?.Look.Former is not null)) return blocks;
        var marked = new List<LoweredBlock>(blocks.Count);
        var run = new List<LoweredBlock>();
        foreach (var block in blocks)
        {
            run.Add(block);
            if (block is not (LoweredTable or LoweredContents) && !EndsSection(block)) continue;
            End(run, marked, null);
        }

        End(run, marked, marked.Count == 0 ? emptied : null);
        return [.. marked.Select(Counted)];
    }

    /// <summary>What a paragraph's style counted, its former look says itself: LibreOffice keeps the level of the other style.</summary>
    private LoweredBlock Counted(LoweredBlock block) =>
        block is LoweredParagraph { Look.Former: { Number: null, Style: { } style } former } line && numbering.Of(style) is { } number
            ? line with { Look = line.Look with { Former = former with { Number = number } } }
            : block;

    private static Revision? RevisionOf(LoweredBlock block) => block switch
    {
        LoweredParagraph line => line.Shows?.Revision,
        LoweredSpacer spacer => spacer.Revision,
        _ => null,
    };

    /// <summary>Whether a section ends there whatever is answered.</summary>
    private static bool EndsSection(LoweredBlock block) =>
        block is LoweredParagraph { Look: { Section: not null, SectionRevision: null } }
            or LoweredSpacer { Section: not null, Revision: null };

    /// <summary>Paragraphs up to a table, the end of a section or that of a cell.</summary>
    private static void End(List<LoweredBlock> run, List<LoweredBlock> marked, LoweredParagraph? emptied)
    {
        var after = run is [.., LoweredTable or LoweredContents] ? run[^1] : null;
        if (after is not null) run.RemoveAt(run.Count - 1);
        var last = LastLine(run);
        var isRevised = last >= 0 && run[last] is LoweredParagraph && RevisionOf(run[last]) is not null;
        last = isRevised && KeepEnd(run, last, emptied, after is not null) ? LastLine(run) : -1;
        marked.AddRange(run.Select((block, at) => at == last ? block : WithMark(block)));
        if (after is not null) marked.Add(after);
        run.Clear();
    }

    private static int LastLine(List<LoweredBlock> run) => run.FindLastIndex(b => b is LoweredParagraph or LoweredSpacer);

    private static LoweredBlock WithMark(LoweredBlock block) => block switch
    {
        LoweredParagraph { Shows.Revision: { } revision } line => line with { Look = line.Look with { MarkRevision = revision } },
        LoweredParagraph { Look.SectionRevision: { } revision } line => line with { Look = line.Look with { MarkRevision = revision } },
        _ => block,
    };

    /// <summary>False where the end may come or go: nothing is before it, and a table after it.</summary>
    private static bool KeepEnd(List<LoweredBlock> run, int last, LoweredParagraph? emptied, bool isBeforeTable)
    {
        var stays = run.FindLastIndex(last, b => b is LoweredSpacer { Revision: null } || (b is LoweredParagraph && RevisionOf(b) is null));
        var end = (LoweredParagraph)run[last];
        var gone = run.FindLastIndex(last, last - stays, b => b is LoweredParagraph && RevisionOf(b) == Revision.Deleted);
        var come = run.FindLastIndex(last, last - stays, b => b is LoweredParagraph && RevisionOf(b) == Revision.Inserted);
        if (gone >= 0 && come >= 0)
        {
            var both = Both((LoweredParagraph)run[gone], (LoweredParagraph)run[come], end.Look.Section);
            run.RemoveAt(last);
            run.RemoveAt(last == gone ? come : gone);
            run.Insert(last - 1, both);
        }
        else if (stays >= 0 && run[stays] is LoweredParagraph before)
        {
            var revision = RevisionOf(end)!.Value;
            run[stays] = before with { Look = before.Look with { MarkRevision = revision } };
            // Without what has gone it is the paragraph before; without what has come too.
            run[last] = revision == Revision.Deleted
                ? end with { Look = before.Look with { Former = end.Look, Section = end.Look.Section } }
                : end with { Look = end.Look with { Former = before.Look.Former ?? before.Look } };
        }
        else if (isBeforeTable && stays < 0)
        {
            // Word takes it away; LibreOffice leaves an empty one, which is not to count.
            if (RevisionOf(end) == Revision.Deleted)
                run[last] = end with { Look = (end.Look with { Number = (0, 0) }).After(end.Look) };
            return false;
        }
        else if (stays < 0 && emptied is not null && end.Look.Style != emptied.Look.Style)
        {
            // Nothing is before it: what stays of it is what stands in an empty cell.
            run[last] = RevisionOf(end) == Revision.Deleted
                ? end with { Look = emptied.Look with { Former = end.Look } }
                : end with { Look = end.Look with { Former = emptied.Look } };
        }

        return true;
    }

    /// <summary>What was last, and what is last now, as one paragraph, which nobody has made or taken away.</summary>
    private static LoweredParagraph Both(LoweredParagraph was, LoweredParagraph now, XElement? section) => now with
    {
        Shows = null,
        Look = now.Look with { Former = was.Look, Section = section },
        Content = [new LineRevision(Revision.Deleted, was.Content), new LineRevision(Revision.Inserted, now.Content)],
    };
}
