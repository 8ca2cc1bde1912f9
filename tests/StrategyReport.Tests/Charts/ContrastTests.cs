using StrategyReport.Charts;

namespace StrategyReport.Tests.Charts;

public class ContrastTests
{
    [Theory]
    [InlineData("FFC000", "000000")]
    [InlineData("006747", "FFFFFF")]
    [InlineData("DA291C", "FFFFFF")]
    [InlineData("00B050", "000000")]
    public void Text_on_a_fill_can_be_read(string fill, string text)
    {
        Assert.Equal(text, Contrast.TextOn(fill));
        Assert.True(Contrast.IsReadable(text, fill));
    }

    /// <summary>WCAG 2.2, 1.4.3, of text that is not large.</summary>
    [Theory]
    [InlineData("767676", true)]
    [InlineData("777777", false)]
    public void Grey_on_white_can_be_read_to_a_bound(string grey, bool readable) =>
        Assert.Equal(readable, Contrast.IsReadable(grey, "FFFFFF"));

    [Fact]
    public void Every_colour_stands_out_from_the_page_and_from_its_neighbour()
    {
        var palette = DocxReader.Colours.Charts;
        for (var i = 0; i < palette.Series.Count; i++)
        {
            Assert.InRange(Contrast.Ratio(palette.Of(i), "FFFFFF"), 3, 21);
            if (i > 0) Assert.InRange(Contrast.Ratio(palette.Of(i), palette.Of(i - 1)), 1.5, 21);
            Assert.True(Contrast.IsReadable(Contrast.TextOn(palette.Of(i)), palette.Of(i)));
        }
    }
}
