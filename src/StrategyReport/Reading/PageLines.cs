using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StrategyReport.Reading;

/// <summary>The lines of a web page that this command wrote, or that a browser saved.</summary>
internal static class PageLines
{
    /// <summary>Sixty times what the shipped papers have.</summary>
    private const int MostElements = 100_000;

    /// <summary>Ten times what lists within tables within cells come to; the time to read a page grows with its square.</summary>
    private const int MostDepth = 250;

    /// <summary>A chart's description is one as well: it is what is heard of the drawing.</summary>
    private static readonly HashSet<string> Lines =
        ["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "th", "td", "dt", "dd", "caption", "figcaption", "pre", "desc"];

    /// <summary>What holds lines and stands in none.</summary>
    private static readonly HashSet<string> Holders = ["table", "ul", "ol", "section", "svg"];

    /// <summary>What is for the eye or the ear alone, or leads about the page.</summary>
    private const string Aside =
        "script, style, svg.narrow, nav, summary, .hidden, [hidden], .notes > h2, a[role=doc-backlink]";

    /// <returns>Its title and description, and its lines.</returns>
    /// <exception cref="InvalidDataException">It has more, or deeper, elements than any paper.</exception>
    public static (string Names, IReadOnlyList<ShownLine> Lines) Of(string html)
    {
        var page = Parse(html);
        var names = $"{page.Title} {page.QuerySelector("meta[name=description]")?.GetAttribute("content")}";
        foreach (var aside in page.QuerySelectorAll(Aside).ToArray()) aside.Remove();
        var struck = page.QuerySelectorAll("del sup a").Select(mark => mark.GetAttribute("href")).ToHashSet();
        var lines = page.All.Where(e => Lines.Contains(e.LocalName));
        return (names, [.. lines.Select(e => Read(e, struck.Contains("#" + e.Id) || IsWithin(e, "del")))]);
    }

    private static IHtmlDocument Parse(string html)
    {
        var (elements, last) = (0, (IElement?)null);
        return new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => Count(element) }).ParseDocument(html);

        void Count(IElement element)
        {
            if (++elements > MostElements) throw new InvalidDataException("It has more elements than any paper.");
            if (last?.Ancestors().Take(MostDepth).Count() == MostDepth)
                throw new InvalidDataException("Its elements stand deeper within each other than in any paper.");
            last = element;
        }
    }

    /// <summary>What stands in it and in no line within it.</summary>
    private static ShownLine Read(IElement element, bool isStruck)
    {
        var number = element.Children.FirstOrDefault(e => e.ClassList.Contains("number"));
        var text = isStruck ? "" : Text(element, number, "del");
        var before = isStruck || element.Descendants<IElement>().Any(e => e.LocalName == "del") ? Text(element, number, "ins") : null;
        // A caption's number is a part of it, which changes too; others are counted anew in any program.
        if (before is not null && number is not null && (element.LocalName is "caption" or "figcaption"))
            before = $"{Text(number, null, "ins")}: {before}";
        return element.Id is { } id && id.StartsWith("note:", StringComparison.Ordinal)
            ? new ShownLine("footnote " + id["note:".Length..], text) { Before = before }
            : new ShownLine(number is null ? null : Text(number, null, "del"), text) { Before = before };
    }

    private static bool IsWithin(IElement element, string name) => element.Ancestors<IElement>().Any(e => e.LocalName == name);

    /// <summary>What stands in a line and is none of its words: lines of their own, drawings and marks of notes.</summary>
    private static bool IsApart(IElement element) => Lines.Contains(element.LocalName) || Holders.Contains(element.LocalName)
        || (element.LocalName == "a" && element.ParentElement?.LocalName == "sup");

    private static string Text(IElement element, IElement? number, string without) =>
        string.Concat(Texts(element, number, without)).Trim();

    private static IEnumerable<string> Texts(INode node, IElement? number, string without)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) yield return text.Data;
            if (child is not IElement element || element == number || element.LocalName == without || IsApart(element)) continue;
            if (element.LocalName == "br") yield return " ";
            if (element.LocalName == "img") yield return element.GetAttribute("alt") ?? "";
            foreach (var inner in Texts(element, number, without)) yield return inner;
        }
    }
}
