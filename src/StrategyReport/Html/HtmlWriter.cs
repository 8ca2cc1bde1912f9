using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        var outline = Outline.Of(paper);
        var page = new HtmlPage(NumberLabels.Of(paper, paper.NumberPatterns), sources, look.Charts, use, diagnostics)
        {
            Title = outline.Title,
            Listed = [.. outline.Headings.Select((h, i) => (h, h.Id ?? string.Create(CultureInfo.InvariantCulture, $"contents:{i + 1}")))],
        };

        page.Raw("</head>\n<body>\n");
        FrameWriter.WriteTop(page, paper, outline);
        foreach (var section in paper.Sections) Section(page, section);
        NoteWriter.WriteNotes(page);
        FrameWriter.WriteEnd(page, paper);
        page.Raw("</body>\n</html>\n");

        // The head comes last: the body says which looks it needs.
        var style = StyleSheet.Read(sources, look, diagnostics) + page.Looks;
        var head = new HtmlPage(page.Labels, sources, look.Charts, use, diagnostics);
        Head(head, paper.Properties, style, use);
        return head.ToString() + page;
    }

    private static void Head(HtmlPage page, PaperProperties properties, string style, PageUse use)
    {
        page.Raw("<!DOCTYPE html>\n");
        page.Open("html", ("lang", properties.Language));
        page.Raw("\n<head>\n<meta charset=\"utf-8\">\n");
        if (use == PageUse.Published)
        {
            page.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(style)));
            page.Raw("\n");
        }

        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Element("title", string.Join(" – ", properties.Names));
        page.Raw("\n");
        Meta(page, "description", properties.Subject);
        Meta(page, "author", properties.Creator);
        Meta(page, "keywords", properties.Keywords);
        page.Raw($"<style>{style}</style>\n");
    }

    /// <summary>
    /// Nothing from outside, and no script: the style sheet alone, by what it holds, and pictures within the page
    /// (Content Security Policy Level 3). The preview's server says its own.
    /// </summary>
    private static string Policy(string style) =>
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))) + "'";

    /// <summary>Across the page an annex has the whole width; upright text needs no element of its own.</summary>
    private static void Section(HtmlPage page, Section section)
    {
        if (section.Page == PageOrientation.Landscape) page.OpenBlock("div", section.Source, ("class", "landscape"));
        BlockWriter.Write(page, section.Blocks);
        if (section.Page == PageOrientation.Landscape) page.CloseBlock("div");
    }

    private static void Meta(HtmlPage page, string name, string content)
    {
        if (content.Length == 0) return;
        page.Open("meta", ("name", name), ("content", content));
        page.Raw("\n");
    }
}
