using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>"Source: NHS England" right under a table, a chart or a picture that stands alone: its small print.</summary>
internal static class SourceLines
{
    public const string Word = "Source: ";

    private static readonly string[] Starts = ["Source:", "Sources:"];

    /// <summary>Whether a text says itself that it is a source.</summary>
    public static bool Is(string text) => Starts.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    public static bool Is(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is not { } around || around.IndexOf(paragraph) is not (> 0 and var at)) return false;
        return around[at - 1] is Table or FencedCodeBlock { Info: "chart" }
            or ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null } }
            && FirstWords(paragraph.Inline) is { } words && Is(words);
    }

    /// <summary>Through emphasis: a source is often in italics.</summary>
    private static string? FirstWords(ContainerInline? line) => line?.FirstChild switch
    {
        LiteralInline literal => literal.Content.ToString(),
        EmphasisInline emphasis => FirstWords(emphasis),
        _ => null,
    };
}
