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
}
