using System.Buffers;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose;

/// <summary>
/// A paragraph's name for references, and of a planned action: <c>{#name}</c> at the end of a paragraph or item, of letters,
/// digits, hyphens and underscores. It is an attribute of the paragraph and no part of its text.
/// </summary>
internal sealed class ParagraphIds : IMarkdownExtension
{
    private const string Opening = "{#";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The paragraph's name; null where it has none.</summary>
    public static string? Of(LeafBlock paragraph) => paragraph.TryGetAttributes()?.Id;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Find;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Find(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ParagraphBlock { Inline.LastChild: LiteralInline last } paragraph) Find(paragraph, last);
            else if (block is ContainerBlock inner and not Table) Find(inner);
        }
    }

    private static void Find(ParagraphBlock paragraph, LiteralInline last)
    {
        var text = last.Content.AsSpan().TrimEnd();
        var open = text.LastIndexOf(Opening, StringComparison.Ordinal);
        if (open < 0 || text[^1] != '}' || (open == 0 && last.IsFirstCharacterEscaped)) return;
        var name = text[(open + Opening.Length)..^1];
        if (name.IsEmpty || name.ContainsAnyExcept(NameCharacters)) return;

        paragraph.GetAttributes().Id = name.ToString();
        last.Content.End = last.Content.Start + text[..open].TrimEnd().Length - 1;
        if (last.Content.IsEmpty && last.PreviousSibling is LineBreakInline lineBreak) lineBreak.Remove();
    }
}
