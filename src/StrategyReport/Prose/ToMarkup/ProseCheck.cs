using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>What is wrong with the texts of a paper, asked of the texts alone: told whether or not templates can run.</summary>
internal static class ProseCheck
{
    /// <summary>Markdown that cannot be shown: among it charts, notes and pictures.</summary>
    /// <remarks>Each text by itself, on all cores: after it, rules and templates only read.</remarks>
    public static IReadOnlyList<Diagnostic> Texts(Framework framework, PeriodPaper paper, MarkdownTexts texts)
    {
        var all = PaperTexts.Of(framework, paper).ToArray();
        var found = new IReadOnlyList<Diagnostic>[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            var text = texts.Of(all[i]);
            _ = text.Prose;
            found[i] = text.ToMarkup(all[i].Kind, paper.Folder).Findings;
        });
        return [.. found.SelectMany(f => f)];
    }

    /// <summary>
    /// Names given twice, and references to names that nothing gives. Templates give names as well: only where they have not
    /// run are the texts alone asked.
    /// </summary>
    public static IEnumerable<Diagnostic> Names(Framework framework, PeriodPaper paper, MarkdownTexts texts)
    {
        var places = new Dictionary<string, SourceSpan>();
        foreach (var (name, place) in Given(paper)) places.TryAdd(name, place);

        var markups = PaperTexts.Of(framework, paper).Select(t => texts.Of(t).ToMarkup(t.Kind, paper.Folder)).ToList();
        foreach (var (name, at) in markups.SelectMany(m => m.Names))
            if (!places.TryAdd(name, at)) yield return ProseMessages.DuplicateId(at, name, places[name]);
        foreach (var (name, at) in markups.SelectMany(m => m.References))
            if (!places.ContainsKey(name)) yield return ProseMessages.UnknownTarget(at, name, places.Keys);
    }

    /// <summary>The names that texts may refer to besides those of their own paragraphs.</summary>
    private static IEnumerable<(string Name, SourceSpan Place)> Given(PeriodPaper paper)
    {
        foreach (var section in paper.Sections)
        {
            yield return (section.Id, section.Heading.Span);
            foreach (var part in section.Parts)
                if (part.Id is { } id) yield return (id, part.Span);
        }

        foreach (var annex in paper.Annexes) yield return (annex.Id, annex.Place);
    }
}
