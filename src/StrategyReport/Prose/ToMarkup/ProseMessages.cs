using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>SR3010 to SR3019, SR2019: what the Markdown of a data text cannot say.</summary>
internal static class ProseMessages
{
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
        Warning("SR3014", at, $"The text holds an invisible control character (U+{code:X4}), which is left out.",
            "It often comes with text that is pasted from other programs: delete it.");

    public static Diagnostic NestedTooDeep(SourceSpan at, int deepest) =>
        Error("SR3015", at, $"The Markdown is nested deeper than {deepest} levels.", "Use fewer levels of lists and quotations.");

    public static Diagnostic FootnoteWithoutMark(SourceSpan at, string label) =>
        Error("SR3016", at, $"Footnote '[{label}]' is not referred to, so it would not be shown.", $"Write [{label}] where its mark should stand.");

    public static Diagnostic NoteInNote(SourceSpan at) =>
        Error("SR3017", at, "This mark of a footnote stands in a footnote.", "Say it in the text, or put both into one note.");

    public static Diagnostic SeriesLength(SourceSpan at, string series, int values, int categories) =>
        Error("SR2019", at,
            $"The series '{Short(series, 60)}' has {values} {(values == 1 ? "value" : "values")}, but there are {categories} categories.",
            "Give one value for each category; write ~ where there is none: [1.5, ~, 2].");
}
