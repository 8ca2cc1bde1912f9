using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>Charts as SVG: title, axes, legend; the kinds of marks stand in <see cref="SvgMarks"/> and <see cref="SvgPie"/>.</summary>
internal static class SvgChart
{
    public const int Width = 560;
    public const int Height = 350;

    /// <summary>An average character of 13 pixel Arial.</summary>
    private const double CharacterWidth = 6.6;

    /// <returns>What stands within <c>&lt;svg&gt;</c>.</returns>
    public static string Draw(Chart chart, ChartPalette palette)
    {
        var svg = new SvgText(palette);
        svg.Rectangle(0, 0, Width, Height, palette.Background);
        Title(svg, chart.Title);
        if (chart.Kind == ChartKind.Pie)
        {
            SvgPie.Draw(svg, chart);
            return svg.ToString();
        }

        var legend = chart.Series.Count > 1 ? Legend(svg, chart) : Height;
        var isBar = chart.Kind == ChartKind.Bar;
        var scale = AxisScale.Of(chart);
        var labels = isBar ? Longest(chart.Categories) : scale.LongestLabel;
        var plot = new Plot(
            Left: 14 + Math.Min(200, labels * CharacterWidth) + (VerticalTitle(chart) is null ? 0 : 20),
            Top: 44,
            Right: Width - 16,
            Bottom: legend - 26 - (HorizontalTitle(chart) is null ? 0 : 20) - (Tilted(chart) ? 60 : 0));

        ValueAxis(svg, plot, scale, isBar);
        Categories(svg, plot, chart);
        SvgMarks.Draw(svg, plot, scale, chart);
        var zero = scale.Share(Math.Clamp(0, scale.Least, scale.Most));
        if (isBar) svg.Line(plot.X(zero), plot.Top, plot.X(zero), plot.Bottom, palette.Axis);
        else svg.Line(plot.Left, plot.Y(zero), plot.Right, plot.Y(zero), palette.Axis);
        if (HorizontalTitle(chart) is { } below) svg.Text((plot.Left + plot.Right) / 2, legend - 12, below, "middle");
        if (VerticalTitle(chart) is { } beside) svg.Text(14, (plot.Top + plot.Bottom) / 2, beside, "middle", turn: -90);
        return svg.ToString();
    }

    /// <summary>On two lines where one is too short.</summary>
    private static void Title(SvgText svg, string title)
    {
        var half = title.Length * 7.2 < Width ? -1 : title.IndexOf(' ', title.Length / 2);
        svg.Text(Width / 2.0, half < 0 ? 22 : 14, half < 0 ? title : title[..half], "middle", "bold");
        if (half >= 0) svg.Text(Width / 2.0, 31, title[(half + 1)..], "middle", "bold");
    }

    // A bar chart lies on its side: its values run along the horizontal axis.
    private static string? HorizontalTitle(Chart chart) => chart.Kind == ChartKind.Bar ? chart.YTitle : chart.XTitle;

    private static string? VerticalTitle(Chart chart) => chart.Kind == ChartKind.Bar ? chart.XTitle : chart.YTitle;

    private static void ValueAxis(SvgText svg, Plot plot, AxisScale scale, bool isBar)
    {
        for (var i = 0; i <= scale.Steps; i++)
        {
            var tick = scale.Tick(i);
            var (x, y) = (plot.X(scale.Share(tick)), plot.Y(scale.Share(tick)));
            if (isBar)
            {
                svg.Line(x, plot.Top, x, plot.Bottom, svg.Palette.Gridlines);
                svg.Text(x, plot.Bottom + 18, ChartDescription.Number(tick), "middle");
            }
            else
            {
                svg.Line(plot.Left, y, plot.Right, y, svg.Palette.Gridlines);
                svg.Text(plot.Left - 6, y + 4, ChartDescription.Number(tick), "end");
            }
        }
    }

    private static void Categories(SvgText svg, Plot plot, Chart chart)
    {
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var middle = (i + 0.5) / chart.Categories.Count;
            if (chart.Kind == ChartKind.Bar)
                svg.Text(plot.Left - 6, plot.Top + (middle * (plot.Bottom - plot.Top)) + 4, Short(chart.Categories[i], 30), "end");
            else if (Tilted(chart))
                svg.Text(plot.X(middle) + 4, plot.Bottom + 16, Short(chart.Categories[i], 16), "end", turn: -40);
            else
                svg.Text(plot.X(middle), plot.Bottom + 18, chart.Categories[i], "middle");
        }
    }

    /// <summary>Whether the labels would run into each other if they stood straight.</summary>
    private static bool Tilted(Chart chart) =>
        chart.Kind != ChartKind.Bar && (Longest(chart.Categories) + 1) * CharacterWidth * chart.Categories.Count > Width - 80;

    /// <summary>One line or more at the foot, as many as the names need.</summary>
    /// <returns>Where the legend begins.</returns>
    private static double Legend(SvgText svg, Chart chart)
    {
        var lines = new List<List<int>> { new() };
        double used = 0;
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var width = EntryWidth(chart, i);
            if (used + width > Width - 32 && lines[^1].Count > 0)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add(i);
            used += width;
        }

        var top = Height - 8.0 - (20 * lines.Count);
        for (var line = 0; line < lines.Count; line++)
        {
            double width = 0;
            foreach (var i in lines[line]) width += EntryWidth(chart, i);
            var x = (Width - width) / 2;
            foreach (var i in lines[line])
            {
                SvgMarks.LegendKey(svg, x, top + (20 * line) + 13, i, chart.Kind);
                svg.Text(x + 32, top + (20 * line) + 17, Short(chart.Series[i].Name, 50), "start");
                x += EntryWidth(chart, i);
            }
        }

        return top;
    }

    private static double EntryWidth(Chart chart, int series) =>
        52 + (Math.Min(50, chart.Series[series].Name.Length) * CharacterWidth);

    private static int Longest(IReadOnlyList<string> texts)
    {
        var longest = 0;
        foreach (var text in texts) longest = Math.Max(longest, text.Length);
        return longest;
    }

    private static string Short(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}

/// <summary>The rectangle of the marks, in pixels from the top left.</summary>
internal readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    /// <param name="share">0 at the left, 1 at the right.</param>
    public double X(double share) => Left + (share * (Right - Left));

    /// <param name="share">0 at the bottom, 1 at the top.</param>
    public double Y(double share) => Bottom - (share * (Bottom - Top));
}
