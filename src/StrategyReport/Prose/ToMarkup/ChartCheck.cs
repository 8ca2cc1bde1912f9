using StrategyReport.Diagnostics;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>What keeps a chart from being drawn, told at its lines; the markup tells the authors of templates in the same words.</summary>
internal static class ChartCheck
{
    /// <param name="at">Where the chart's block begins.</param>
    public static IReadOnlyList<Diagnostic> ProblemsOf(ChartData chart, SourceSpan at)
    {
        if (TooMany(chart, at) is { } large) return [large];
        var uneven = chart.Series.Where(s => s.Values.Count != chart.Categories.Count).ToList();
        if (uneven.Count > 0)
            return [.. uneven.Select(s => ProseMessages.SeriesLength(s.Name.Span, s.Name.Text, s.Values.Count, chart.Categories.Count))];

        var nameless = Nameless(chart, at).ToList();
        var unwritable = chart.Series.SelectMany(Unwritable).ToList();
        return [.. unwritable, .. nameless.Count > 0 ? nameless : unwritable.Count > 0 ? [] : ProblemsOfNumbers(chart, at)];
    }

    private static Diagnostic? TooMany(ChartData chart, SourceSpan at)
    {
        const string Fewer = "Draw fewer of them: the sums of groups, or those that matter.";
        return chart.Categories.Count > MarkdownLimits.Categories
            ? ProseMessages.TooMany(at, "The chart", chart.Categories.Count, MarkdownLimits.Categories, "categories", Fewer)
            : chart.Series.Count > MarkdownLimits.Series
            ? ProseMessages.TooMany(at, "The chart", chart.Series.Count, MarkdownLimits.Series, "series", Fewer)
            : chart.HasTable && chart.Series.Count >= MarkdownLimits.Columns
            ? ProseMessages.TooMany(at, "The table under the chart", chart.Series.Count + 1, MarkdownLimits.Columns, "columns",
                "Word takes no more. Draw fewer series, or leave out 'table: true'.")
            : null;
    }

    private static IEnumerable<Diagnostic> Nameless(ChartData chart, SourceSpan at)
    {
        if (EscapedText.IsBlank(chart.Title.Text)) yield return ProseMessages.ChartWithoutTitle(at);
        foreach (var series in chart.Series)
            if (EscapedText.IsBlank(series.Name.Text)) yield return ProseMessages.SeriesWithoutName(series.Name.Span);
    }

    private static IEnumerable<Diagnostic> Unwritable(FenceSeries series) =>
        from value in series.Values
        where value is { Number: not null, IsPlain: false }
        select ProseMessages.NotANumber(series.Name.Span, series.Name.Text, value.Written);

    private static IEnumerable<Diagnostic> ProblemsOfNumbers(ChartData chart, SourceSpan at)
    {
        var numbers = chart.Series.SelectMany(s => s.Values).Where(v => v.IsPlain).Select(v => v.Number!.Value).ToList();
        if (chart.Categories.Count == 0) yield return ProseMessages.NothingInside(at, "chart", "at least one category");
        else if (chart.Series.Count == 0) yield return ProseMessages.NothingInside(at, "chart", "at least one series");
        else if (numbers.Count == 0) yield return ProseMessages.NothingInside(at, "chart", "at least one value");

        if (chart.Kind != "pie") yield break;
        if (chart.Series.Count > 1)
            yield return ProseMessages.PieNotDrawable(chart.Series[1].Name.Span, $"A pie has one series, not {chart.Series.Count}.");
        if (numbers.Exists(n => n < 0)) yield return ProseMessages.PieNotDrawable(at, "A pie has no negative values.");
        else if (numbers.Count > 0 && !numbers.Exists(n => n > 0))
            yield return ProseMessages.PieNotDrawable(at, "The values of the pie add up to nothing.");
    }
}
