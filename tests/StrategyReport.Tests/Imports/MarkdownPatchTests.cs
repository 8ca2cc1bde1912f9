using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Imports;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Imports;

/// <summary>A Markdown text with what was changed in Word: what nobody touched stays, and what is not seen in Word goes where it belongs.</summary>
public partial class MarkdownPatchTests
{
    private const string Actions = "- Do one thing. {#one}\n- Do *another*\n  thing. {#two}\n- A third, see [Table](#t). {#three}\n";

    [Theory]
    // The first paragraph may be new, and any may move.
    [InlineData("One.\n\nTwo.\n", "New.\n\nOne.\n\nTwo.\n", "New.\n\nOne.\n\nTwo.\n")]
    [InlineData("One is\nhere.\n\nTwo is\nthere.\n", "Two is there.\n\nOne is here.", "Two is\nthere.\n\nOne is\nhere.\n")]
    // Names of actions, and references, go with their words.
    [InlineData(Actions, "- Do one thing.\n- A third one, see Table.", "- Do one thing. {#one}\n- A third one, see [Table](#t). {#three}\n")]
    [InlineData(Actions, "- A third, see Table.\n- Do one thing.\n- New.\n- Do *another* thing.",
        "- A third, see [Table](#t). {#three}\n- Do one thing. {#one}\n- New.\n- Do *another*\n  thing. {#two}\n")]
    [InlineData("- Do it. {#one}\n", "- Open a clinic.", "- Open a clinic. {#one}\n")]
    [InlineData("A Table: see [Table](#t) now.\n", "All Table: see Table now.", "All Table: see [Table](#t) now.\n")]
    [InlineData("| A | B |\n|---|--:|\n| see [T](#t) | 1 |\n|  x  | 2 |\n", "| A | B |\n|---|--:|\n| see T too | 1 |\n| x | 2 |",
        "| A | B |\n|---|--:|\n| see [T](#t) too | 1 |\n|  x  | 2 |\n")]
    // Footnotes keep their names; whose text is gone goes as well.
    [InlineData("One.[^a]\n\n[^a]: Note.\n\nTwo.\n", "One more.[^1]\n\nTwo.\n\n[^1]: Note.", "One more.[^a]\n\n[^a]: Note.\n\nTwo.\n")]
    [InlineData("One.[^a]\nOr.[^b]\n\n[^a]: Note.\n\n[^b]: Be.\n", "One.[^1] Or.[^2]\n\n[^1]: Note 2.\n\n[^2]: Be.",
        "One.[^a]\nOr.[^b]\n\n[^a]: Note 2.\n\n[^b]: Be.\n")]
    [InlineData("One.[^a]\n\nTwo.[^1]\n\n[^a]: Note.\n[^1]: Be.\n", "Two.[^1] Or[^2] so.\n\n[^1]: Be.\n\n[^2]: New.",
        "Two.[^1] Or[^2] so.\n\n[^1]: Be.\n\n[^2]: New.\n")]
    // A list counts from where it did, and a point stands below the text of its own.
    [InlineData("1. One\n2. Two\n3. Three\n", "1. Two\n2. Three", "1. Two\n2. Three\n")]
    [InlineData("1. One\n1. Two\n", "1. Two\n2. New\n3. One", "1. Two\n1. New\n1. One\n")]
    [InlineData("4. One\n5. Two\n", "4. One\n5. New\n6. Two", "4. One\n5. New\n6. Two\n")]
    [InlineData("1. One\n\n   More.\n", "1. One\n   - New\n\n   More of it.", "1. One\n   - New\n\n   More of it.\n")]
    [InlineData("*  One\n   * In\n\nText.\n", "- One\n  - In\n  - New\n\nText.", "*  One\n   * In\n   * New\n\nText.\n")]
    // Two lists that stand beside each other stay two.
    [InlineData("3. One\n4. Two\n", "3. One\n4. Two\n\n3) Three\n4) Four", "3. One\n4. Two\n\n3) Three\n4) Four\n")]
    [InlineData("1. One\n\n1) Two\n2) Three\n", "1. One\n\n1) Three\n2) New", "1. One\n\n1) Three\n2) New\n")]
    [InlineData("- One\n  1. Two\n- Three\n", "- One\n  1. Two\n\n  1) New\n- Three", "- One\n  1. Two\n\n  1) New\n- Three\n")]
    // A footnote whose text holds a reference keeps it.
    [InlineData("One.[^a]\n\n[^a]: See [T](#t).\n", "One more.[^1]\n\n[^1]: See T.", "One more.[^a]\n\n[^a]: See [T](#t).\n")]
    // Lines are broken where others of the text are.
    [InlineData("A paragraph of forty-seven letters, in one line.\n", "A paragraph of some more letters than before, in one line.",
        "A paragraph of some more letters than before, in one line.\n")]
    public void Only_what_was_changed_is_written_anew(string data, string file, string patched)
    {
        Assert.Equal(patched, MarkdownPatch.Of(data, TextKind.Section, Form(data), Form(file), hasLooks: true, out var problem));
        Assert.Equal("", problem);
        Assert.Equal(data, MarkdownPatch.Of(data, TextKind.Section, Form(data), Form(data), hasLooks: true, out _));
    }

