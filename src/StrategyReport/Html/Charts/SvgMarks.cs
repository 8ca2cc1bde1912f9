using System.Text;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>Columns, bars and lines.</summary>
internal static class SvgMarks
{
    /// <param name="hasRoom">Whether there is room beside the marks for their numbers.</param>
    public static void Draw(SvgText svg, Plot plot, AxisScale scale, Chart chart, bool hasRoom)
    {
        var labels = hasRoom && chart.Categories.Count * chart.Series.Count <= SeriesLook.MostLabels && HaveRoom(plot, chart);
        if (chart.Kind == ChartKind.Line)
        {
            for (var i = 0; i < chart.Series.Count; i++) Line(svg, plot, scale, chart.Series[i], i, labels);
            return;
        }

        for (var category = 0; category < chart.Categories.Count; category++)
        {
            double below = 0, above = 0; // Ends of the stack so far.
            for (var i = 0; i < chart.Series.Count; i++)
            {
                if (chart.Series[i].Values[category] is not { } value) continue;
                var from = chart.Kind != ChartKind.Stacked ? 0 : value < 0 ? below : above;
                if (value < 0) below += value;
                else above += value;
                Bar(svg, plot, scale, chart, (category, i), from, from + value, labels ? ChartDescription.Number(value) : null);
            }
        }
    }

    /// <summary>Whether the numbers stand side by side, or above each other, without running into each other.</summary>
    private static bool HaveRoom(Plot plot, Chart chart)
    {
        var abreast = chart.Kind is ChartKind.Line or ChartKind.Stacked ? 1 : chart.Series.Count;
        if (chart.Kind == ChartKind.Bar)
            return 0.76 * (plot.Bottom - plot.Top) / (chart.Categories.Count * abreast) >= SvgSize.LetterHeight;
        var longest = chart.Series.SelectMany(s => s.Values).Select(v => v is { } value ? ChartDescription.Number(value).Length : 0)
            .DefaultIfEmpty().Max();
        return 0.9 * (plot.Right - plot.Left) / (chart.Categories.Count * abreast) >= longest * SvgSize.CharacterWidth;
    }

    /// <summary>What stands before a name, 24 pixels wide.</summary>
    public static void LegendKey(SvgText svg, double x, double y, int series, ChartKind kind)
    {
        if (kind != ChartKind.Line)
        {
            svg.Rectangle(x + 8, y - 7, 14, 14, svg.Palette.Of(series));
            return;
        }

        svg.Stroke($"M{SvgText.N(x)} {SvgText.N(y)}h26", svg.Palette.Of(series), Dash(series));
        Marker(svg, x + 13, y, series);
    }

    private static void Bar(
        SvgText svg, Plot plot, AxisScale scale, Chart chart, (int Category, int Series) at, double from, double to, string? label)
    {
        var isStacked = chart.Kind == ChartKind.Stacked;
        var isBar = chart.Kind == ChartKind.Bar;
        var band = (isBar ? plot.Bottom - plot.Top : plot.Right - plot.Left) / chart.Categories.Count;
        var thickness = Math.Min(64, band * 0.76 / (isStacked ? 1 : chart.Series.Count));
        var group = thickness * (isStacked ? 1 : chart.Series.Count);
        var side = (at.Category * band) + ((band - group) / 2) + (isStacked ? 0 : at.Series * thickness);
        var (low, high) = (scale.Share(Math.Min(from, to)), scale.Share(Math.Max(from, to)));
        var colour = svg.Palette.Of(at.Series);
        if (isBar)
        {
            svg.Rectangle(plot.X(low), plot.Top + side + 1, plot.X(high) - plot.X(low), thickness - 2, colour);
            if (label is not null)
            {
                var (x, anchor) = to < 0 ? (plot.X(low) - 4, "end") : (plot.X(high) + 4, "start");
                svg.Text(x, plot.Top + side + (thickness / 2) + 4, label, anchor);
            }

            return;
        }

        svg.Rectangle(plot.Left + side + 1, plot.Y(high), thickness - 2, plot.Y(low) - plot.Y(high), colour);
        var middle = plot.Left + side + (thickness / 2);
        if (label is null) return;
        if (!isStacked)
            svg.Text(middle, to < 0 ? plot.Y(low) + 14 : plot.Y(high) - 4, label, "middle");
        else if (plot.Y(low) - plot.Y(high) > 15)
            svg.Text(middle, ((plot.Y(low) + plot.Y(high)) / 2) + 5, label, "middle", colour: Contrast.TextOn(colour));
    }

    private static void Line(SvgText svg, Plot plot, AxisScale scale, ChartSeries series, int index, bool labels)
    {
        var path = new StringBuilder();
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value) continue;
            var isAfterGap = i == 0 || series.Values[i - 1] is null; // The line is broken where a value is missing.
            path.Append(isAfterGap ? 'M' : 'L').Append(SvgText.N(X(i))).Append(' ').Append(SvgText.N(Y(value)));
        }

        svg.Stroke(path.ToString(), svg.Palette.Of(index), Dash(index));
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value) continue;
            Marker(svg, X(i), Y(value), index);
            if (labels) svg.Text(X(i), Y(value) + (SeriesLook.IsLabelAbove(index) ? -9 : 19), ChartDescription.Number(value), "middle");
        }

        double X(int category) => plot.X((category + 0.5) / series.Values.Count);
        double Y(double value) => plot.Y(scale.Share(value));
    }

    /// <summary>As <c>stroke-dasharray</c>, in pixels; empty: unbroken.</summary>
    private static string Dash(int series) => SeriesLook.Dash(series) switch
    {
        LineDash.Solid => "",
        LineDash.Dashed => "8 4",
        LineDash.Dotted => "2 3",
        LineDash.DashDotted => "10 3 2 3",
        var other => throw new InvalidOperationException($"Dash {other} is not handled."),
    };

    private static void Marker(SvgText svg, double x, double y, int series)
    {
        var start = $"M{SvgText.N(x)} {SvgText.N(y)}";
        svg.Shape(start + SeriesLook.Marker(series) switch
        {
            LineMarker.Circle => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
            LineMarker.Square => "m-5 -5h10v10h-10z",
            LineMarker.Diamond => "m0 -6l6 6l-6 6l-6 -6z",
            LineMarker.Triangle => "m0 -6l6 11h-12z",
            var other => throw new InvalidOperationException($"Marker {other} is not handled."),
        }, svg.Palette.Of(series));
    }
}
