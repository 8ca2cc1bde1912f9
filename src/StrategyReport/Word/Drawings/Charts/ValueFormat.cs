using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>
/// Number formats: as given below a thousand, else with thousands separators and the decimals that occur. Very small numbers are
/// written out, which Word would show with an exponent.
/// </summary>
internal static class ValueFormat
{
    private const int MostDecimals = 15;

    /// <summary>From here on "General" shows an exponent.</summary>
    private const double Small = 0.0001;

    public static string OfLabels(Chart chart)
    {
        if (DecimalsOfSmall(chart) is > 0 and var places) return "0." + new string('0', places);
        var decimals = 0;
        var isLarge = false;
        foreach (var series in chart.Series)
        {
            foreach (var value in series.Values)
            {
                if (value is not { } number) continue;
                isLarge |= Math.Abs(number) >= 1000;
                var text = number.ToString(CultureInfo.InvariantCulture);
                var point = text.IndexOf('.');
                if (point >= 0 && text.IndexOf('E') < 0) decimals = Math.Max(decimals, text.Length - point - 1);
            }
        }

        if (!isLarge) return "General";
        return decimals == 0 ? "#,##0" : "#,##0." + new string('0', Math.Min(decimals, 4));
    }

    /// <summary>An axis that reaches a thousand has no decimals.</summary>
    public static string OfAxis(Chart chart) => OfLabels(chart) switch
    {
        "General" when chart.Kind != ChartKind.Stacked => "General",
        ['0', ..] small => small,
        _ => "#,##0",
    };

    /// <summary>How many decimals the numbers have where all of them are very small; 0 where they are not.</summary>
    private static int DecimalsOfSmall(Chart chart)
    {
        var values = chart.Series.SelectMany(s => s.Values).OfType<double>().Select(Math.Abs).Where(v => v > 0).ToList();
        if (values.Count == 0 || values.Min() >= Small || values.Max() >= 1000) return 0;
        return values.Max(v => v.ToString("0." + new string('#', MostDecimals), CultureInfo.InvariantCulture).Length) - 2;
    }
}
