using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Html;

/// <summary>SR7xxx: what cannot be written as a web page.</summary>
internal static class PageMessages
{
    public static Diagnostic StyleSheetMissing(string file) =>
        Error("SR7001", SourceSpan.WholeFile(file), "The layout has no style sheet for the web page.",
            "Put page.css back into the layout's folder; 'templates export' writes one to begin with.");
}
