using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Data;

namespace StrategyReport.Prose;

/// <summary>Which Markdown the data may use: CommonMark, pipe tables, footnotes and strikethrough.</summary>
internal static class MarkdownSyntax
{
    /// <summary>How deep lists and quotations may stand in one another.</summary>
    public const int DeepestBlocks = 24;

    /// <summary>How deep emphasis and links may stand in one another: with blocks around them, as deep as markup may be.</summary>
    public const int DeepestInlines = 40;

    /// <summary>For narrative: all blocks.</summary>
    private static readonly MarkdownPipeline Blocks = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation()
        .Use<ParagraphIds>()
        .Use<StrokesInCells>()
        .Build();

    /// <summary>For one line: "1. Care" or "# of visits" is a text there, not a list or a heading.</summary>
    private static readonly MarkdownPipeline Inlines = CreateLine(isPlain: false);

    /// <summary>For what is no Markdown at all: its words are looked at like those of other texts.</summary>
    private static readonly MarkdownPipeline Plain = CreateLine(isPlain: true);

    /// <summary>Whether a text of this kind is a line, in which there are no blocks.</summary>
    public static bool IsLine(TextKind kind) => kind is TextKind.Plain or TextKind.Label or TextKind.Line;

    /// <returns>Null where the text is nested deeper than Markdig follows: 128 blocks, or some thousand brackets.</returns>
    public static MarkdownDocument? Parse(string text, TextKind kind)
    {
        try
        {
            return Markdown.Parse(text, kind == TextKind.Plain ? Plain : IsLine(kind) ? Inlines : Blocks);
        }
        catch (ArgumentException failure) when (failure is not (ArgumentNullException or ArgumentOutOfRangeException))
        {
            return null;
        }
    }

    /// <summary>A line in bold alone is a sub-heading, and stays with what follows.</summary>
    public static bool IsSubheading(ParagraphBlock paragraph) =>
        paragraph.Parent is MarkdownDocument
        && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 }
        && paragraph.Inline.FirstChild == paragraph.Inline.LastChild;

    private static MarkdownPipeline CreateLine(bool isPlain)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        if (isPlain) builder.InlineParsers.Clear();
        else builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        return builder.Build();
    }
}
