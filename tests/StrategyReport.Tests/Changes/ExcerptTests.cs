using StrategyReport.Changes;

namespace StrategyReport.Tests.Changes;

public sealed class ExcerptTests
{
    private const WordKind Same = WordKind.Same;

    [Fact]
    public void Words_far_from_a_change_are_left_out() => Assert.Equal(
        "… the end [-five-][+six+] wards meet … and then [+more+] of it …",
        Said((Same, "From the beginning to the end "), (WordKind.Removed, "five"), (WordKind.Added, "six"),
            (Same, " wards meet in every week and then "), (WordKind.Added, "more"), (Same, " of it than was ever known")));

    [Fact]
    public void A_line_that_is_all_one_is_left_whole() =>
        Assert.Equal("[+A line of many words, all of which are new+]", Said((WordKind.Added, "A line of many words, all of which are new")));

    [Fact]
    public void Words_near_a_change_stay() => Assert.Equal(
        "the end [-five-] wards", Said((Same, "the end "), (WordKind.Removed, "five"), (Same, " wards")));

    private static string Said(params (WordKind Kind, string Text)[] line) => string.Concat(
        Excerpt.Of([.. line.Select(w => new ChangedWords(w.Kind, w.Text))], context: 2).Select(w => w.Kind switch
        {
            WordKind.Added => $"[+{w.Text}+]",
            WordKind.Removed => $"[-{w.Text}-]",
            _ => w.Text,
        }));
}
