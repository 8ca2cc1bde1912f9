using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Html.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>A chart as a drawing, described in words, and as a table of its numbers.</summary>
internal static class ChartWriter
{
    public static void Write(HtmlPage page, Chart chart)
    {
        page.Charts++;
        page.Raw("<div class=\"chart\">\n");
        page.Element("p", chart.Title, ("class", "chart-title"), ("aria-hidden", "true"));
        page.Raw("\n");
        // The style sheet shows the one whose letters can be read.
        Draw(page, chart, "usual", SvgSize.Usual);
        Draw(page, chart, "narrow", SvgSize.Narrow);
        page.Raw("</div>\n<details>\n<summary>Show the numbers");
        page.Element("span", ": " + chart.Title, ("class", "hidden"));
        page.Raw("</summary>\n");
        Numbers(page, chart);
        page.Raw("</details>\n");
    }

    private static void Draw(HtmlPage page, Chart chart, string use, SvgSize size)
    {
        // A colon cannot stand in an author's id: these never meet one.
        var (svg, drawn, cutNames) = SvgChart.Draw(chart, page.Palette, size);
        var id = string.Create(CultureInfo.InvariantCulture, $"chart:{page.Charts}-{use}");
        page.Open("svg",
            ("class", use), ("viewBox", $"0 0 {drawn.Width} {drawn.Height}"), ("fill", "#" + page.Palette.Text),
            ("role", "img"), ("aria-labelledby", $"{id}-title"), ("aria-describedby", $"{id}-desc"));
        page.Raw("\n");
        page.Element("title", chart.Title, ("id", $"{id}-title"));
        page.Raw("\n");
        page.Element("desc", ChartDescription.Of(chart), ("id", $"{id}-desc"));
        page.Raw("\n");
        page.Raw(svg);
        page.Raw("</svg>\n");
        // For the eye: the numbers, and the description, have them anyway.
        if (cutNames.Count == 0) return;
        page.Element("p", "In full: " + string.Join("; ", cutNames), ("class", "cut-names " + use), ("aria-hidden", "true"));
        page.Raw("\n");
    }

    private static void Numbers(HtmlPage page, Chart chart)
    {
        var name = chart.YTitle is null ? chart.Title : $"{chart.Title} ({chart.YTitle})";
        page.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Numbers: " + name));
        page.Raw("\n<table>\n<thead><tr>");
        page.Element("th", chart.XTitle ?? "Category", ("scope", "col"));
        foreach (var series in chart.Series) page.Element("th", series.Name, ("scope", "col"));
        page.Raw("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            page.Raw("<tr>");
            page.Element("th", chart.Categories[i], ("scope", "row"));
            foreach (var series in chart.Series)
                page.Element("td", series.Values[i] is { } value ? ChartDescription.Number(value) : "no value");
            page.Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
    }
}
