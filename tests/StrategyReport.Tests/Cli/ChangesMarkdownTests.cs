using StrategyReport.Changes;
using StrategyReport.Cli;
using StrategyReport.Cli.Changes;
using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Cli;

/// <summary>What a comment on GitHub says, whatever words stand in the papers and however many papers there are.</summary>
public class ChangesMarkdownTests
{
    private const int MostCharacters = 65_536;

    [Theory]
    [InlineData("Ask @lead", "Ask <span>@</span>lead")]
    [InlineData("see #12 and GH-12", "see <span>#</span>12 and GH<span>-</span>12")]
    [InlineData("$x^2$", "<span>$</span>x^2<span>$</span>")]
    [InlineData(":smile: at 10:30", "<span>:</span>smile: at 10:30")]
    [InlineData("a <b> & c", "a &lt;b&gt; &amp; c")]
    public void Words_are_words_in_the_line_that_is_folded_as_well(string words, string written)
    {
        Assert.Contains(
            $"<details><summary><b>{written}</b>: new</summary>\n", Of(new ChangedPart(words, ChangeKind.Added, [])),
            StringComparison.Ordinal);
        Assert.Contains($"- {written}<ins>.</ins>", Of(Reworded(words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) ~f~ g|h", @"\*a\* \_b\_ \`c\` \[d\](e) \~f\~ g\|h")]
    [InlineData("1. First", @"1\. First")]
    [InlineData("- of 2025-26", @"\- of 2025-26")]
    public void Marks_of_Markdown_are_words(string words, string written) =>
        Assert.Contains($"- {written}<ins>.</ins>\n", Of(Reworded(words)), StringComparison.Ordinal);

    [Fact]
    public void Punctuation_alone_is_marked()
    {
        ChangedText line = new(ChangeKind.Changed, Thing.Paragraph,
            [new(WordKind.Same, "shifts"), new(WordKind.Added, ","), new(WordKind.Removed, "("),
             new(WordKind.Same, " a week")]);

        Assert.Contains("- shifts<ins>,</ins><del>(</del> a week\n", Of(Part("Ambition 1", line)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_has_room_for_so_much_and_says_what_is_left_out()
    {
        var comment = Print(
            [.. Enumerable.Range(1, 200).Select(n => Paper($"P{n}", [.. Enumerable.Range(1, 5).Select(Long)])),
             .. Enumerable.Range(1, 900).Select(n => Paper($"Q{n}"))],
            [.. Enumerable.Range(1, 900).Select(n => $"R{n} was not compared: R{n} has errors.")]);

        Assert.InRange(comment.Length, MostCharacters * 3 / 4, MostCharacters - 2_500);
        var told = Lines(comment).Count(l => l.StartsWith("<details>", StringComparison.Ordinal));
        var named = Lines(comment).Count(l => l.StartsWith("**Ambition ", StringComparison.Ordinal));
        var rows = Lines(comment).Count(l => l.StartsWith("| Ambition ", StringComparison.Ordinal)
                                             && !l.StartsWith("| Ambition | What", StringComparison.Ordinal));
        Assert.Contains(
            $"{1000 - rows} values before and after and the words of {1000 - told} parts have no room in a comment. "
            + $"{1000 - told - named} parts of them are not even named. `strategy-report diff` shows all.\n",
            comment, StringComparison.Ordinal);
        var same = Lines(comment).Single(l => l.StartsWith("In Q1, Q2, ", StringComparison.Ordinal));
        Assert.EndsWith(
            $" and {900 - same.Count(c => c == 'Q')} more nothing has changed that a reader would notice.", same, StringComparison.Ordinal);
        var failed = Lines(comment).Count(l => l.Contains(" has errors.", StringComparison.Ordinal));
        Assert.EndsWith($"\n{900 - failed} more were not compared.\n\n", comment, StringComparison.Ordinal);

        static ChangedPart Long(int number) => new($"Ambition {number}", ChangeKind.Changed,
            [new ChangedPiece("Progress", Nowhere, []) { OldValue = "1%", NewValue = "2%" },
             new ChangedPiece("Successes", Nowhere,
                 [new ChangedText(ChangeKind.Added, Thing.Paragraph, [new(WordKind.Added, new string('x', 400))])])])
        {
            Ambition = number,
        };
    }

    [Fact]
    public void A_table_that_has_no_room_is_counted_too()
    {
        var part = new ChangedPart("Ambition 1", ChangeKind.Changed,
            [.. Enumerable.Range(1, 3_000).Select(n => new ChangedPiece($"Field {n}", Nowhere, []) { OldValue = "1%", NewValue = "2%" })])
        {
            Ambition = 1,
        };

        Assert.Matches(
            @"\n\n\d+ values before and after and the words of 1 part have no room in a comment\. 1 part of them is not even named\. ",
            Of(part));
    }

    private static SourceSpan Nowhere => SourceSpan.WholeFile("data/a.yaml");

    private static ChangedPart Reworded(string words) => Part(
        "Ambition 1", new ChangedText(ChangeKind.Changed, Thing.Paragraph, [new(WordKind.Same, words), new(WordKind.Added, ".")]));

    private static ChangedPart Part(string name, ChangedText line) =>
        new(name, ChangeKind.Changed, [new ChangedPiece("Successes", Nowhere, [line])]);

    private static PaperChanges Paper(string name, params ChangedPart[] parts) => new(new ComparedNames("main:" + name, name, name), parts);

    private static string Of(ChangedPart part) => Print([Paper("2025-26-Q4", part)], []);

    private static string Print(IReadOnlyList<PaperChanges> papers, IReadOnlyList<string> failures)
    {
        using var output = new StringWriter();
        ChangesMarkdown.Print(papers, failures, new Terminal(output, TextWriter.Null));
        return output.ToString();
    }

    private static string[] Lines(string text) => text.Split('\n');
}
