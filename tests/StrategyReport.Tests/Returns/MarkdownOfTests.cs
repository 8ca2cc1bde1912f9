using StrategyReport.Data;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>Markdown that is written reads as the blocks that it was written from, and escapes no more than it must.</summary>
public class MarkdownOfTests
{
    [Theory]
    [InlineData("2024. was a good year", "2024\\. was a good year")]
    [InlineData("1) a", "1\\) a")]
    [InlineData("2024.5 was", "2024.5 was")]
    [InlineData("# 3", "\\# 3")]
    [InlineData("#3 and C# 3", "#3 and C# 3")]
    [InlineData("*", "\\*")]
    [InlineData("a * b", "a * b")]
    [InlineData("5*6*7", "5\\*6\\*7")]
    [InlineData("_x_", "\\_x\\_")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("<b>", "\\<b>")]
    [InlineData("3 < 4 > 2", "3 < 4 > 2")]
    [InlineData("> 4 hours", "\\> 4 hours")]
    [InlineData("- dash", "\\- dash")]
    [InlineData("-5%", "-5%")]
    [InlineData("+ plus", "\\+ plus")]
    [InlineData("---", "\\---")]
    [InlineData("a\n---", "a\\\n\\---")]
    [InlineData("a\n===", "a\\\n\\===")]
    [InlineData("a | b\n--- | ---", "a | b\\\n\\--- | ---")]
    [InlineData("`code`", "\\`code\\`")]
    [InlineData("~~no~~ ~5", "\\~\\~no\\~\\~ ~5")]
    [InlineData("[amber]", "[amber]")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("[a]: b", "\\[a]: b")]
    [InlineData("[^1]", "\\[^1]")]
    [InlineData("R&D &amp; &#35;", "R&D \\&amp; \\&#35;")]
    [InlineData("C:\\dir \\# \\x", "C:\\dir \\\\# \\x")]
    [InlineData("named {#name}", "named \\{#name}")]
    [InlineData("~~~", "\\~\\~\\~")]
    [InlineData("![x](y)", "!\\[x\\](y)")]
    [InlineData("a\nb", "a\\\nb")]
    public void Text_is_escaped_only_where_it_would_be_a_mark(string text, string markdown)
    {
        ReturnedBlock[] blocks = [Paragraph(new ReturnedRun(text))];

        Assert.Equal(markdown, MarkdownOf.Blocks(blocks));
        Assert.Equal(BlockPrint.Of(blocks), BlockPrint.Of(SourceBlocks.Of(markdown, TextKind.Cell)!));
    }

    /// <summary>As HTML has them, to be read and written again.</summary>
    [Theory]
    [InlineData("a **b** c")]
    [InlineData("***a** b*")]
    [InlineData("**a *b***")]
    [InlineData("**a**b *c*")]
    [InlineData("~~gone~~ `x y` [**b** c](https://example.org/a_b) [q](<https://example.org/a b>)")]
    [InlineData("See [Table](#one).")]
    [InlineData("``a`b``")]
    [InlineData("- a\n- b\n  - c\n    - d\n- e")]
    [InlineData("1. a\n2. b\n   - c\n3. d")]
    [InlineData("4. a\n5. b")]
    [InlineData("1. a\n2. b\n1) c")]
    [InlineData("- a\n\n  more\n- b\n\nend")]
    [InlineData("a\n\n- b\n- c\n\nd")]
    [InlineData("> a\n>\n> b")]
    [InlineData("```\na\n  b\n```")]
    [InlineData("a\n\n* * *\n\nb")]
    [InlineData("## A\n\nb")]
    [InlineData("| a | b |\n| --- | ---: |\n| c \\| d | **e** |\n| f |  |")]
    [InlineData("|  |  |\n| --- | :---: |\n| a | b |")]
    [InlineData("a[^1] b[^2]\n\n[^1]: One.\n\n[^2]: Two.\n\n    More.")]
    public void Markdown_is_written_as_it_was_read(string markdown)
    {
        // As from Word, where notes have no names.
        var blocks = SourceBlocks.Of(markdown, TextKind.Section)!.Select(b => b is not ReturnedParagraph line ? b
            : line with { Runs = [.. line.Runs.Select(r => r with { NoteName = null })] }).ToList();
        var written = MarkdownOf.Blocks(blocks);

        Assert.Equal(BlockPrint.Of(blocks), BlockPrint.Of(SourceBlocks.Of(written, TextKind.Section)!));
        Assert.Equal(markdown, written);
    }

    [Fact]
    public void A_mark_between_a_letter_and_a_sign_takes_the_sign_out()
    {
        ReturnedRun[] runs = [new("a"), new("(b)", Bold: true), new("c")];

        Assert.Equal("a(**b**)c", MarkdownOf.Blocks([Paragraph(runs)]));
    }

    [Fact]
    public void White_space_at_the_ends_of_bold_words_is_outside_of_the_marks()
    {
        ReturnedRun[] runs = [new("a", Bold: true), new(" b ", Bold: true), new("c"), new(" ", Bold: true), new("d")];

        Assert.Equal("**a b** c d", MarkdownOf.Blocks([Paragraph(runs)]));
    }

    [Fact]
    public void Lines_are_broken_between_words_but_not_before_what_would_be_a_mark()
    {
        ReturnedBlock[] blocks =
        [
            new ReturnedParagraph([new ReturnedRun("one two three 2024. four - five "), new ReturnedRun("a b c d", Code: true)], 0, false, ""),
        ];

        Assert.Equal("- one two\n  three 2024.\n  four - five\n  `a b c d`", MarkdownOf.Blocks(blocks, 13));
    }

    [Theory]
    [InlineData("1. Care", "1. Care")]
    [InlineData("# of visits", "# of visits")]
    [InlineData("*x*", "\\*x\\*")]
    public void In_a_line_nothing_is_a_list_or_a_heading(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownOf.Line([new ReturnedRun(text)]));

    private static ReturnedParagraph Paragraph(params ReturnedRun[] runs) => new(runs, null, false, "");
}
