using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>A pie, clockwise from the top, each slice with its category and share beside it.</summary>
internal static class SvgPie
{
    private const double X = SvgChart.Width / 2.0;
    private const double Y = (SvgChart.Height / 2.0) + 14;
    private const double Radius = 115;

    public static void Draw(SvgText svg, Chart chart)
    {
        var values = chart.Series[0].Values;
        double total = 0;
        foreach (var value in values) total += value ?? 0;
        if (total <= 0) return;

        double start = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not > 0) continue;
            var share = values[i]!.Value / total;
            Slice(svg, start, share, svg.Palette.Of(i));
            var (x, y) = Point(start + (share / 2), Radius + 14);
            svg.Text(x, y + 4, string.Create(null, $"{chart.Categories[i]} {100 * share:0}%"), x < X ? "end" : "start");
            start += share;
        }
    }

    private static void Slice(SvgText svg, double start, double share, string colour)
    {
        // An arc cannot end where it began: a whole pie is two halves.
        if (share > 0.999)
        {
            Slice(svg, 0, 0.5, colour);
            Slice(svg, 0.5, 0.5, colour);
            return;
        }

        var (x1, y1) = Point(start, Radius);
        var (x2, y2) = Point(start + share, Radius);
        var isLarge = share > 0.5 ? 1 : 0;
        svg.Shape(
            $"M{SvgText.N(X)} {SvgText.N(Y)}L{SvgText.N(x1)} {SvgText.N(y1)}"
            + $"A{SvgText.N(Radius)} {SvgText.N(Radius)} 0 {isLarge} 1 {SvgText.N(x2)} {SvgText.N(y2)}Z",
            colour);
    }

    /// <param name="turn">0 at the top, 1 once round.</param>
    private static (double X, double Y) Point(double turn, double radius) =>
        (X + (radius * Math.Sin(2 * Math.PI * turn)), Y - (radius * Math.Cos(2 * Math.PI * turn)));
}
