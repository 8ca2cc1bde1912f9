using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary><c>chart</c> → categories and, for each series, one value a category.</summary>
internal static class ChartParser
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Chart Chart(Element chart, DiagnosticBag diagnostics)
    {
        if (TooLarge(chart) is { } problem)
        {
            diagnostics.Add(problem);
            return new Chart(chart.Source, ChartKind.Column, "", null, null, null, [], []);
        }

        List<string>? categories = null;
        var series = new List<ChartSeries>();
        foreach (var child in chart.Children)
        {
            if (child.Name == "series")
            {
                series.Add(Series(child, diagnostics));
                continue;
            }

            if (categories is not null || series.Count > 0)
                diagnostics.Add(MarkupMessages.OutOfOrder(
                    child.TagPlace, child.Name, "a chart names its categories once, before its series"));
            categories ??= [.. child.Children.Select(c => WhiteSpace.Collapse(c.Characters))];
        }

        var result = new Chart(
            chart.Source, KindOf(AttributeReader.Text(chart, "type")),
            AttributeReader.Text(chart, "title") ?? "", AttributeReader.Text(chart, "description"),
            AttributeReader.Text(chart, "x-title"), AttributeReader.Text(chart, "y-title"),
            categories ?? [], series);
        if (!chart.Damaged && !chart.AnyChildDamaged) Check(result, chart, diagnostics);
        return result;
    }

    private static ChartSeries Series(Element series, DiagnosticBag diagnostics)
    {
        var name = AttributeReader.Text(series, "name") ?? "";
        var elements = series.Children.ToList();
        var values = new double?[elements.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = elements[i].Characters.Trim();
            if (text.Length == 0) continue;
            if (double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                values[i] = number;
            else
            {
                diagnostics.Add(MarkupMessages.NotANumber(elements[i].ValuePlace, name, text));
                values[i] = 1; // There is a value, and it can be drawn: nothing more is told of it.
            }
        }

        return new ChartSeries(series.Source, name, values);
    }

    /// <summary>That a chart has more categories or series than can be drawn; null where it has not.</summary>
    private static Diagnostic? TooLarge(Element chart)
    {
        var categories = chart.Children.FirstOrDefault(c => c.Name == "categories")?.Nodes.Count ?? 0;
        var series = chart.Children.Count(c => c.Name == "series");
        return categories > MarkupLimits.Categories
            ? MarkupMessages.TooMany(chart.ValuePlace, "The chart", categories, MarkupLimits.Categories, "categories",
                "Draw fewer of them: the sums of groups, or those that matter.")
            : series > MarkupLimits.Series
            ? MarkupMessages.TooMany(chart.ValuePlace, "The chart", series, MarkupLimits.Series, "series",
                "Draw fewer of them: the sums of groups, or those that matter.")
            : null;
    }

    private static void Check(Chart chart, Element element, DiagnosticBag diagnostics)
    {
        var hasValue = false;
        var hasNegative = false;
        var hasPositive = false;
        foreach (var series in chart.Series)
        {
            foreach (var value in series.Values)
            {
                hasValue |= value is not null;
                hasNegative |= value < 0;
                hasPositive |= value > 0;
            }
        }

        var missing = chart.Categories.Count == 0 ? "at least one category"
            : chart.Series.Count == 0 ? "at least one series"
            : !hasValue ? "at least one value"
            : null;
        if (missing is not null) diagnostics.Add(MarkupMessages.NothingInside(element.ValuePlace, "chart", missing));

        var elements = element.Children.Where(c => c.Name == "series").ToList();
        for (var i = 0; i < elements.Count && chart.Categories.Count > 0; i++)
        {
            if (chart.Series[i].Values.Count != chart.Categories.Count)
                diagnostics.Add(MarkupMessages.ValuesDoNotMatch(
                    elements[i].ValuePlace, chart.Series[i].Name, chart.Series[i].Values.Count, chart.Categories.Count));
        }

        if (chart.Kind != ChartKind.Pie) return;
        if (chart.Series.Count > 1)
            diagnostics.Add(MarkupMessages.PieNotDrawable(elements[1].ValuePlace, $"A pie has one series, not {chart.Series.Count}."));
        if (hasNegative)
            diagnostics.Add(MarkupMessages.PieNotDrawable(element.ValuePlace, "A pie has no negative values."));
        else if (hasValue && !hasPositive)
            diagnostics.Add(MarkupMessages.PieNotDrawable(element.ValuePlace, "The values of the pie add up to nothing."));
    }

    private static ChartKind KindOf(string? type) => type switch
    {
        "bar" => ChartKind.Bar,
        "line" => ChartKind.Line,
        "stacked" => ChartKind.Stacked,
        "pie" => ChartKind.Pie,
        _ => ChartKind.Column,
    };
}
