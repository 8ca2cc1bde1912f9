using StrategyReport.Markup.Tree;

namespace StrategyReport.Charts;

/// <summary>Round ends and steps for an axis of values.</summary>
internal readonly record struct AxisScale(double Least, double Most, double Step)
{
    public static AxisScale Of(Chart chart)
    {
        var (least, most) = Range(chart);
        // Lengths are compared from zero; only a line that hardly moves leaves it out.
        var fromZero = chart.Kind != ChartKind.Line || most - least > most / 6 || least < 0;
        if (fromZero) (least, most) = (Math.Min(0, least), Math.Max(0, most));
        if (most <= least) most = least + 1;

        var step = NiceStep((most - least) / 5);
        return new AxisScale(Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((most / step) - 1e-9) * step, step);
    }

    /// <summary>0 at the lower end, 1 at the upper.</summary>
    public double Share(double value) => (value - Least) / (Most - Least);

    public int Steps => (int)Math.Round((Most - Least) / Step);

    /// <summary>In characters.</summary>
    public int LongestLabel
    {
        get
        {
            var longest = 0;
            for (var i = 0; i <= Steps; i++) longest = Math.Max(longest, ChartDescription.Number(Tick(i)).Length);
            return longest;
        }
    }

    /// <param name="index">0 at the lower end.</param>
    public double Tick(int index) => Math.Round(Least + (index * Step), 10);

    private static (double Least, double Most) Range(Chart chart)
    {
        double least = double.MaxValue, most = double.MinValue;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            double below = 0, above = 0;
            foreach (var series in chart.Series)
            {
                if (series.Values[i] is not { } value) continue;
                if (chart.Kind == ChartKind.Stacked) (below, above) = (below + Math.Min(0, value), above + Math.Max(0, value));
                else (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }

            if (chart.Kind == ChartKind.Stacked) (least, most) = (Math.Min(least, below), Math.Max(most, above));
        }

        return least > most ? (0, 1) : (least, most);
    }

    /// <summary>The smallest of 1, 2, 5 times a power of ten that is not smaller.</summary>
    private static double NiceStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var share = least / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }
}
