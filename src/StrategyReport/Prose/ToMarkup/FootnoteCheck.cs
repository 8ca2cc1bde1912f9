using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Diagnostics;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>Footnotes that the paper would not show, because no mark leads to them.</summary>
internal static class FootnoteCheck
{
    /// <summary>Those that nothing refers to.</summary>
    public static IEnumerable<Diagnostic> Unmarked(MarkdownText text, LinkReferenceDefinitionGroup definitions)
    {
        var all = definitions.OfType<FootnoteLinkReferenceDefinition>().Select(d => d.Footnote).ToList();
        var shown = all.Where(n => n.Links.Count > 0).Select(LabelOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Where(n => n.Links.Count == 0).Select(n => shown.Contains(LabelOf(n))
            ? ProseMessages.FootnoteTwice(text.At(n), LabelOf(n))
            : ProseMessages.FootnoteWithoutMark(text.At(n), LabelOf(n)));
    }

    /// <summary>
    /// Those whose marks stand in notes alone, their own among them: nobody would come to them. Of notes that lead to each other the
    /// first is told, and none to which one leads that is told already.
    /// </summary>
    public static IEnumerable<Diagnostic> Unseen(MarkdownText text, Func<Footnote, bool> isWritten)
    {
        var told = new HashSet<Footnote>();
        foreach (var note in text.Document.OfType<FootnoteGroup>().SelectMany(g => g).OfType<Footnote>().OrderBy(n => n.Span.Start))
        {
            if (note.Links.Count == 0 || isWritten(note)) continue;
            var around = Around(note);
            var isKnown = around.Any(n => n.Links.Count == 0 || told.Contains(n));
            told.UnionWith(around);
            if (!isKnown) yield return ProseMessages.FootnoteWithoutMark(text.At(note), LabelOf(note));
        }
    }

    /// <summary>A note, those in which its marks stand, those in which theirs stand, and so on.</summary>
    private static HashSet<Footnote> Around(Footnote note)
    {
        var (found, open) = (new HashSet<Footnote> { note }, new Stack<Footnote>([note]));
        while (open.TryPop(out var next))
            foreach (var mark in next.Links)
                if (NoteOf(mark) is { } around && found.Add(around)) open.Push(around);
        return found;
    }

    /// <summary>The note in which a mark stands.</summary>
    private static Footnote? NoteOf(Inline mark)
    {
        var outermost = mark;
        while (outermost.Parent is { } parent) outermost = parent;
        Block? block = (outermost as ContainerInline)?.ParentBlock;
        while (block is not null and not Footnote) block = block.Parent;
        return block as Footnote;
    }

    private static string LabelOf(Footnote note) => note.Label ?? "";
}
