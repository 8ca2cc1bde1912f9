using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>The layout's <c>page.css</c>, how the page looks on a screen and in print, after the colours that it names.</summary>
internal static class StyleSheet
{
    /// <summary>The style; an empty one, and an error, where there is none: what only screen readers should have would be seen.</summary>
    public static string Read(SourceFiles sources, PageLook look, DiagnosticBag diagnostics)
    {
        if (!sources.HasFile(look.StylePath))
        {
            diagnostics.Add(PageMessages.StyleSheetMissing(look.StylePath));
            return "";
        }

        if (SourceFile.Read(sources, look.StylePath, diagnostics) is not { } file) return "";
        // A checkout on Windows may end lines with two characters; the page is the same.
        var css = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        new StyleSheetCheck(css, look, diagnostics).Run();
        var colours = look.Colours.Select(c => $"--{c.Name}: #{c.Colour};");
        return look.Colours.Count == 0 ? css : $":root {{ {string.Join(' ', colours)} }}\n{css}";
    }
}
