using System.Globalization;
using System.Text;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Charts;

/// <summary>What a chart shows, in words: the author's, followed by or else made of its numbers.</summary>
internal static class ChartDescription
{
    /// <summary>With more values than this a series is told by its ends, highest and lowest.</summary>
    private const int MostValuesToList = 6;

    public static string Of(Chart chart)
    {
        var text = new StringBuilder(chart.Description ?? $"{KindName(chart.Kind)}: {chart.Title}");
        EndSentence(text);
        if (chart.Description is null && chart.YTitle is not null)
        {
            text.Append(" Values: ").Append(chart.YTitle);
            EndSentence(text);
        }

        foreach (var series in chart.Series)
        {
            text.Append(' ');
            if (chart.Series.Count > 1 || (chart.Kind != ChartKind.Pie && series.Name != chart.Title))
                text.Append(series.Name).Append(": ");
            text.Append(
                chart.Kind == ChartKind.Pie ? Shares(chart, series)
                : chart.Kind == ChartKind.Line ? Course(chart, series)
                : Values(chart, series));
            EndSentence(text);
        }

        return text.ToString();
    }

    /// <summary>A number as a reader sees it: 1,234.5.</summary>
    public static string Number(double value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    private static string Values(Chart chart, ChartSeries series)
    {
        if (series.Values.Count > MostValuesToList) return Course(chart, series);
        var parts = new List<string>();
        for (var i = 0; i < series.Values.Count; i++)
            parts.Add($"{Category(chart, i)} {(series.Values[i] is { } value ? Number(value) : "no value")}");
        return string.Join(", ", parts);
    }

    /// <summary>"from 11.07 in April to 13.49 in July; highest 13.49 in July, lowest 9.71 in May".</summary>
    private static string Course(Chart chart, ChartSeries series)
    {
        int first = -1, last = -1, highest = -1, lowest = -1, gaps = 0;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value)
            {
                gaps++;
                continue;
            }

            if (first < 0) first = i;
            last = i;
            if (highest < 0 || value > series.Values[highest]) highest = i;
            if (lowest < 0 || value < series.Values[lowest]) lowest = i;
        }

        if (first < 0) return "no values";
        var text = first == last
            ? At(first)
            : series.Values[highest] == series.Values[lowest]
                ? $"{Number(series.Values[first]!.Value)} from {Category(chart, first)} to {Category(chart, last)}"
                : $"from {At(first)} to {At(last)}; highest {At(highest)}, lowest {At(lowest)}";
        return gaps == 0 ? text : $"{text}; no value for {gaps} of {series.Values.Count}";

        string At(int index) => $"{Number(series.Values[index]!.Value)} in {Category(chart, index)}";
    }

    private static string Shares(Chart chart, ChartSeries series)
    {
        double total = 0;
        foreach (var value in series.Values) total += value ?? 0;
        var parts = new List<string>();
        for (var i = 0; i < series.Values.Count; i++)
        {
            var value = series.Values[i];
            parts.Add(value is null || total == 0
                ? $"{Category(chart, i)} no value"
                : string.Create(null, $"{Category(chart, i)} {Number(value.Value)} ({100 * value.Value / total:0}%)"));
        }

        return string.Join(", ", parts);
    }

    private static string Category(Chart chart, int index) =>
        chart.Categories[index].Length > 0 ? chart.Categories[index] : string.Create(null, $"place {index + 1}");

    private static string KindName(ChartKind kind) => kind switch
    {
        ChartKind.Bar => "Bar chart",
        ChartKind.Line => "Line chart",
        ChartKind.Stacked => "Stacked column chart",
        ChartKind.Pie => "Pie chart",
        ChartKind.Column => "Column chart",
        _ => throw new InvalidOperationException($"Chart kind {kind} has no name."),
    };

    private static void EndSentence(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] is not ('.' or '?' or '!')) text.Append('.');
    }
}
