using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Templates;

/// <summary>SR3001 to SR3009: what can be wrong with a template.</summary>
internal static class TemplateMessages
{
    public static Diagnostic Missing(SourceSpan at, string name, string folder, IReadOnlyCollection<string> known) =>
        Error("SR3001", at, $"There is no template '{name}' in {folder}.", NearMiss.Hint(name, known));

    public static Diagnostic Syntax(SourceSpan at, string problem) =>
        Error("SR3002", at, $"The template is not valid Scriban: {Sentence(problem)}", null);

    public static Diagnostic Failed(SourceSpan at, string problem, string? hint = null) =>
        Error("SR3003", at, $"The template fails: {Sentence(problem)}", hint);

    public static Diagnostic NoTemplates(string folder, IReadOnlyCollection<string> known) =>
        Error("SR3004", SourceSpan.WholeFile(folder), "There are no templates in this folder.",
            NearMiss.Hint(Path.GetFileName(folder), known));

    public static Diagnostic NoColours(string file) =>
        Error("SR3005", SourceSpan.WholeFile(file), "The layout has no colours.",
            "Put colours.yaml back into the layout's folder; 'templates export' writes one to begin with.");

    /// <summary>Scriban's own words as one sentence on one line.</summary>
    private static string Sentence(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ') + ".";
}
