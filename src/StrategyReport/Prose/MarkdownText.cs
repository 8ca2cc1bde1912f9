using Markdig;
using Markdig.Parsers;

namespace StrategyReport.Prose;

/// <summary>Which Markdown the data may use: CommonMark, pipe tables, footnotes and strikethrough.</summary>
internal static class MarkdownText
{
    /// <summary>For narrative: all blocks.</summary>
    public static MarkdownPipeline Blocks { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>For labels and titles: "1. Care" or "# of visits" is a text there, not a list or a heading.</summary>
    public static MarkdownPipeline Inlines { get; } = CreateInlines();

    private static MarkdownPipeline CreateInlines()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
