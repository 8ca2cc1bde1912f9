using StrategyReport.Charts;
using StrategyReport.Html.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>A chart as a drawing, in words, and as a table of its numbers.</summary>
internal static class ChartWriter
{
    public static void Write(HtmlPage page, Chart chart)
    {
        page.Open("svg",
            ("viewBox", $"0 0 {SvgChart.Width} {SvgChart.Height}"), ("fill", "#" + page.Palette.Text),
            ("role", "img"), ("aria-label", ChartDescription.Of(chart)));
        page.Raw("\n");
        page.Raw(SvgChart.Draw(chart, page.Palette));
        page.Raw("</svg>\n<details>\n");
        page.Element("summary", $"{chart.Title}: in words and numbers");
        page.Raw("\n");
        page.Element("p", ChartDescription.Of(chart));
        page.Raw("\n<table>\n");
        page.Element("caption", chart.YTitle is null ? chart.Title : $"{chart.Title} ({chart.YTitle})");
        page.Raw("\n<thead><tr>");
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

        page.Raw("</tbody>\n</table>\n</details>\n");
    }
}
