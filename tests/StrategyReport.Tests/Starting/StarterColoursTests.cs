using StrategyReport.Starting;

namespace StrategyReport.Tests.Starting;

public class StarterColoursTests
{
    /// <summary>White words need 4.5:1, WCAG 2.2, 1.4.3.</summary>
    [Theory]
    [InlineData("767676", null)]
    [InlineData("777777", "'777777' is too light: white words on it, and links of this colour on white, could not be read (4.5:1; 4.5:1 is needed).")]
    [InlineData("FF8800", "(2.4:1; 4.5:1 is needed)")]
    [InlineData("000000", null)]
    [InlineData("00000", "no colour")]
    [InlineData("0000000", "no colour")]
    [InlineData("00000G", "no colour")]
    public void A_house_has_a_colour_on_which_white_can_be_read(string colour, string? why)
    {
        if (why is null) Assert.Null(StarterColours.WhyNot(colour));
        else Assert.Contains(why, StarterColours.WhyNot(colour), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000", "FFFFFF", 0, "000000")]
    [InlineData("000000", "FFFFFF", 1, "FFFFFF")]
    [InlineData("000000", "FFFFFF", 0.5, "808080")]
    [InlineData("102030", "506070", 0.25, "203040")]
    public void A_colour_is_mixed_by_its_share(string colour, string other, double share, string mixed) =>
        Assert.Equal(mixed, StarterColours.Mix(colour, other, share));

    /// <summary>1.5:1 beside the second series, which is 009639.</summary>
    [Theory]
    [InlineData("009639", false)]
    [InlineData("00762D", false)]
    [InlineData("00752D", true)]
    [InlineData("7A1F5C", true)]
    public void Charts_take_the_colour_where_it_differs_from_the_second_series(string colour, bool hasSeries)
    {
        var text = File.ReadAllText(Path.Combine(Snapshot.Root, "templates/board-paper/colours.yaml"));

        var changed = StarterColours.In(text, colour, out var has);

        Assert.Equal(hasSeries, has);
        Assert.Equal(hasSeries ? 2 : 1, changed.Split(colour).Length - text.Split(colour).Length);
    }
}
