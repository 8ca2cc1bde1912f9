using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>
/// Charts as SVG: axes, marks, legend; the kinds of marks stand in <see cref="SvgMarks"/> and <see cref="SvgPie"/>. The title stands
/// above the drawing, as text that wraps.
/// </summary>
internal static class SvgChart
{
    /// <summary>The least height of the marks, in pixels; of bars each has its own.</summary>
    private const double LeastPlot = 110;

    private const double LeastBar = 16;

    /// <summary>The least width of bars, in pixels.</summary>
    private const double LeastBars = 60;

    /// <summary>Above the marks, for the number of the highest.</summary>
    private const double Above = 20;

    /// <summary>Below the marks, for one line of labels.</summary>
    private const double LabelLine = 26;

    private const double TitleLine = 20;

    /// <summary>Beside the marks, for nothing.</summary>
    private const double Edge = 16;

    /// <summary>How much deeper labels reach that do not stand straight.</summary>
    private const double Tilt = 60;

    /// <param name="size">What is wanted; it is as high as the chart needs.</param>
    /// <returns>What stands within <c>&lt;svg&gt;</c>, how large that is, and the names that had no room in it.</returns>
    public static (string Svg, SvgSize Size, IReadOnlyList<string> CutNames) Draw(Chart chart, ChartPalette palette, SvgSize size)
    {
        var svg = new SvgText(palette, size);
        var isPie = chart.Kind == ChartKind.Pie;
        var legend = new SvgLegend(svg, isPie ? chart.Categories : chart.Series.Count > 1 ? [.. chart.Series.Select(s => s.Name)] : []);
        if (isPie)
        {
            svg.Need(SvgPie.Least + legend.Height);
            Paint();
            SvgPie.Draw(svg, chart, legend.Top);
        }
        else
        {
            var (scale, left) = (AxisScale.Of(chart), Left(chart, size));
            var ends = NumbersAtEnds(chart, size.Width - left - Edge);
            left += ends.Left;
            var isTilted = IsTilted(chart, size.Width - Edge - left);
            var below = LabelLine + (HorizontalTitle(chart) is null ? 0 : TitleLine) + (isTilted ? Tilt : 0);
            svg.Need(Above + LeastHeight(chart) + below + legend.Height);
            Paint();
            var plot = new Plot(left, Above, size.Width - Right(chart, scale, ends.Right), legend.Top - below);
            Draw(svg, chart, scale, plot, isTilted, ends);
            if (HorizontalTitle(chart) is { } under) svg.Text((plot.Left + plot.Right) / 2, legend.Top - 12, under, "middle");
            if (VerticalTitle(chart) is { } beside) svg.Text(14, (plot.Top + plot.Bottom) / 2, beside, "middle", turn: -90);
        }

        legend.Draw(chart.Kind);
        return (svg.ToString(), svg.Size, svg.CutNames);

        void Paint() => svg.Rectangle(0, 0, svg.Size.Width, svg.Size.Height, palette.Background);
    }

    private static void Draw(SvgText svg, Chart chart, AxisScale scale, Plot plot, bool isTilted, Ends ends)
    {
        var isBar = chart.Kind == ChartKind.Bar;
        ValueAxis(svg, plot, scale, isBar);
        Categories(svg, plot, ends.Left, chart, isTilted);
        SvgMarks.Draw(svg, plot, scale, chart, ends.AreShown);
        var zero = scale.Share(Math.Clamp(0, scale.Least, scale.Most));
        if (isBar) svg.Line(plot.X(zero), plot.Top, plot.X(zero), plot.Bottom, svg.Palette.Axis);
        else svg.Line(plot.Left, plot.Y(zero), plot.Right, plot.Y(zero), svg.Palette.Axis);
    }

    private static double LeastHeight(Chart chart) => chart.Kind == ChartKind.Bar
        ? Math.Max(LeastPlot, LeastBar * chart.Categories.Count)
        : LeastPlot;

