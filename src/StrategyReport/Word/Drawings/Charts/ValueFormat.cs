using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>Number formats: as given below a thousand, else with thousands separators and the decimals that occur.</summary>
internal static class ValueFormat
{
    public static string OfLabels(Chart chart)
    {
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
    public static string OfAxis(Chart chart) => OfLabels(chart) == "General" && chart.Kind != ChartKind.Stacked ? "General" : "#,##0";
}
