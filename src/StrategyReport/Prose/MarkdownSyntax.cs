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
    private static readonly MarkdownPipeline Inlines = CreateInlines();

    /// <summary>Whether a text of this kind is a line, in which there are no blocks.</summary>
    public static bool IsLine(TextKind kind) => kind is TextKind.Label or TextKind.Line;

    /// <returns>Null where the text is nested deeper than Markdig follows: 128 blocks, or some thousand brackets.</returns>
    public static MarkdownDocument? Parse(string text, bool isLine)
    {
        try
        {
            return Markdown.Parse(text, isLine ? Inlines : Blocks);
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

    private static MarkdownPipeline CreateInlines()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
