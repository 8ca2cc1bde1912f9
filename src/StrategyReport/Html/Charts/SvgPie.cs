using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>A pie, clockwise from the top, each slice with its share beside it.</summary>
internal static class SvgPie
{
    /// <summary>The least height of it.</summary>
    public const double Least = 190;

    /// <summary>The room of a share beside its slice.</summary>
    private const double Margin = 34;

    /// <param name="bottom">Where the room for it ends, from the top.</param>
    public static void Draw(SvgText svg, Chart chart, double bottom)
    {
        var pie = new Circle(
            svg.Size.Width / 2.0, bottom / 2, Math.Max(20, (Math.Min(svg.Size.Width - (2 * Margin), bottom - Margin) / 2) - 4));
        var values = chart.Series[0].Values;
        double total = 0;
        foreach (var value in values) total += value ?? 0;
        if (total <= 0) return;

        var shown = new List<(double X, double Y)>();
        double start = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not > 0) continue;
            var share = values[i]!.Value / total;
            Slice(svg, pie, start, share, svg.Palette.Of(i));
            var (x, y) = pie.Point(start + (share / 2), pie.Radius + 8);
            // Where slices are thin their shares would stand on each other; the numbers beside the chart have them all.
            if (!shown.Exists(other => Math.Abs(other.X - x) < Margin && Math.Abs(other.Y - y) < SvgSize.LetterHeight))
            {
                svg.Text(x, y + 4, string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}%"), x < pie.X ? "end" : "start");
                shown.Add((x, y));
            }

            start += share;
        }
    }

    private static void Slice(SvgText svg, Circle pie, double start, double share, string colour)
    {
        // An arc cannot end where it began: a whole pie is two halves.
        if (share > 0.999)
        {
            Slice(svg, pie, 0, 0.5, colour);
            Slice(svg, pie, 0.5, 0.5, colour);
            return;
        }

        var (x1, y1) = pie.Point(start, pie.Radius);
        var (x2, y2) = pie.Point(start + share, pie.Radius);
        var isLarge = share > 0.5 ? 1 : 0;
        svg.Shape(
            $"M{SvgText.N(pie.X)} {SvgText.N(pie.Y)}L{SvgText.N(x1)} {SvgText.N(y1)}"
            + $"A{SvgText.N(pie.Radius)} {SvgText.N(pie.Radius)} 0 {isLarge} 1 {SvgText.N(x2)} {SvgText.N(y2)}Z",
            colour);
    }

    private readonly record struct Circle(double X, double Y, double Radius)
    {
        /// <param name="turn">0 at the top, 1 once round.</param>
        public (double X, double Y) Point(double turn, double radius) =>
            (X + (radius * Math.Sin(2 * Math.PI * turn)), Y - (radius * Math.Cos(2 * Math.PI * turn)));
    }
}
