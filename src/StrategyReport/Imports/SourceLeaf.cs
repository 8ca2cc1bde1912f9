using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategyReport.Data;
using StrategyReport.Prose;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>A paragraph, heading, table or the like of a Markdown text, and the lines that it takes.</summary>
/// <param name="First">0-based.</param>
/// <param name="Last">0-based, itself included.</param>
internal sealed record SourceLeaf(int First, int Last, ReturnedBlock Block)
{
    /// <summary>Those of a text, in their order; null where two share a line, or what else does not let them be told apart.</summary>
    public static IReadOnlyList<SourceLeaf>? Of(string markdown, TextKind kind)
    {
        if (SourceBlocks.Of(markdown, kind) is not { } blocks || MarkdownSyntax.Parse(markdown, kind) is not { } document) return null;
        var leaves = new List<Block>();
        Read(document, leaves, MarkdownSyntax.IsLine(kind));
        if (leaves.Count != blocks.Count) return null;
        var found = new List<SourceLeaf>();
        for (var i = 0; i < leaves.Count; i++)
        {
            var (first, last) = (leaves[i].Line, LineAt(markdown, Math.Min(leaves[i].Span.End, markdown.Length - 1)));
            if (last < first || (found.Count > 0 && first <= found[^1].Last)) return null;
            found.Add(new SourceLeaf(first, last, blocks[i]));
        }

        return found;
    }

    private static void Read(ContainerBlock container, List<Block> leaves, bool isLine)
    {
        var isItem = container is ListItemBlock;
        foreach (var block in container)
            switch (block)
            {
                case ParagraphBlock { Inline.FirstChild: null } when !isItem: break;
                case ParagraphBlock or CodeBlock or ThematicBreakBlock or Table:
                case HeadingBlock when !isLine:
                    leaves.Add(block);
                    isItem = false;
                    break;
                case ListBlock or ListItemBlock or QuoteBlock: Read((ContainerBlock)block, leaves, isLine); break;
            }
    }

    private static int LineAt(string text, int end) => text.AsSpan(0, Math.Max(0, end)).Count('\n');
}
