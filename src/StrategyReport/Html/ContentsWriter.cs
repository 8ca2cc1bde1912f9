using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>The paper's headings as links.</summary>
internal static class ContentsWriter
{
    public static void Write(HtmlPage page, Contents contents)
    {
        page.OpenBlock("nav", contents.Source, ("class", "contents"), ("aria-label", contents.Title));
        if (contents.Title is { } title)
        {
            page.Element("p", title, ("class", "caption"));
            page.Raw("\n");
        }

        page.Raw("<ul>\n");
        foreach (var (heading, id) in page.Listed)
        {
            if (!contents.Lists(heading)) continue;
            page.Open("li", ("class", string.Create(null, $"level-{heading.Level - contents.First + 1}")));
            page.Open("a", ("href", "#" + id));
            if (page.Labels.LabelOf(heading) is { } label) page.Characters(label + " ");
            page.Characters(PlainText.Of(heading.Inlines, page.Labels));
            page.Raw("</a></li>\n");
        }

        page.Raw("</ul>\n");
        page.CloseBlock("nav");
    }
}
