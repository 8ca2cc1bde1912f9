using StrategyReport.Charts;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings.Charts;

namespace StrategyReport.Tests.Charts;

/// <summary>A chart in words, with each number at which its words change.</summary>
public class ChartDescriptionTests
{
    [Theory]
    [InlineData("column", "1 2 3 4 5 6", "Days: A 1, B 2, C 3, D 4, E 5, F 6.")]
    [InlineData("column", "1 2 3 4 5 6 7", "Days: from 1 in A to 7 in G; highest 7 in G, lowest 1 in A.")]
    [InlineData("bar", "1 - 3", "Days: A 1, B no value, C 3.")]
    [InlineData("line", "2 9 1 4", "Days: from 2 in A to 4 in D; highest 9 in B, lowest 1 in C.")]
    [InlineData("line", "9 1 9 1", "Days: from 9 in A to 1 in D; highest 9 in A, lowest 1 in B.")]
    [InlineData("line", "1 9 1 9", "Days: from 1 in A to 9 in D; highest 9 in B, lowest 1 in A.")]
    [InlineData("line", "- 3 - 5 -", "Days: from 3 in B to 5 in D; highest 5 in D, lowest 3 in B; no value for 3 of 5.")]
    [InlineData("line", "3 3 3", "Days: 3 from A to C.")]
    [InlineData("line", "0 -1 1 0", "Days: from 0 in A to 0 in D; highest 1 in C, lowest -1 in B.")]
    [InlineData("line", "- 3", "Days: 3 in B; no value for 1 of 2.")]
    [InlineData("pie", "1 3", "A 1 (25%), B 3 (75%).")]
    [InlineData("pie", "1 - 3", "A 1 (25%), B no value, C 3 (75%).")]
    public void A_series_is_told_by_its_values_or_by_its_course(string type, string values, string words) =>
        Assert.Equal($"{Kind(type)}: Waiting. {words}", ChartDescription.Of(Chart(type, ("Days", values))));

    /// <summary>The parser refuses such a chart in a paper, and tells.</summary>
    [Theory]
    [InlineData("Line", null, "Days: no values.")]
    [InlineData("Pie", 0.0, "A no value, B no value.")]
    public void A_chart_without_values_says_so(string kind, double? value, string words)
    {
        var chart = Chart("column", ("Days", "1 2")) with { Kind = Enum.Parse<ChartKind>(kind) };

        Assert.EndsWith(words, ChartDescription.Of(chart with { Series = [chart.Series[0] with { Values = [value, value] }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void One_series_with_the_name_of_the_chart_is_not_named_again() =>
        Assert.Equal("Column chart: Waiting. A 1, B 2.", ChartDescription.Of(Chart("column", ("Waiting", "1 2"))));

    [Fact]
    public void Of_two_series_each_is_named() => Assert.Equal(
        "Stacked column chart: Waiting. Waiting: A 1. Days: A 2.", ChartDescription.Of(Chart("stacked", ("Waiting", "1"), ("Days", "2"))));

    [Theory]
    [InlineData(null, "Line chart: Waiting. Values: Days of waiting. A 1.")]
    [InlineData("It falls", "It falls. A 1.")]
    [InlineData("It falls. ", "It falls. A 1.")]
    [InlineData("Does it fall?", "Does it fall? A 1.")]
    [InlineData("It falls!", "It falls! A 1.")]
    public void The_authors_words_come_first(string? description, string words)
    {
        var chart = Chart("line", ("Waiting", "1")) with { Description = description, YTitle = "Days of waiting" };

        Assert.Equal(words.Replace("A 1.", "1 in A.", StringComparison.Ordinal), ChartDescription.Of(chart));
    }

    [Fact]
    public void A_category_without_a_name_is_told_by_its_place() => Assert.Equal(
        "Column chart: Waiting. A 1, place 2 2.", ChartDescription.Of(Chart("column", ("Waiting", "1 2")) with { Categories = ["A", ""] }));

    [Fact]
    public void Series_look_otherwise_up_to_the_fourth()
    {
        Assert.Equal([LineDash.Solid, LineDash.Dashed, LineDash.Dotted, LineDash.DashDotted, LineDash.Solid], Enumerable.Range(0, 5).Select(SeriesLook.Dash));
        Assert.Equal([LineMarker.Circle, LineMarker.Square, LineMarker.Diamond, LineMarker.Triangle, LineMarker.Circle],
            Enumerable.Range(0, 5).Select(SeriesLook.Marker));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(SeriesLook.IsLabelAbove));
    }

    /// <summary>Values stand at 24 columns, and at none of 25; at 12 points of lines, and at none of 13.</summary>
    [Theory]
    [InlineData("column", 24, true)]
    [InlineData("column", 25, false)]
    [InlineData("line", 12, true)]
    [InlineData("line", 13, false)]
    public void Word_shows_values_where_there_are_few(string type, int count, bool areShown)
    {
        var paper = DocxReader.OfBlocks(Markup(type, ("Waiting", string.Join(' ', Enumerable.Range(1, count)))));
        var chart = paper.Part("word/charts/chart1.xml").ToString();

        Assert.Equal(areShown, chart.Contains("showVal val=\"1\"", StringComparison.Ordinal));
    }

    /// <summary>From a thousand on numbers are written in groups; below a ten-thousandth they would have an exponent.</summary>
    [Theory]
    [InlineData("1 999", "General")]
    [InlineData("1 999.5", "General")]
    [InlineData("1 1000", "#,##0")]
    [InlineData("1 -1000", "#,##0")]
    [InlineData("1.5 1000", "#,##0.0")]
    [InlineData("1.12345 1000", "#,##0.0000")]
    [InlineData("0.0001 1", "General")]
    [InlineData("0.00009 1", "0.00000")]
    [InlineData("0.00009 1000", "#,##0")]
    [InlineData("0 0", "General")]
    public void Numbers_have_the_format_that_shows_them(string values, string format) =>
        Assert.Equal(format, ValueFormat.OfLabels(Chart("column", ("Days", values))));

    private static string Kind(string type) => char.ToUpperInvariant(type[0]) + type[1..] + " chart";

    private static Chart Chart(string type, params (string Name, string Values)[] series) =>
        (Chart)MarkupParser.Parse(DocxReader.Paper($"<section>{Markup(type, series)}</section>"), "case.html", [])!.Sections[0].Blocks[0];

    private static string Markup(string type, params (string Name, string Values)[] series) =>
        $"<chart type=\"{type}\" title=\"Waiting\"><categories>"
        + string.Concat(series[0].Values.Split(' ').Select((_, i) => $"<c>{(char)('A' + i)}</c>")) + "</categories>"
        + string.Concat(series.Select(s => $"<series name=\"{s.Name}\">"
            + string.Concat(s.Values.Split(' ').Select(v => $"<v>{(v == "-" ? "" : v)}</v>")) + "</series>")) + "</chart>";
}
