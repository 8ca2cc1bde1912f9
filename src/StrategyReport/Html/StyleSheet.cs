using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>The layout's <c>page.css</c>: how the page looks on a screen and in print.</summary>
internal static class StyleSheet
{
    /// <summary>The style sheet's text; an empty one, and an error, where there is none: what only screen readers should have would be seen.</summary>
    public static string Read(SourceFiles sources, string path, DiagnosticBag diagnostics)
    {
        if (!sources.HasFile(path))
        {
            diagnostics.Add(PageMessages.StyleSheetMissing(path));
            return "";
        }

        // A checkout on Windows may end lines with two characters; the page is the same.
        return SourceFile.Read(sources, path, diagnostics)?.Text.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";
    }
}
