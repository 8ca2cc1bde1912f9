using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Parsing;

/// <summary>Each id stands once, and each reference and in-document link leads to one.</summary>
internal static class TargetCheck
{
    public static void Check(Element root, DiagnosticBag diagnostics)
    {
        var ids = new Dictionary<string, Element>();
        var links = new List<Element>();
        Gather(root, ids, links, diagnostics);
        foreach (var link in links)
        {
            var id = TargetOf(link)!;
            if (!ids.ContainsKey(id)) diagnostics.Add(MarkupMessages.UnknownTarget(link.ValuePlace, id, ids.Keys));
        }
    }

    private static void Gather(
        Element element, Dictionary<string, Element> ids, List<Element> links, DiagnosticBag diagnostics)
    {
        if (AttributeReader.Text(element, "id") is { } id && !ids.TryAdd(id, element))
            diagnostics.Add(MarkupMessages.DuplicateId(element.ValuePlace, id, ids[id].ValuePlace));
        if (TargetOf(element) is not null) links.Add(element);
        foreach (var child in element.Children) Gather(child, ids, links, diagnostics);
        foreach (var child in element.LeftOut ?? []) Gather(child, ids, links, diagnostics);
    }

    /// <summary>The id that a reference or an in-document link leads to, or null.</summary>
    private static string? TargetOf(Element element) => element.Name switch
    {
        "ref" => AttributeReader.Text(element, "to"),
        "a" when AttributeReader.Text(element, "href") is ['#', .. var id] => id,
        _ => null,
    };
}
