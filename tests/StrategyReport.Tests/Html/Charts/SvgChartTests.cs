using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Diagnostics;
using StrategyReport.Html.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Html.Charts;

/// <summary>Whatever a chart holds, all of it is within the drawing, and nothing has turned inside out.</summary>
public class SvgChartTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.WholeFile("case");

    public static TheoryData<string> All => [.. Charts.Keys];

    private static readonly Dictionary<string, Chart> Charts = new()
    {
        ["a column"] = Of(ChartKind.Column, ["May"], [[12]]),
        ["bars with long numbers"] = Of(ChartKind.Bar, ["Ward A", "Ward B"], [[5_000_000, 5_999_999]]),
        ["bars with losses"] = Of(ChartKind.Bar, ["Ward A", "A ward with a long name"], [[-5_000_000, 40]]),
        ["30 bars"] = Of(ChartKind.Bar, Names(30, "Ward"), [Values(30)]),
        ["12 series"] = Of(ChartKind.Column, Names(4, "Q"), [.. Enumerable.Range(0, 12).Select(_ => Values(4))]),
        ["14 series with long names"] = Of(ChartKind.Line, Names(6, "Q"), [.. Enumerable.Range(0, 14).Select(_ => Values(6))]),
        ["stacked with long categories"] = Of(ChartKind.Stacked, Names(9, "A service with a long name"), [Values(9), Values(9)]),
        ["24 columns"] = Of(ChartKind.Column, Names(24, "Month of the year"), [Values(24)]),
        ["wide labels of few columns"] = Of(ChartKind.Column, ["Before the change", "After the change"], [[1_000_000_000, 2_000_000_000]]),
        ["a pie of 14"] = Of(ChartKind.Pie, Names(14, "A part with a name"), [Values(14)]),
        ["a pie of one"] = Of(ChartKind.Pie, ["All"], [[7]]),
        ["nothing"] = Of(ChartKind.Column, ["May", "June"], [[null, null]]),
    };

    [Theory, MemberData(nameof(All))]
    public void All_of_it_is_within_the_drawing(string name)
    {
        foreach (var wanted in (SvgSize[])[SvgSize.Usual, SvgSize.Narrow])
        {
            var (svg, size, _) = SvgChart.Draw(Charts[name], DocxReader.Colours.Charts, wanted);

            Assert.Equal(wanted.Width, size.Width);
            Assert.InRange(size.Height, wanted.Height, 1200);
            var drawing = XElement.Parse($"<svg>{svg}</svg>");
            foreach (var rectangle in drawing.Elements("rect"))
            {
                Assert.InRange(Number(rectangle, "width"), 0, size.Width);
                Assert.InRange(Number(rectangle, "height"), 0, size.Height);
            }

            foreach (var text in drawing.Elements("text")) AssertWithin(text, size);
        }
    }

    [Fact]
    public void The_shares_of_a_pie_stand_apart()
    {
        var (svg, _, _) = SvgChart.Draw(Charts["a pie of 14"], DocxReader.Colours.Charts, SvgSize.Usual);
        var shares = XElement.Parse($"<svg>{svg}</svg>").Elements("text").Where(t => t.Value.EndsWith('%')).ToList();

        Assert.InRange(shares.Count, 5, 14);
        foreach (var share in shares)
            Assert.Single(shares, other => Math.Abs(Number(other, "x") - Number(share, "x")) < 30
                && Math.Abs(Number(other, "y") - Number(share, "y")) < 13);
    }

    /// <summary>By about the width of its letters; one that leans leans to the left and down, one on its side runs upwards.</summary>
    private static void AssertWithin(XElement text, SvgSize size)
    {
        var (x, y, width) = (Number(text, "x"), Number(text, "y"), SvgSize.WidthOf(text.Value));
        var said = $"'{text.Value}' at {x}, {y} of {size.Width} × {size.Height}";
        var turn = (string?)text.Attribute("transform") ?? "";
        if (turn.StartsWith("rotate(-90", StringComparison.Ordinal))
        {
            Assert.True(y - (width / 2) > -4 && y + (width / 2) < size.Height, said);
            return;
        }

        var leaning = turn.Length > 0 ? 0.77 : 1;
        var (left, right) = (string?)text.Attribute("text-anchor") switch
        {
            "start" => (x, x + width),
            "end" => (x - (width * leaning), x),
            _ => (x - (width / 2), x + (width / 2)),
        };
        Assert.True(left >= -4 && right <= size.Width + 4 && y >= 10 && y <= size.Height, said);
        if (turn.Length > 0) Assert.True(y + (width * 0.64) <= size.Height, said);
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    private static List<string> Names(int count, string name) =>
        [.. Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name} {i}"))];

    private static double?[] Values(int count) => [.. Enumerable.Range(1, count).Select(i => (double?)(i * 7 % 19) + 0.25)];

    private static Chart Of(ChartKind kind, IReadOnlyList<string> categories, IReadOnlyList<IReadOnlyList<double?>> series) => new(
        Nowhere, kind, "A chart", null, "Across", "Up", categories,
        [.. series.Select((values, i) => new ChartSeries(Nowhere, $"A series with a name {i}", values))]);
}
