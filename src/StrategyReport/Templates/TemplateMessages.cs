using StrategyReport.Diagnostics;

namespace StrategyReport.Templates;

/// <summary>SR3xxx: what can be wrong with a template, and with Markdown on its way into one.</summary>
public static class TemplateMessages
{
    public static Diagnostic Missing(SourceSpan at, string name, string folder, IReadOnlyCollection<string> known) =>
        Error("SR3001", at, $"There is no template '{name}' in {folder}.", NearMiss.Hint(name, known));

    public static Diagnostic Syntax(SourceSpan at, string problem) =>
        Error("SR3002", at, $"The template is not valid Scriban: {Sentence(problem)}", null);

    public static Diagnostic Failed(SourceSpan at, string problem) =>
        Error("SR3003", at, $"The template fails: {Sentence(problem)}", null);

    public static Diagnostic NoTemplates(string folder, IReadOnlyCollection<string> known) =>
        Error("SR3004", SourceSpan.WholeFile(folder), "There are no templates in this folder.", NearMiss.Hint(Path.GetFileName(folder), known));

    public static Diagnostic RawHtml(SourceSpan at, string html) =>
        Error("SR3010", at, $"HTML such as '{html}' cannot be shown in the paper.",
            "Use Markdown; to print the character itself write \\< instead of <.");

    public static Diagnostic FootnoteWithoutText(SourceSpan at, string label) =>
        Error("SR3011", at, $"Footnote '[^{label}]' has no text.", $"Add a line '[^{label}]: …' in the same text.");

    public static Diagnostic PictureWithoutDescription(SourceSpan at, string file) =>
        Error("SR3012", at, $"The picture '{file}' has no description.",
            "Write what it shows between the brackets, for those who do not see it: ![Beds by month](…).");

    public static Diagnostic PictureNotAFile(SourceSpan at, string target) =>
        Error("SR3013", at, $"The picture '{target}' is not a file of this period.", "Save it in the period's folder 'figures' and name it as figures/….");

    public static Diagnostic ControlCharacter(SourceSpan at, int code) =>
        new("SR3014", Severity.Warning, at, $"The text holds an invisible control character (U+{code:X4}), which is left out.",
            "It often comes with text that is pasted from other programs: delete it.");

    public static Diagnostic NestedTooDeep(SourceSpan at, int deepest) =>
        Error("SR3015", at, $"The Markdown is nested deeper than {deepest} levels.", "Use fewer levels of lists and quotations.");

    public static Diagnostic FootnoteWithoutMark(SourceSpan at, string label) =>
        Error("SR3016", at, $"Footnote '[{label}]' is not referred to, so it would not be shown.", $"Write [{label}] where its mark should stand.");

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) =>
        new(code, Severity.Error, at, message, hint);

    /// <summary>Scriban's own words as one sentence on one line.</summary>
    private static string Sentence(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ') + ".";
}
