using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Which ends of paragraphs come or go with them (ECMA-376 Part 1, 17.13.5.15 and 17.13.5.20). A paragraph that goes takes its end along;
/// but the last one of a cell, of a section and before a table has to keep its end: there the end of the paragraph before it goes
/// instead, and the last one takes that one's look; or what was last and what is last now are one paragraph.
/// </summary>
internal static class ParagraphMarks
{
    public static IReadOnlyList<LoweredBlock> Of(IReadOnlyList<LoweredBlock> blocks)
    {
        if (!blocks.Any(b => RevisionOf(b) is not null)) return blocks;
        var marked = new List<LoweredBlock>(blocks.Count);
        var run = new List<LoweredBlock>();
        foreach (var block in blocks)
        {
            run.Add(block);
            if (block is not (LoweredTable or LoweredContents) && !EndsSection(block)) continue;
            End(run, marked);
        }

        End(run, marked);
        return marked;
    }

    private static Revision? RevisionOf(LoweredBlock block) => (block as LoweredParagraph)?.Shows?.Revision;

    private static bool EndsSection(LoweredBlock block) =>
        block is LoweredParagraph { Look.Section: not null } or LoweredSpacer { Section: not null };

    /// <summary>Paragraphs up to a table, the end of a section or that of a cell.</summary>
    private static void End(List<LoweredBlock> run, List<LoweredBlock> marked)
    {
        var after = run is [.., LoweredTable or LoweredContents] ? run[^1] : null;
        if (after is not null) run.RemoveAt(run.Count - 1);
        var last = run.FindLastIndex(b => b is LoweredParagraph or LoweredSpacer);
        if (last >= 0 && RevisionOf(run[last]) is not null) KeepEnd(run, last);
        marked.AddRange(run.Select(block => block is LoweredParagraph { Shows.Revision: { } revision, Look.Former: null } line
            && block != run.ElementAtOrDefault(LastLine(run)) ? line with { Look = line.Look with { MarkRevision = revision } } : block));
        if (after is not null) marked.Add(after);
        run.Clear();
    }

    private static int LastLine(List<LoweredBlock> run) => run.FindLastIndex(b => b is LoweredParagraph or LoweredSpacer);

    private static void KeepEnd(List<LoweredBlock> run, int last)
    {
        var stays = run.FindLastIndex(last, b => b is LoweredSpacer || (b is LoweredParagraph && RevisionOf(b) is null));
        var gone = run.FindLastIndex(last, last - stays, b => RevisionOf(b) == Revision.Deleted);
        var come = run.FindLastIndex(last, last - stays, b => RevisionOf(b) == Revision.Inserted);
        if (gone >= 0 && come >= 0)
        {
            var (was, now) = ((LoweredParagraph)run[gone], (LoweredParagraph)run[come]);
            run.RemoveAt(last);
            run.RemoveAt(last == gone ? come : gone);
            run.Insert(last - 1, Both(was, now));
        }
        else if (stays >= 0 && run[stays] is LoweredParagraph before)
        {
            var revision = RevisionOf(run[last])!.Value;
            var end = (LoweredParagraph)run[last];
            run[stays] = before with { Look = before.Look with { MarkRevision = revision } };
            // Without what has gone it is the paragraph before; without what has come too.
            run[last] = revision == Revision.Deleted
                ? end with { Look = before.Look with { Former = end.Look, Section = end.Look.Section } }
                : end with { Look = end.Look with { Former = before.Look.Former ?? before.Look } };
        }
        else if (run[last] is LoweredParagraph { Look.Number: not null } only)
        {
            // Nothing is before it: what stays of it at least counts no more.
            var plain = only.Look with { Number = (0, 0) };
            run[last] = RevisionOf(only) == Revision.Deleted
                ? only with { Look = plain with { Former = only.Look } }
                : only with { Look = only.Look with { Former = plain } };
        }
    }

    /// <summary>What was last, and what is last now, as one paragraph, which nobody has made or taken away.</summary>
    private static LoweredParagraph Both(LoweredParagraph was, LoweredParagraph now) => now with
    {
        Shows = null,
        Look = now.Look with { Former = was.Look },
        Content = [new LineRevision(Revision.Deleted, was.Content), new LineRevision(Revision.Inserted, now.Content)],
    };
}