    /// <summary>Room for the labels of the vertical axis, and its title.</summary>
    private static double Left(Chart chart, SvgSize size)
    {
        var isBar = chart.Kind == ChartKind.Bar;
        var labels = isBar ? Longest(chart.Categories) : AxisScale.Of(chart).LongestLabel;
        var room = 14 + Math.Min(size.Width * 0.36, labels * SvgSize.CharacterWidth) + (VerticalTitle(chart) is null ? 0 : TitleLine);
        return room;
    }

    /// <summary>
    /// Room beside bars for the numbers at their ends, to the left for losses. Where that leaves too little for the bars, they have none.
    /// </summary>
    private static Ends NumbersAtEnds(Chart chart, double width)
    {
        if (chart.Kind != ChartKind.Bar) return new Ends(true, 0, 0);
        var longest = LongestNumber(chart);
        var ends = new Ends(true, Values(chart).Any(v => v < 0) ? longest : 0, Values(chart).Any(v => v >= 0) ? longest + 8 : 0);
        return width - ends.Left - ends.Right >= LeastBars ? ends : new Ends(false, 0, 0);
    }

    /// <summary>At least room for half of the last number under a bar chart.</summary>
    private static double Right(Chart chart, AxisScale scale, double numbers) => chart.Kind != ChartKind.Bar ? Edge
        : Math.Max(Edge, Math.Max((scale.LongestLabel * SvgSize.CharacterWidth / 2) + 4, numbers));

    private static double LongestNumber(Chart chart) =>
        Values(chart).Select(v => SvgSize.WidthOf(ChartDescription.Number(v))).DefaultIfEmpty().Max();

    private static IEnumerable<double> Values(Chart chart) => chart.Series.SelectMany(s => s.Values).OfType<double>();

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

    private static void Categories(SvgText svg, Plot plot, double losses, Chart chart, bool isTilted)
    {
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var middle = (i + 0.5) / chart.Categories.Count;
            if (chart.Kind == ChartKind.Bar)
                svg.Text(
                    plot.Left - losses - 6, plot.Top + (middle * (plot.Bottom - plot.Top)) + 4,
                    svg.Short(chart.Categories[i], svg.Size.Characters(0.36)), "end");
            else if (isTilted)
                svg.Text(
                    plot.X(middle) + 4, plot.Bottom + 16, svg.Short(chart.Categories[i], MostTilted(plot.X(middle) + 4)), "end", turn: -40);
            else
                svg.Text(plot.X(middle), plot.Bottom + 18, chart.Categories[i], "middle");
        }
    }

    /// <summary>How many characters a label has room for that leans to the left, up to the drawing's edge.</summary>
    /// <param name="end">Where it ends, from the left.</param>
    private static int MostTilted(double end) => Math.Clamp((int)(end / (SvgSize.CharacterWidth * 0.77)), 2, 16);

    /// <summary>Whether the labels would run into each other if they stood straight.</summary>
    private static bool IsTilted(Chart chart, double width) =>
        chart.Kind != ChartKind.Bar && (Longest(chart.Categories) + 1) * SvgSize.CharacterWidth * chart.Categories.Count > width;

    private static int Longest(IReadOnlyList<string> texts)
    {
        var longest = 0;
        foreach (var text in texts) longest = Math.Max(longest, text.Length);
        return longest;
    }
}

/// <summary>Room for the numbers at the ends of bars, in pixels.</summary>
internal readonly record struct Ends(bool AreShown, double Left, double Right);

/// <summary>The rectangle of the marks, in pixels from the top left.</summary>
internal readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    /// <param name="share">0 at the left, 1 at the right.</param>
    public double X(double share) => Left + (share * (Right - Left));

    /// <param name="share">0 at the bottom, 1 at the top.</param>
    public double Y(double share) => Bottom - (share * (Bottom - Top));
}
