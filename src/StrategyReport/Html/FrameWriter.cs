using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>What stands around the paper: a link past it all, who reports, what leads through the page, and its foot.</summary>
internal static class FrameWriter
{
    private const string Main = "main:"; // A colon cannot stand in an author's id.

    /// <summary>As the reference document's header has them: the Trust's mission, and that this is a draft.</summary>
    public static void WriteTop(HtmlPage page, Paper paper, Outline outline)
    {
        page.Raw($"<a class=\"skip\" href=\"#{Main}\">Skip to the paper</a>\n<header class=\"masthead\">\n");
        if (paper.Properties.Creator.Length > 0) Line(page, "organisation", paper.Properties.Creator);
        foreach (var fill in paper.Fills)
        {
            if (fill.Text.Trim().Length == 0) continue;
            page.Open("p", fill.Source, ("class", BlockWriter.NameClass("fill", fill.Tag)));
            page.Characters(fill.Text);
            page.CloseBlock("p");
        }

        page.Raw("</header>\n<div class=\"frame\">\n");
        if (outline.Headings.Count > 1) WriteOutline(page, outline);
        page.OpenBlock("main", paper.Source, ("id", Main), ("tabindex", "-1"));
        if (outline.Title is null && paper.Properties.Title.Length > 0)
        {
            page.Element("h1", paper.Properties.Title, ("class", BlockWriter.StyleClass(Outline.TitleStyle)));
            page.Raw("\n");
        }
    }

    public static void WriteEnd(HtmlPage page, Paper paper)
    {
        page.CloseBlock("main");
        page.Raw("</div>\n<footer class=\"foot\">\n");
        foreach (var name in paper.Properties.Names) Line(page, null, name);
        page.Raw("</footer>\n");
    }

    private static void WriteOutline(HtmlPage page, Outline outline)
    {
        page.Raw("<nav class=\"outline\" aria-labelledby=\"outline:\">\n<p id=\"outline:\">Contents</p>\n");
        ContentsWriter.Links(page, outline.Headings, outline.Headings.Min(h => h.Level));
        page.Raw("</nav>\n");
    }

    private static void Line(HtmlPage page, string? name, string text)
    {
        page.Element("p", text, ("class", name));
        page.Raw("\n");
    }
}
