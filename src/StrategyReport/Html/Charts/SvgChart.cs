using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>
/// Charts as SVG: axes, marks, legend; the kinds of marks stand in <see cref="SvgMarks"/> and <see cref="SvgPie"/>. The title stands
/// above the drawing, as text that wraps.
/// </summary>
internal static class SvgChart
{
    /// <returns>What stands within <c>&lt;svg&gt;</c>, and the names that had no room in it.</returns>
    public static (string Svg, IReadOnlyList<string> CutNames) Draw(Chart chart, ChartPalette palette, SvgSize size)
    {
        var svg = new SvgText(palette, size);
        Draw(svg, chart, palette, size);
        return (svg.ToString(), svg.CutNames);
    }

    private static void Draw(SvgText svg, Chart chart, ChartPalette palette, SvgSize size)
    {
        svg.Rectangle(0, 0, size.Width, size.Height, palette.Background);
        if (chart.Kind == ChartKind.Pie)
        {
            SvgPie.Draw(svg, chart, SvgLegend.Draw(svg, chart.Categories, chart.Kind));
            return;
        }

        var legend = chart.Series.Count > 1 ? SvgLegend.Draw(svg, [.. chart.Series.Select(s => s.Name)], chart.Kind) : size.Height;
        var isBar = chart.Kind == ChartKind.Bar;
        var scale = AxisScale.Of(chart);
        var labels = isBar ? Longest(chart.Categories) : scale.LongestLabel;
        var plot = new Plot(
            Left: 14 + Math.Min(size.Width * 0.36, labels * SvgSize.CharacterWidth) + (VerticalTitle(chart) is null ? 0 : 20),
            Top: 20,
            Right: size.Width - 16,
            Bottom: legend - 26 - (HorizontalTitle(chart) is null ? 0 : 20) - (Tilted(chart, size) ? 60 : 0));

        ValueAxis(svg, plot, scale, isBar);
        Categories(svg, plot, chart);
        SvgMarks.Draw(svg, plot, scale, chart);
        var zero = scale.Share(Math.Clamp(0, scale.Least, scale.Most));
        if (isBar) svg.Line(plot.X(zero), plot.Top, plot.X(zero), plot.Bottom, palette.Axis);
        else svg.Line(plot.Left, plot.Y(zero), plot.Right, plot.Y(zero), palette.Axis);
        if (HorizontalTitle(chart) is { } below) svg.Text((plot.Left + plot.Right) / 2, legend - 12, below, "middle");
        if (VerticalTitle(chart) is { } beside) svg.Text(14, (plot.Top + plot.Bottom) / 2, beside, "middle", turn: -90);
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
                var room = (plot.Right - plot.Left) / scale.Steps;
                svg.Line(x, plot.Top, x, plot.Bottom, svg.Palette.Gridlines);
                if (i % Math.Ceiling((scale.LongestLabel + 1) * SvgSize.CharacterWidth / room) == 0)
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
                svg.Text(
                    plot.Left - 6, plot.Top + (middle * (plot.Bottom - plot.Top)) + 4,
                    svg.Short(chart.Categories[i], svg.Size.Characters(0.36)), "end");
            else if (Tilted(chart, svg.Size))
                svg.Text(plot.X(middle) + 4, plot.Bottom + 16, svg.Short(chart.Categories[i], 16), "end", turn: -40);
            else
                svg.Text(plot.X(middle), plot.Bottom + 18, chart.Categories[i], "middle");
        }
    }

    /// <summary>Whether the labels would run into each other if they stood straight.</summary>
    private static bool Tilted(Chart chart, SvgSize size) =>
        chart.Kind != ChartKind.Bar
        && (Longest(chart.Categories) + 1) * SvgSize.CharacterWidth * chart.Categories.Count > size.Width - 60;

    private static int Longest(IReadOnlyList<string> texts)
    {
        var longest = 0;
        foreach (var text in texts) longest = Math.Max(longest, text.Length);
        return longest;
    }
}

/// <summary>The rectangle of the marks, in pixels from the top left.</summary>
internal readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    /// <param name="share">0 at the left, 1 at the right.</param>
    public double X(double share) => Left + (share * (Right - Left));

    /// <param name="share">0 at the bottom, 1 at the top.</param>
    public double Y(double share) => Bottom - (share * (Bottom - Top));
}
