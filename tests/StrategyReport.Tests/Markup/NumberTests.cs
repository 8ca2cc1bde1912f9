using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

/// <summary>How levels are counted and shown, at the ends of each format.</summary>
public class NumberTests
{
    [Theory]
    [InlineData(0, "0", "00", "0", "0", "0")]
    [InlineData(1, "1", "01", "a", "i", "I")]
    [InlineData(4, "4", "04", "d", "iv", "IV")]
    [InlineData(9, "9", "09", "i", "ix", "IX")]
    [InlineData(10, "10", "10", "j", "x", "X")]
    [InlineData(26, "26", "26", "z", "xxvi", "XXVI")]
    [InlineData(27, "27", "27", "aa", "xxvii", "XXVII")]
    [InlineData(52, "52", "52", "zz", "lii", "LII")]
    [InlineData(53, "53", "53", "aaa", "liii", "LIII")]
    [InlineData(494, "494", "494", "zzzzzzzzzzzzzzzzzzz", "cdxciv", "CDXCIV")]
    [InlineData(1948, "1948", "1948", null, "mcmxlviii", "MCMXLVIII")]
    public void A_count_is_shown_as_Word_shows_it(int count, string plain, string padded, string? letters, string small, string large)
    {
        Assert.Equal(plain, NumberLevel.Show(count, NumberFormat.Decimal));
        Assert.Equal(padded, NumberLevel.Show(count, NumberFormat.DecimalZero));
        Assert.Equal(small, NumberLevel.Show(count, NumberFormat.LowerRoman));
        Assert.Equal(large, NumberLevel.Show(count, NumberFormat.UpperRoman));
        Assert.Equal("", NumberLevel.Show(count, NumberFormat.None));
        if (letters is null) return;
        Assert.Equal(letters, NumberLevel.Show(count, NumberFormat.LowerLetter));
        Assert.Equal(letters.ToUpperInvariant(), NumberLevel.Show(count, NumberFormat.UpperLetter));
    }

    [Theory]
    [InlineData("%1.0 %1.%2", 2)]
    [InlineData("%1 %2 %3 %4 %5 %6 %7 %8 %9", 9)]
    [InlineData("%1 %2 %3 %4 %5 %6 %7 %8 %9 %1", null)]
    [InlineData("%2", null)]
    [InlineData("%1 %3", null)]
    [InlineData("%0", null)]
    [InlineData("%", null)]
    [InlineData("1%", null)]
    [InlineData("%a", null)]
    [InlineData("Part %1|Part %1, %2", 2)]
    [InlineData("Part %1|Part %1, %2|", 2)]
    [InlineData("|", 1)]
    [InlineData("", 0)]
    [InlineData("no count", 2)]
    public void Patterns_name_levels_up_to_their_own(string text, int? count) => Assert.Equal(count, NumberPattern.Split(text)?.Count);

    [Fact]
    public void What_is_usual_counts_nine_levels() => Assert.Equal(
        [.. Enumerable.Range(1, 9).Select(l => l == 1 ? "%1.0" : string.Join('.', Enumerable.Range(1, l).Select(i => $"%{i}")))],
        NumberPattern.Split(NumberPattern.Default)!);

    [Fact]
    public void A_level_begins_again_under_each_number_above_it_and_one_passed_over_stands_at_its_start() => Assert.Equal(
        ["1", "1.1", "1.2", "2", "2.1", "2.1.1", "3", "3.1.1", "3.1.2", "3.2"],
        Counted([new("%1"), new("%1.%2"), new("%1.%2.%3")], 1, 2, 2, 1, 2, 3, 1, 3, 3, 2));

    [Fact]
    public void A_level_that_does_not_begin_again_goes_on() => Assert.Equal(
        ["1", "1.1", "2", "2.2", "3", "3.3"],
        Counted([new("%1"), new("%1.%2") { Restarts = false }], 1, 2, 1, 2, 1, 2));

