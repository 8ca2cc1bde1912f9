using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>The tree → one page that needs nothing beside itself: style, pictures and charts are within it.</summary>
internal static class HtmlWriter
{
    /// <param name="sources">Where the style sheet and the paper's pictures are.</param>
    /// <param name="diagnostics">Gets errors for a style sheet that cannot be used (SR7xxx) and for pictures that cannot be read.</param>
    public static string Write(Paper paper, SourceFiles sources, PageLook look, PageUse use, DiagnosticBag diagnostics)
    {
        var page = new HtmlPage(NumberLabels.Of(paper, paper.NumberPatterns), sources, look.Charts, use, diagnostics)
        {
            Listed = [.. ContentsHeadings.Of(paper).Select((h, i) => (h, h.Id ?? string.Create(null, $"contents-{i + 1}")))],
        };
        page.Raw("<!DOCTYPE html>\n");
        page.Open("html", ("lang", paper.Properties.Language));
        page.Raw("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Element("title", paper.Properties.Title);
        page.Raw("\n");
        Meta(page, "description", paper.Properties.Subject);
        Meta(page, "author", paper.Properties.Creator);
        Meta(page, "keywords", paper.Properties.Keywords);
        page.Raw("<style>\n" + StyleSheet.Read(sources, look, diagnostics) + "</style>\n</head>\n<body>\n");

        page.OpenBlock("main", paper.Source);
        foreach (var section in paper.Sections)
        {
            page.OpenBlock("div", section.Source, ("class", section.Page == PageOrientation.Landscape ? "landscape" : null));
            BlockWriter.Write(page, section.Blocks);
            page.CloseBlock("div");
        }

        NoteWriter.WriteNotes(page);
        page.CloseBlock("main");
        page.Raw("</body>\n</html>\n");
        return page.ToString();
    }

    private static void Meta(HtmlPage page, string name, string content)
    {
        if (content.Length == 0) return;
        page.Open("meta", ("name", name), ("content", content));
        page.Raw("\n");
    }
}
