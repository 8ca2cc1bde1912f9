using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Html;

/// <summary>SR7xxx: what cannot be written as a web page.</summary>
internal static class PageMessages
{
    public static Diagnostic StyleSheetMissing(string file) =>
        Error("SR7001", SourceSpan.WholeFile(file), "The layout has no style sheet for the web page.",
            "Put page.css back into the layout's folder; 'templates export' writes one to begin with.");

    public static Diagnostic UnknownColour(SourceSpan at, string name, IReadOnlyCollection<string> known) =>
        Error("SR7002", at, $"There is no colour '{name}' for the page.", NearMiss.Hint(name, known));

    public static Diagnostic StyleSheetEnds(SourceSpan at) =>
        Error("SR7003", at, "This ends the style sheet, and what follows becomes part of the page.",
            "Leave it out; in a string, write '<\\/style'.");

    public static Diagnostic Import(SourceSpan at) =>
        Error("SR7004", at, "The page must stand alone, and this takes a style sheet from elsewhere.",
            "Copy the rules of that style sheet to here.");

    public static Diagnostic ReachesOutside(SourceSpan at, string address) =>
        Error("SR7004", at, $"The page must stand alone, and '{Short(address)}' stands outside of it.",
            "Write the file itself here, as url(data:image/png;base64,…), or leave it out.");

    public static Diagnostic NeverClosed(SourceSpan at, string opening, string closing) =>
        Error("SR7005", at, $"The {opening} is never closed, so that browsers misread what follows.", $"Write {closing} where it ends.");

    public static Diagnostic ClosesNothing(SourceSpan at, char closing) =>
        Error("SR7005", at, $"The {closing} closes nothing, so that browsers misread what follows.",
            "Leave it out, or open what it closes.");
}
