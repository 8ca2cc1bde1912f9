using StrategyReport.Markup.Tree;
using StrategyReport.Word.Layout;

namespace StrategyReport.Tests.Word;

/// <summary>The arithmetic of lines and columns, in twips.</summary>
public class LayoutTests
{
    /// <summary>Three words of 100 with gaps of 10; a column is at least 240 wide.</summary>
    [Theory]
    [InlineData(320, 1)]
    [InlineData(319, 2)]
    [InlineData(240, 2)]
    [InlineData(100, 2)]
    [InlineData(0, 2)]
    public void A_line_is_as_full_as_it_can_be(int width, int lines)
    {
        var text = new MeasuredLine([0, 10, 10], [100, 100, 100], 0, 20, 3, 4);

        Assert.Equal(lines, text.CountAt(width));
        Assert.Equal((lines * 20) + 7, text.HeightAt(width));
    }

    [Theory]
    [InlineData(400, 0, 1)]
    [InlineData(400, 80, 1)]
    [InlineData(400, 81, 2)]
    public void An_indent_takes_room(int width, int left, int lines) =>
        Assert.Equal(lines, new MeasuredLine([0, 10, 10], [100, 100, 100], left, 20, 0, 0).CountAt(width));

    /// <summary>A word that is wider than the column of 300 begins a line, is broken, and what is left of it is gone on from.</summary>
    [Theory]
    [InlineData("300", 1)]
    [InlineData("301", 2)]
    [InlineData("600", 2)]
    [InlineData("601", 3)]
    [InlineData("50 301", 3)]
    [InlineData("301 289", 2)]
    [InlineData("301 290", 3)]
    [InlineData("600 10", 3)]
    [InlineData("50 300 50", 3)]
    [InlineData("", 1)]
    public void What_is_wider_than_the_column_is_broken(string widths, int lines)
    {
        int[] words = [.. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

        Assert.Equal(lines, new MeasuredLine([.. words.Select(_ => 10)], words, 0, 1, 0, 0).CountAt(300));
    }

    [Fact]
    public void Pieces_are_measured_by_the_size_of_the_text()
    {
        var line = MeasuredLine.Of([(10, 100), (20, 150)], 24, new ParagraphMetrics(24, Line: 2, Before: 3, After: 4, Left: 1));

        Assert.Equal([2, 4], line.Gaps);
        Assert.Equal([24, 36], line.Widths);
        Assert.Equal((1, 2, 3, 4), (line.Left, line.Line, line.Before, line.After));
    }

    /// <summary>Of 1,000 twips with margins of 100; a column wants its longest word, its text in one line, and characters.</summary>
    [Theory]
    [InlineData("the same text", "100,400,1000 100,400,1000", "", "500 500")]
    [InlineData("text by its share", "100,900,2400 100,900,240", "", "800 200")]
    [InlineData("less than 240 characters counts as 240", "100,900,240 100,900,24", "", "500 500")]
    [InlineData("no column below its longest word", "700,900,240 100,900,24000", "", "800 200")]
    [InlineData("what is over goes by what each can use", "100,200,10 100,500,10", "", "333 667")]
    [InlineData("a bound below", "100,900,1000 100,900,1000", "70-100 auto", "701 299")]
    [InlineData("a bound above", "100,900,1000 100,900,1000", "0-30 auto", "299 701")]
    [InlineData("the last bound is that of the columns behind it", "50,900,1000 50,900,1000 50,900,1000", "50-100 0-25", "502 249 249")]
    [InlineData("bounds that leave a word no room give way", "100,900,1000 400,900,1000", "70-100 auto", "500 500")]
    [InlineData("words that do not fit give way, the longest first", "700,900,1000 300,900,1000", "", "600 400")]
    public void Columns_share_the_width(string what, string wants, string bounds, string widths)
    {
        ColumnBounds[] limits = [.. bounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => b == "auto" ? new ColumnBounds(0, 100)
            : new ColumnBounds(int.Parse(b.Split('-')[0], null), int.Parse(b.Split('-')[1], null)))];
        var shares = ColumnShares.Of(1000, 100, limits, [.. wants.Split(' ').Select(Want)]);

        Assert.True(shares.Sum() == 1000, what);
        Assert.Equal(widths, string.Join(' ', shares));
    }

    /// <summary>The table is lowest where the first column is widest, up to what the second one's word leaves.</summary>
    [Fact]
    public void Widths_are_shifted_as_long_as_the_table_gets_lower()
    {
        ColumnWant[] wants = [Want("100,900,1000"), Want("100,900,1000")];

        Assert.Equal([794, 206], ColumnShares.Of(1000, 100, [], wants, widths => 1000 - widths[0]));
        Assert.Equal([206, 794], ColumnShares.Of(1000, 100, [], wants, widths => 1000 - widths[1]));
        Assert.Equal([500, 500], ColumnShares.Of(1000, 100, [], wants, _ => 1000));
        Assert.Equal([624, 376], ColumnShares.Of(1000, 100, [], wants, widths => widths[0] >= 610 ? 1 : 1000 - widths[0]));
    }

    /// <summary>A number keeps its width before a word does, and a label where there is room for all labels.</summary>
    [Fact]
    public void Numbers_and_labels_do_not_break_where_there_is_room()
    {
        ColumnWant number = new(600, 900, 100, 600, 600, 0, 0), word = new(600, 900, 100, 600, 0, 0, 0), label = new(600, 900, 100, 600, 0, 600, 0);

        Assert.Equal([701, 299], ColumnShares.Of(1000, 100, [], [number, word]));
        Assert.Equal([299, 701], ColumnShares.Of(1000, 100, [], [word, label]));
        Assert.Equal([701, 299], ColumnShares.Of(1000, 100, [], [number, label]));
    }

    private static ColumnWant Want(string want)
    {
        int[] parts = [.. want.Split(',').Select(int.Parse)];
        return new ColumnWant(parts[0], parts[1], parts[2], parts[0], 0, 0, 0);
    }
}
