using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>The layout's <c>page.css</c>, how the page looks on a screen and in print, after the colours that it names.</summary>
internal static class StyleSheet
{
    private const string Use = "var(--";

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
        CheckNames(css, look, diagnostics);
        var colours = look.Colours.Select(c => $"--{c.Name}: #{c.Colour};");
        return look.Colours.Count == 0 ? css : $":root {{ {string.Join(' ', colours)} }}\n{css}";
    }

    private static void CheckNames(string css, PageLook look, DiagnosticBag diagnostics)
    {
        var known = look.Colours.Select(c => c.Name).ToList();
        for (var at = css.IndexOf(Use, StringComparison.Ordinal); at >= 0; at = css.IndexOf(Use, at + 1, StringComparison.Ordinal))
        {
            var start = at + Use.Length;
            var end = css.IndexOfAny([',', ')'], start);
            if (end < 0 || css[end] == ',') continue; // It says itself what stands in.
            var name = css[start..end].Trim();
            if (known.Contains(name) || css.Contains($"--{name}:", StringComparison.Ordinal)) continue;
            var line = css.AsSpan(0, start).Count('\n') + 1;
            var column = start - css.LastIndexOf('\n', start);
            diagnostics.Add(PageMessages.UnknownColour(new SourceSpan(look.StylePath, line, column) { Length = name.Length }, name, known));
        }
    }
}
