using StrategyReport.Diagnostics;
using StrategyReport.Markup;
using StrategyReport.Markup.Parsing;
using StrategyReport.Prose;

namespace StrategyReport.Tests.Markup;

/// <summary>Each limit of the markup, on both of its sides: what may just be, and what is told by its number.</summary>
public class MarkupLimitTests
{
    [Theory]
    [InlineData(63, 1, null)]
    [InlineData(64, 1, "The table has 64 columns, and at most 63 are possible.")]
    [InlineData(1, 25_000, null)]
    [InlineData(1, 25_001, "The table has 25,001 rows, and at most 25,000 are possible.")]
    public void Of_a_table(int columns, int rows, string? told) =>
        AssertTold(told, "<section><table><tbody>"
            + Times(rows, "<tr>" + Times(columns, "<td>x</td>") + "</tr>") + "</tbody></table></section>");

    [Theory]
    [InlineData("<td colspan=\"60\">x</td><td>x</td><td>x</td><td>x</td>", null)]
    [InlineData("<td colspan=\"60\">x</td><td colspan=\"4\">x</td>", "The table has 64 columns, and at most 63 are possible.")]
    [InlineData("<td colspan=\"64\">x</td>", "'64' is not a value of 'colspan'.")]
    public void Of_spans(string cells, string? told) =>
        AssertTold(told, $"<section><table><tbody><tr>{cells}</tr></tbody></table></section>");

    /// <summary>What stands in a row is pushed aside by a cell that reaches down into it.</summary>
    [Theory]
    [InlineData(23, null)]
    [InlineData(24, "The table has 64 columns, and at most 63 are possible.")]
    public void Of_spans_beside_each_other(int columns, string? told) => AssertTold(told,
        "<section><table><tbody><tr><td colspan=\"40\" rowspan=\"2\">x</td><td colspan=\"23\">x</td></tr>"
        + $"<tr><td colspan=\"{columns}\">x</td></tr></tbody></table></section>");

    [Theory]
    [InlineData(1_000, 1, null)]
    [InlineData(1_001, 1, "The chart has 1,001 categories, and at most 1,000 are possible.")]
    [InlineData(2, 255, null)]
    [InlineData(2, 256, "The chart has 256 series, and at most 255 are possible.")]
    public void Of_a_chart(int categories, int series, string? told) => AssertTold(told,
        $"<section><chart type=\"column\" title=\"T\"><categories>{Times(categories, "<c>x</c>")}</categories>"
        + Times(series, $"<series name=\"s\">{Times(categories, "<v>1</v>")}</series>") + "</chart></section>");

    [Theory]
    [InlineData(5_000, null)]
    [InlineData(5_001, "The paper has 5,001 sections, and at most 5,000 are possible.")]
    public void Of_sections(int sections, string? told) => AssertTold(told, Times(sections, "<section><p>x</p></section>"));

    [Theory]
    [InlineData(96, null)]
    [InlineData(97, "<p> stands in more than 100 other elements.")]
    public void Of_nesting(int quotations, string? told) => AssertTold(told,
        $"<section>{Times(quotations, "<blockquote>")}<blockquote><p>x</p></blockquote>{Times(quotations, "</blockquote>")}</section>");

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1e9")]
    public void What_is_no_number_is_told_once(string value) => AssertTold($"'{value}', which is not a number.",
        "<section><chart type=\"pie\" title=\"T\"><categories><c>x</c></categories><series name=\"s\">"
        + $"<v>{value}</v></series></chart></section>");

    [Fact]
    public void A_number_of_four_hundred_digits_is_none() => AssertTold("which is not a number.",
        "<section><chart type=\"pie\" title=\"T\"><categories><c>x</c></categories><series name=\"s\"><v>"
        + new string('1', 400) + "</v></series></chart></section>");

    [Fact]
    public void Markdown_allows_no_more_than_the_markup_takes()
    {
        Assert.Equal(MarkupLimits.Columns, MarkdownLimits.Columns);
        Assert.Equal(MarkupLimits.Categories, MarkdownLimits.Categories);
        Assert.Equal(MarkupLimits.Series, MarkdownLimits.Series);
        Assert.InRange(MarkdownLimits.Rows, 1, MarkupLimits.Rows);
    }

    private static void AssertTold(string? told, string sections)
    {
        var found = new DiagnosticBag();
        var paper = MarkupParser.Parse($"<paper title=\"T\">{sections}</paper>", "case", found);
        if (told is null)
        {
            Assert.Empty(found);
            Assert.NotNull(paper);
        }
        else
        {
            Assert.Contains(told, Assert.Single(found).Message, StringComparison.Ordinal);
            Assert.Null(paper);
        }
    }

    private static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
}
