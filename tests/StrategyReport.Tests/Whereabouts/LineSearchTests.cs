using StrategyReport.Whereabouts;

namespace StrategyReport.Tests.Whereabouts;

public sealed class LineSearchTests
{
    [Theory]
    [InlineData("0", "0.96%, 0.52 and 10", false)]
    [InlineData("42", "42.5%", false)]
    [InlineData("5%", "42.5%", false)]
    [InlineData("250", "1,250 wards", false)]
    [InlineData("1", "£1.2m", false)]
    [InlineData("wards 1", "wards 12", false)]
    [InlineData("42.5", "42.5%", true)]
    [InlineData("1.2", "£1.2m", true)]
    [InlineData("1,250", "of 1,250, and", true)]
    [InlineData("2026", "in 2026.", true)]
    [InlineData("25", "2024-25", true)]
    [InlineData("12", "12, 13", true)]
    [InlineData("4", "q4", true)]
    [InlineData("ward", "wards", true)]
    public void A_number_is_found_as_a_whole(string words, string line, bool isFound) =>
        Assert.Equal(isFound, new LineSearch([line]).Find(words).Count > 0);

    [Theory]
    [InlineData("ward", "1")] // A whole word where there is one, else within others.
    [InlineData("war", "0 1")]
    [InlineData("wards ward one", "0+1")]
    [InlineData("five", "0")]
    [InlineData("one", "1")]
    [InlineData("none", "")]
    [InlineData("", "")]
    public void Words_are_found_in_the_lines_that_hold_them(string words, string lines) => Assert.Equal(
        lines, string.Join(' ', new LineSearch(["five wards", "ward one"]).Find(words).Select(place => string.Join('+', place))));
}
