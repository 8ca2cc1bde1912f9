using StrategyReport.Diagnostics;

namespace StrategyReport.Markup;

/// <summary>Each id stands once, and each reference and in-document link leads to one.</summary>
internal static class TargetCheck
{
    public static void Check(Element root, DiagnosticBag diagnostics)
    {
        var ids = new Dictionary<string, SourceSpan>();
        var wanted = new List<(string Id, SourceSpan Place)>();
        Gather(root, ids, wanted, diagnostics);
        foreach (var (id, place) in wanted)
            if (!ids.ContainsKey(id)) diagnostics.Add(MarkupMessages.UnknownTarget(place, id, ids.Keys));
    }

    private static void Gather(
        Element element, Dictionary<string, SourceSpan> ids, List<(string Id, SourceSpan Place)> wanted, DiagnosticBag diagnostics)
    {
        if (AttributeReader.Text(element, "id") is { } id && !ids.TryAdd(id, element.ValuePlace))
            diagnostics.Add(MarkupMessages.DuplicateId(element.ValuePlace, id, ids[id]));
        if (element.Name == "ref" && AttributeReader.Text(element, "to") is { } target)
            wanted.Add((target, element.ValuePlace));
        if (element.Name == "a" && AttributeReader.Text(element, "href") is ['#', .. var link])
            wanted.Add((link, element.ValuePlace));
        foreach (var child in element.Children) Gather(child, ids, wanted, diagnostics);
    }
}
