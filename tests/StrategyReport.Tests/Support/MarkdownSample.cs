using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.Support;

/// <summary>One text of Markdown by itself.</summary>
internal static class MarkdownSample
{
    public static string ToMarkup(TextKind kind, DataText text, string folder, DiagnosticBag diagnostics)
    {
        var result = new MarkdownTexts().Of(text, kind).ToMarkup(kind, folder);
        diagnostics.AddRange(result.Findings);
        return result.Markup;
    }
}