    [Fact]
    public void A_level_begins_at_its_start_and_is_shown_in_its_format_below_too() => Assert.Equal(
        ["C", "C.ii", "D", "D.ii", "D.iii", "4.3.1", "4.3.2"],
        Counted([new("%1") { Start = 3, Format = NumberFormat.UpperLetter }, new("%1.%2") { Start = 2, Format = NumberFormat.LowerRoman },
            new("%1.%2.%3") { IsDecimal = true, Format = NumberFormat.UpperRoman }], 1, 2, 1, 2, 2, 3, 3));

    [Fact]
    public void A_level_without_a_pattern_is_counted_and_has_no_number() =>
        Assert.Equal(["1", null, "1.2.1"], Counted([new("%1"), null, new("%1.%2.%3")], 1, 2, 2, 3).Where((_, i) => i != 2));

    [Fact]
    public void A_sign_that_names_no_level_is_shown() => Assert.Equal(["%0 % 1%"], Counted([new("%0 % %1%")], 1));

    [Theory]
    [InlineData("Table 1", "Table 1", "", "")]
    [InlineData("see Table 1", "Table 1", "see", "")]
    [InlineData("see Table One", "Table 1", "see", "")]
    [InlineData("see Table 3", "Table 1", "see", "")]
    [InlineData("see Table", "Table 1", "see", "")]
    [InlineData("see", "Table 1", "see", "")]
    [InlineData("Table", "Table 1", "", "")]
    [InlineData("Table 1 above", "Table 1", "", " above")]
    [InlineData("Annex A: Safe care", "Annex A", "", ": Safe care")]
    [InlineData("paragraph 2.5", "2.5", "paragraph", "")]
    [InlineData("paragraph 2.5", "2.6", "paragraph", "")]
    [InlineData("section 2", "2.0", "section", "")]
    [InlineData("Unstable 1", "Table 1", "Unstable", "")]
    [InlineData("the stable", "Table 1", "the stable", "")]
    [InlineData("Tables 1 and 2", "Table 1", "Tables 1 and 2", "")]
    [InlineData("quarter 2", "A heading of its own", "quarter 2", "")]
    public void What_the_author_typed_of_a_number_is_said_once(string typed, string number, string before, string after)
    {
        Inline[] words = [new Text(default, typed)];

        Assert.Equal((before, after), (PlainText.Of(ReferenceWords.Before(words, number)), PlainText.Of(ReferenceWords.After(words, number))));
    }

    /// <summary>What is behind the number is said whole, in as many pieces as it was typed.</summary>
    [Fact]
    public void What_follows_a_number_keeps_its_marks_and_all_its_words()
    {
        Inline[] words = [new Text(default, "Table 1 above"), new Text(default, ", as was said")];

        Assert.Equal(" above, as was said", PlainText.Of(ReferenceWords.After(words, "Table 1")));
        Assert.Equal("", PlainText.Of(ReferenceWords.Before(words, "Table 1")));
    }

    [Theory]
    [InlineData("One", 1)]
    [InlineData("two", 2)]
    [InlineData("Three", 3)]
    [InlineData("four", 4)]
    [InlineData("Five", 5)]
    [InlineData("six", 6)]
    [InlineData("Seven", 7)]
    [InlineData("eight", 8)]
    [InlineData("Nine", 9)]
    [InlineData("ten", 10)]
    [InlineData("Eleven", 11)]
    [InlineData("twelve", 12)]
    [InlineData("07", 7)]
    public void A_number_in_words_is_the_one_that_the_paper_gives(string word, int number)
    {
        Assert.True(ReferenceWords.Typed($"Table {word}", $"Table {number}")?.IsRight);
        Assert.False(ReferenceWords.Typed($"Table {word}", $"Table {number + 1}")?.IsRight);
    }

    private static IEnumerable<string?> Counted(NumberLevel?[] levels, params int[] counted)
    {
        var counter = new NumberCounter(levels);
        return [.. counted.Select(counter.Next)];
    }
}
