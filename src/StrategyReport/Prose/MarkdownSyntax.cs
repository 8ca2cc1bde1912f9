using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
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
    private static readonly MarkdownPipeline Inlines = CreateLine(new ParagraphBlockParser(), isPlain: false);

    /// <summary>For a line such as "[Lead]: Smith", which in a paragraph would say where a link leads, and be gone.</summary>
    private static readonly MarkdownPipeline InlinesAlone = CreateLine(new LineParser(), isPlain: false);

    /// <summary>For what is no Markdown at all: its words are looked at like those of other texts.</summary>
    private static readonly MarkdownPipeline Plain = CreateLine(new LineParser(), isPlain: true);

    /// <summary>Whether a text of this kind is a line, in which there are no blocks.</summary>
    public static bool IsLine(TextKind kind) => kind is TextKind.Plain or TextKind.Label or TextKind.Line;

    /// <returns>Null where the text is nested deeper than Markdig follows: 128 blocks, or some thousand brackets.</returns>
    public static MarkdownDocument? Parse(string text, TextKind kind)
    {
        try
        {
            if (!IsLine(kind)) return Markdown.Parse(text, Blocks);
            var line = Markdown.Parse(text, kind == TextKind.Plain ? Plain : Inlines);
            return Unused(line).Any() ? Markdown.Parse(text, InlinesAlone) : line;
        }
        catch (ArgumentException failure) when (failure is not (ArgumentNullException or ArgumentOutOfRangeException))
        {
            return null;
        }
    }

    /// <summary>The definitions by which no link leads: their lines are not printed.</summary>
    public static IEnumerable<LinkReferenceDefinition> Unused(MarkdownDocument document)
    {
        if (!document.Any(b => b is LinkReferenceDefinitionGroup)) return [];
        var used = document.Descendants<LinkInline>().Select(l => l.Reference).ToHashSet();
        return document.Descendants<LinkReferenceDefinition>().Where(d => d is not FootnoteLinkReferenceDefinition && !used.Contains(d));
    }

    /// <summary>A line in bold alone is a sub-heading, and stays with what follows.</summary>
    public static bool IsSubheading(ParagraphBlock paragraph) =>
        paragraph.Parent is MarkdownDocument
        && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 }
        && paragraph.Inline.FirstChild == paragraph.Inline.LastChild;

    private static MarkdownPipeline CreateLine(BlockParser parser, bool isPlain)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(parser);
        if (isPlain) builder.InlineParsers.Clear();
        else builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        return builder.Build();
    }

    /// <summary>A paragraph without definitions of links.</summary>
    private sealed class LineParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock paragraph) return true;
            for (var i = 0; i < paragraph.Lines.Count; i++) paragraph.Lines.Lines[i].Slice.TrimStart();
            if (paragraph.Lines.Count > 0) paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
            return paragraph.Lines.Count > 0;
        }
    }
}
