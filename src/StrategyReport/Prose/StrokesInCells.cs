using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose;

/// <summary>
/// In a cell of a table a stroke is written <c>\|</c> even in code, because it would end the cell (GitHub's Markdown, 4.10).
/// </summary>
internal sealed class StrokesInCells : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Unescape;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Unescape(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is Table table)
                foreach (var code in table.Descendants().OfType<CodeInline>())
                    code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            else if (block is ContainerBlock inner) Unescape(inner);
        }
    }
}
