using StrategyReport.Data;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>A text as markup, asked of the text itself.</summary>
internal static class MarkupOfText
{
    /// <summary>What templates get of it, and what is wrong with it.</summary>
    /// <param name="folder">The period's, where pictures are found.</param>
    public static TextMarkup ToMarkup(this MarkdownText text, TextKind kind, string folder) =>
        text.Once(kind, folder, MarkdownBlocks.Write);
}
