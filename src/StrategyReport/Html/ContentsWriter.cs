using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>The paper's headings as links.</summary>
internal static class ContentsWriter
{
    /// <summary>The paper's own list. On a screen the outline says the same: the style sheet keeps this one for print.</summary>
    public static void Write(HtmlPage page, Contents contents)
    {
        page.OpenBlock("nav", contents.Source, ("class", "contents"), ("aria-label", contents.Title ?? "Contents"));
        if (contents.Title is { } title)
        {
            page.Element("p", title, ("class", "caption"));
            page.Raw("\n");
        }

        Links(page, [.. page.Listed.Select(l => l.Heading).Where(contents.Lists)], contents.First);
        page.CloseBlock("nav");
    }

    /// <param name="first">The level of heading that stands at the edge.</param>
    public static void Links(HtmlPage page, IReadOnlyList<Heading> headings, int first)
    {
        page.Raw("<ul>\n");
        foreach (var heading in headings)
        {
            page.Open("li", ("class", string.Create(null, $"level-{heading.Level - first + 1}")));
            page.Open("a", ("href", "#" + page.IdOf(heading)));
            if (page.Labels.LabelOf(heading) is { } label) page.Characters(label + " ");
            page.Characters(PlainText.Of(heading.Inlines, page.Labels));
            page.Raw("</a></li>\n");
        }

        page.Raw("</ul>\n");
    }
}
