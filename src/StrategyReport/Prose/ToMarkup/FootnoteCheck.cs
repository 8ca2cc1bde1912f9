using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
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

    /// <summary>Those whose marks stand in notes alone, their own among them: nobody would come to them.</summary>
    public static IEnumerable<Diagnostic> Unseen(MarkdownText text, Func<Footnote, bool> isWritten) =>
        from note in text.Document.OfType<FootnoteGroup>().SelectMany(g => g).OfType<Footnote>()
        where note.Links.Count > 0 && !isWritten(note)
        select ProseMessages.FootnoteWithoutMark(text.At(note), LabelOf(note));

    private static string LabelOf(Footnote note) => note.Label ?? "";
}
