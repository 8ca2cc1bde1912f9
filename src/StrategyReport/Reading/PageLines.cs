using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StrategyReport.Reading;

/// <summary>The lines of a web page that this command wrote, or that a browser saved.</summary>
internal static class PageLines
{
    private const string Line = "h1, h2, h3, h4, h5, h6, p, li, th, td, dt, dd, caption, figcaption, pre";

    /// <summary>What is for the eye or the ear alone, or leads about the page.</summary>
    private const string Aside = "script, style, svg, nav, summary, del, .gone, .hidden, [hidden], .notes > h2";

    /// <returns>Its title and description, and its lines.</returns>
    public static (string Names, IReadOnlyList<ShownLine> Lines) Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var names = $"{page.Title} {page.QuerySelector("meta[name=description]")?.GetAttribute("content")}";
        foreach (var aside in page.QuerySelectorAll(Aside).ToArray()) aside.Remove();
        var lines = new List<ShownLine>();
        foreach (var element in page.QuerySelectorAll(Line))
            if (Read(element) is { Text.Length: > 0 } line)
                lines.Add(line);
        return (names, lines);
    }

    /// <summary>What stands in it and in no line within it.</summary>
    private static ShownLine Read(IElement element)
    {
        var number = element.QuerySelector(":scope > .number");
        var text = string.Concat(Texts(element, number)).Trim();
        return element.Id is { } id && id.StartsWith("note:", StringComparison.Ordinal)
            ? new ShownLine("footnote " + id["note:".Length..], text)
            : new ShownLine(number?.TextContent.Trim(), text);
    }

    private static IEnumerable<string> Texts(INode node, IElement? number)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) yield return text.Data;
            if (child is not IElement element || element == number || element.Matches(Line + ", table, ul, ol, section, sup a")) continue;
            if (element.LocalName == "br") yield return " ";
            foreach (var inner in Texts(element, number)) yield return inner;
        }
    }
}