    [Fact]
    public void A_reference_of_the_paper_loses_the_number_that_the_paper_gives_it()
    {
        const string data = "1. All are in [Table](#the-table).\n1. None, see [Chart](#c).\n";

        Assert.Equal(data.Replace("All", "Both", StringComparison.Ordinal),
            MarkdownPatch.Of(data, TextKind.Section, Paper(data), Paper(data.Replace("All", "Both", StringComparison.Ordinal)), true, out _));
    }

    [Theory]
    [InlineData("See [Table](#t) now.\n\nTwo.\n", "See Tables now.\n\nTwo.", "the reference 'Table' would be lost in 'See Tables now.'")]
    [InlineData("One.[^a]\n\n[^a]: See [T](#t).\n", "One.[^1]\n\n[^1]: See Ts.", "the references of the footnote 'See Ts.' would be lost")]
    [InlineData("- - One {#one}\n", "- - Two", "'Two' cannot be written in the data as it is in the file")]
    public void What_cannot_be_kept_is_named(string data, string file, string lost)
    {
        Assert.Null(MarkdownPatch.Of(data, TextKind.Section, Form(data), Form(file), hasLooks: true, out var problem));
        Assert.Equal(lost, problem);
    }

    [Fact]
    public void Typed_bullets_are_none_of_the_words_of_a_text()
    {
        ReturnedBlock[] typed = [Typed("• One"), Typed("• Two")];
        var list = TypedListReader.Recognised(typed, []);

        Assert.Equal("- One\n- Two\n", MarkdownPatch.Of("None.\n", TextKind.Section, Form("None."), list, hasLooks: true, out _));

        static ReturnedParagraph Typed(string text) => new([new ReturnedRun(text)], null, false, "");
    }

    /// <summary>As a form shows a text: references are words alone.</summary>
    private static IReadOnlyList<ReturnedBlock> Form(string markdown) => SourceBlocks.Of(Reference().Replace(markdown, "$1"), TextKind.Section)!;

    /// <summary>As a paper shows it: a number behind the words leads, to a name of letters, digits and strokes.</summary>
    private static IReadOnlyList<ReturnedBlock> Paper(string markdown) =>
        SourceBlocks.Of(Reference().Replace(markdown, m => $"{m.Groups[1]}\u00a0[1]({m.Groups[2].Value.Replace('-', '_')})"), TextKind.Section)!;

    [GeneratedRegex(@"\[([^\]]+)\]\((#[\w-]+)\)")]
    private static partial Regex Reference();
}
