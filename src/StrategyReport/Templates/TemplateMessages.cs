using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Templates;

/// <summary>SR3001 to SR3005: what can be wrong with a template.</summary>
internal static class TemplateMessages
{
    public static Diagnostic Missing(SourceSpan at, string name, string folder, IReadOnlyCollection<string> known) =>
        Error("SR3001", at, $"There is no template '{Short(name)}' in {folder}.", NearMiss.Hint(name, known));

    public static Diagnostic Syntax(SourceSpan at, string problem) =>
        Error("SR3002", at, $"The template is not valid Scriban: {Sentence(problem)}", null);

    public static Diagnostic Failed(SourceSpan at, string problem, string? hint = null) =>
        Error("SR3003", at, $"The template fails: {Sentence(problem)}", hint);

    public static Diagnostic NoTemplates(SourceSpan at, string layout, string templatesFolder, IReadOnlyCollection<string> known) =>
        Error("SR3004", at, $"There are no templates for the layout '{layout}': {templatesFolder}/{layout} has no paper.sbn.",
            NearMiss.Hint(layout, known));

    /// <summary>The command was given one folder too deep.</summary>
    public static Diagnostic LayoutForFolder(SourceSpan at, string folder) =>
        Error("SR3004", at, "This folder is a layout, and the folder that holds the layouts is asked for.",
            $"Name the one above it by --templates: '{Parent(folder)}'.");

    public static Diagnostic NoColours(string file) =>
        Error("SR3005", SourceSpan.WholeFile(file), "The layout has no colours.",
            "Put colours.yaml back into the layout's folder; 'templates export' writes one to begin with.");

    private static string Parent(string folder) => folder.LastIndexOf('/') is > 0 and var end ? folder[..end] : ".";

    /// <summary>Scriban's own words as one sentence on one line, without the whole of a long value.</summary>
    private static string Sentence(string text) =>
        Short(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 500).TrimEnd('.', ' ') + ".";
}
