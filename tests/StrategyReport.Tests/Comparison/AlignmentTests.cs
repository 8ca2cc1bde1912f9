using StrategyReport.Comparison;

namespace StrategyReport.Tests.Comparison;

/// <summary>Which entries of two lists belong together, and the script that follows.</summary>
public class AlignmentTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "", "")]
    [InlineData("", "a", "")]
    [InlineData("a", "a", "00")]
    [InlineData("a", "b", "")]
    [InlineData("a b c", "a b c", "00 11 22")]
    [InlineData("a b c", "a c", "00 21")]
    [InlineData("a c", "a b c", "00 12")]
    [InlineData("x b c", "b c", "10 21")]
    [InlineData("b c", "x b c", "01 12")]
    [InlineData("a b", "a b c", "00 11")]
    [InlineData("a a", "a", "00")]
    [InlineData("a", "a a", "00")]
    [InlineData("a x b y c", "a u b v c", "00 22 44")]
    [InlineData("p a x b q", "r a b s", "11 32")]
    public void What_is_the_same_is_found_in_order(string old, string now, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', SequenceAlignment.Of(Words(old), Words(now)).Select(p => $"{p.Old}{p.New}")));

    /// <summary>5,000 by 5,000 entries are compared; with one more on a side nothing is sought between the same beginning and end.</summary>
    [Theory]
    [InlineData(5_000, 1)]
    [InlineData(5_001, 0)]
    public void Lists_beyond_a_number_of_steps_have_nothing_in_common(int count, int found)
    {
        var old = Enumerable.Range(0, count).Select(i => i == 2_500 ? "same" : $"old{i}").ToList();
        var now = Enumerable.Range(0, 5_000).Select(i => i == 2_400 ? "same" : $"new{i}").ToList();

        Assert.Equal(found, SequenceAlignment.Of(old, now).Count());
    }

    [Theory]
    [InlineData("00 11", "0=0 1=1 2- 3- +2 +3")]
    [InlineData("10 21", "0- 1=0 2=1 3- +2 +3")]
    [InlineData("01 10", "1<0 0=1 1>0 2- 3- +2 +3")]
    [InlineData("00 13 21 32", "0=0 1>3 2=1 3=2 1<3")]
    public void A_script_says_what_stays_goes_comes_and_moves(string paired, string script) =>
        Assert.Equal(script, string.Join(' ', Paired(paired).Script().Select(s => (s.Old, s.New, s.Use) switch
        {
            (int i, null, _) => $"{i}-",
            (null, int j, _) => $"+{j}",
            (int i, int j, PairUse.Gone) => $"{i}>{j}",
            (int i, int j, PairUse.Come) => $"{i}<{j}",
            var (i, j, _) => $"{i}={j}",
        })));

    [Theory]
    [InlineData("", "0123/0123")]
    [InlineData("00", "123/123")]
    [InlineData("11", "0/0 23/23")]
    [InlineData("12", "0/01 23/3")]
    [InlineData("33", "012/012")]
    [InlineData("30", "")]
    [InlineData("00 11 22", "3/3")]
    [InlineData("00 13 21", "")]
    public void Between_pairs_in_order_stand_gaps(string paired, string gaps) =>
        Assert.Equal(gaps, string.Join(' ', Paired(paired).Gaps().Select(g => $"{string.Concat(g.Olds)}/{string.Concat(g.News)}")));

    [Fact]
    public void What_is_paired_is_not_free()
    {
        var pairs = Paired("12");

        Assert.Equal([0, 2, 3], pairs.FreeOld);
        Assert.Equal([0, 1, 3], pairs.FreeNew);
        Assert.True(pairs.AreFree(0, 0));
        Assert.False(pairs.AreFree(1, 0));
        Assert.False(pairs.AreFree(0, 2));
    }

    /// <summary>
    /// A line is read as one that has changed where half of the shorter one's words are kept, and three in five or a quarter of the longer.
    /// </summary>
    [Theory]
    [InlineData("a b c d", "a b x y", true)]
    [InlineData("a b c d", "a x y z", false)]
    [InlineData("a b c d e", "a b c x y", true)]
    [InlineData("a b", "a v w x y z", false)]
    [InlineData("a b", "a v w x", true)]
    [InlineData("a b", "a v w x y", false)]
    [InlineData("a b", "a b v w x y z q", true)]
    [InlineData("a b c", "a b v w x y z", true)]
    [InlineData("a v w x y", "a b", false)]
    public void A_line_with_little_in_common_is_another_line(string old, string now, bool isChanged)
    {
        var steps = LineComparison.Of(Line(old), Line(now));

        Assert.Equal(isChanged, steps.Any(s => s is Kept<Token>));
        Assert.Equal(old, string.Concat(steps.Select(s => s switch { Kept<Token> k => k.Old.Text, Removed<Token> r => r.Old.Text, _ => "" })));
        Assert.Equal(now, string.Concat(steps.Select(s => s switch { Kept<Token> k => k.New.Text, Added<Token> a => a.New.Text, _ => "" })));
    }

    private static List<Token> Line(string words) =>
        [.. words.SelectMany((c, i) => new[] { new Token(default, $"{c}", [], null) })];

    private static Pairs Paired(string pairs)
    {
        var paired = new Pairs(4, 4);
        foreach (var pair in Words(pairs)) paired.Add(pair[0] - '0', pair[1] - '0');
        return paired;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
