using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Markup;

/// <summary>The least and the most that each attribute takes, and one on the other side; what is not said has its usual value.</summary>
public class MarkupBounds
{
    [Theory]
    [InlineData("<p number=\"{0}\">a</p>", 1, 9)]
    [InlineData("<h1 number=\"{0}\">a</h1>", 1, 9)]
    [InlineData("<ol start=\"{0}\"><li>a</li></ol>", 0, 32767)]
    [InlineData("<table text-size=\"{0}\"><thead><tr><th>a</th></tr></thead></table>", 6, 72)]
    [InlineData("<table heading-lines=\"{0}\"><thead><tr><th>a</th></tr></thead></table>", 1, 20)]
    [InlineData("<table><thead><tr><th colspan=\"{0}\">a</th></tr></thead></table>", 1, 63)]
    public void A_whole_number_has_a_least_and_a_most(string markup, int least, int most)
    {
        Assert.Equal("", Told(markup, least));
        Assert.Equal("", Told(markup, most));
        Assert.Contains($"It is a whole number from {least} to {most}.", Told(markup, least - 1), StringComparison.Ordinal);
        Assert.Contains($"It is a whole number from {least} to {most}.", Told(markup, most + 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("6", true)]
    [InlineData("1-6", true)]
    [InlineData("2-2", true)]
    [InlineData("0", false)]
    [InlineData("7", false)]
    [InlineData("0-2", false)]
    [InlineData("1-7", false)]
    [InlineData("3-2", false)]
    [InlineData("12", false)]
    [InlineData("1-", false)]
    public void Contents_name_levels_from_1_to_6(string levels, bool isRight) =>
        Assert.Equal(isRight, Told("<contents levels=\"{0}\"/>", levels).Length == 0);

    [Theory]
    [InlineData("0%", false)]
    [InlineData("0.1%", true)]
    [InlineData("100%", true)]
    [InlineData("100.1%", false)]
    [InlineData("50", false)]
    [InlineData("%", false)]
    public void A_picture_has_a_share_of_the_width(string width, bool isRight) =>
        Assert.Equal(isRight, Told("<p><img src=\"a.png\" alt=\"a\" width=\"{0}\"/></p>", width).Length == 0);

    /// <summary>Half a percentage point more or less is meant as the whole; a range must have room for the whole.</summary>
    [Theory]
    [InlineData("50% 50%", null)]
    [InlineData("50% 50.5%", null)]
    [InlineData("50% 50.6%", "at least 100.6%")]
    [InlineData("50% 49.5%", null)]
    [InlineData("50% 49.4%", "at most 99.4%")]
    [InlineData("50-60% 40-50%", null)]
    [InlineData("50-60% 51-60%", "at least 101%")]
    [InlineData("10-40% 20-59%", "at most 99%")]
    [InlineData("10-40% auto", null)]
    [InlineData("40%", "at most 80%")]
    [InlineData("50%", null)]
    [InlineData("30% 30% 40%", "gives 3 widths, but it has 2 columns")]
    public void The_columns_take_the_whole_width(string columns, string? told) => Assert.Contains(
        told ?? "", Told("<table columns=\"{0}\"><thead><tr><th>a</th><th>b</th></tr></thead></table>", columns), StringComparison.Ordinal);

    [Theory]
    [InlineData("50% 50.5%")]
    [InlineData("50% 49.5%")]
    [InlineData("10-40% auto")]
    public void Columns_that_take_the_whole_width_are_not_told(string columns) =>
        Assert.Equal("", Told("<table columns=\"{0}\"><thead><tr><th>a</th><th>b</th></tr></thead></table>", columns));

    [Theory]
    [InlineData("20-10%")]
    [InlineData("0%")]
    [InlineData("0-0%")]
    [InlineData("101%")]
    [InlineData("20-101%")]
    [InlineData("-5%")]
    [InlineData("20")]
    [InlineData("wide")]
    public void A_column_has_a_width_that_can_be(string columns) => Assert.Contains(
        "It names a width for each column", Told("<table columns=\"{0}\"><thead><tr><th>a</th></tr></thead></table>", columns), StringComparison.Ordinal);

    /// <summary>A paper, its section, and paragraphs' quotations in each other: 100 levels are read.</summary>
    [Theory]
    [InlineData(97, false)]
    [InlineData(98, true)]
    public void Markup_is_read_to_a_hundred_levels(int quotations, bool isTold)
    {
        var told = Told(string.Concat(Enumerable.Repeat("<blockquote>", quotations)) + "<p>{0}</p>"
            + string.Concat(Enumerable.Repeat("</blockquote>", quotations)), "a");

        Assert.Equal(isTold, told.Contains("SR4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://a", true)]
    [InlineData("HTTPS://a", true)]
    [InlineData("https://", false)]
    [InlineData("http://a", true)]
    [InlineData("mailto:a", true)]
    [InlineData("mailto:", false)]
    [InlineData("tel:1", true)]
    [InlineData("tel:", false)]
    [InlineData("#", false)]
    [InlineData("#a b", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_leads_somewhere(string address, bool isRight) =>
        Assert.Equal(isRight, !Told("<p><a href=\"{0}\">a</a></p>", address).Contains("A link leads to", StringComparison.Ordinal));

    [Theory]
    [InlineData("a", true)]
    [InlineData("A-1_b.c", true)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    public void An_id_holds_letters_digits_and_three_signs(string id, bool isRight) => Assert.Equal(isRight, Told("<p id=\"{0}\">a</p>", id).Length == 0);

    [Theory]
    [InlineData("0A1b2C", true)]
    [InlineData("0A1b2", false)]
    [InlineData("0A1b2C3", false)]
    [InlineData("0A1b2G", false)]
    public void A_colour_has_six_hexadecimal_digits(string colour, bool isRight) =>
        Assert.Equal(isRight, Told("<table><thead><tr><th fill=\"{0}\">a</th></tr></thead></table>", colour).Length == 0);

    private static string Told(string markup, object value)
    {
        var diagnostics = new DiagnosticBag();
        MarkupParser.Parse(DocxReader.Paper($"<section>{markup.Replace("{0}", $"{value}", StringComparison.Ordinal)}</section>"), "case.html", diagnostics);
        return string.Join('\n', diagnostics);
    }
}
