using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>
/// SR3010 to SR3018, SR2019: what the Markdown of a data text cannot say. Those of SR4xxx say it in the words in which the
/// markup says it of templates: for who reads it, it is one thing, whoever has found it.
/// </summary>
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
        Error("SR3013", at, $"The picture '{target}' is not a file of this period.",
            target.Length > 1 && target[0] == '/' && target[1] != '/'
                ? $"If it is in the period's folder, write '{target[1..]}'."
                : "Save it in the period's folder 'figures' and name it as figures/….");

    public static Diagnostic ControlCharacter(SourceSpan at, int code) =>
        Warning("SR3014", at, $"The text holds an invisible control character (U+{code:X4}), which is left out.",
            "It often comes with text that is pasted from other programs: delete it.");

    public static Diagnostic Invisible(SourceSpan at, string name, int count) =>
        Warning("SR3014", at,
            count == 1
                ? $"An invisible character stands here ({name}), which is left out."
                : $"{count} invisible characters stand in this line, the first ({name}) here; they are left out.",
            "It often comes with text that is pasted from other programs: delete it.");

    public static Diagnostic LostObject(SourceSpan at) =>
        Warning("SR3014", at, "A picture or another object stood here, which was not copied with the text (U+FFFC).",
            "Put it in as a picture, ![What it shows](figures/…), or delete the character.");

    public static Diagnostic InvisibleReference(SourceSpan at, string reference, string name) =>
        Warning("SR3014", at, $"'{reference}' stands for an invisible character ({name}), which is left out.", "Delete it.");

    public static Diagnostic NoCharacter(SourceSpan at, string reference) =>
        Warning("SR3014", at, $"'{reference}' stands for no character: '\uFFFD' is printed in its place.", "Delete it.");

    public static Diagnostic NestedTooDeep(SourceSpan at, int deepest) =>
        Error("SR3015", at, $"The Markdown is nested deeper than {deepest} levels.", "Use fewer levels of lists and quotations.");

    public static Diagnostic Unread(SourceSpan at, UnreadText why) => why.Cause switch
    {
        UnreadCause.FootnoteMarks => Error("SR3018", at,
            $"The text has {why.Count:N0} marks and notes of footnotes, and at most {2 * MarkdownLimits.FootnoteMarks:N0} are possible.",
            "Say once in the text what the notes say, or put it into a table."),
        UnreadCause.Repeated => Error("SR3018", at,
            $"The address that begins here is so long that it cannot stand at each of the {why.Count:N0} marks of the text.",
            "Look at what was pasted here; or write the address where it is meant: [words](address)."),
        UnreadCause.Cells => Error("SR3018", at,
            $"The tables of the text have {why.Count:N0} cells, each row as many as the widest, and at most {MarkdownLimits.Cells:N0} are "
            + "possible.", "Leave out what nobody reads, or say in words what it shows."),
        UnreadCause.OpenMarks => Error("SR3018", at,
            $"The paragraph has {why.Count:N0} beginnings of links or tags, without the ends that belong to them.",
            "Look at what was pasted here. To print such a mark itself, write \\[ or \\<; a blank line ends a paragraph."),
        _ => NestedTooDeep(at, MarkdownSyntax.DeepestBlocks),
    };

    public static Diagnostic TooMany(SourceSpan at, string what, int found, int most, string things, string hint) =>
        Error("SR4025", at, $"{what} has {found:N0} {things}, and at most {most:N0} are possible.", hint);

    public static Diagnostic FootnoteWithoutMark(SourceSpan at, string label) =>
        Error("SR3016", at, $"Footnote '[{label}]' is not referred to, so it would not be shown.",
            $"Write [{label}] where its mark should stand.");

    public static Diagnostic FootnoteTwice(SourceSpan at, string label) =>
        Error("SR3016", at, $"Footnote '[{label}]' is written twice, and only one of them would be shown.",
            "Give one of them another label, or take it out.");

    public static Diagnostic NoteInNote(SourceSpan at) =>
        Error("SR3017", at, "This mark of a footnote stands in a footnote.", "Say it in the text, or put both into one note.");

    public static Diagnostic SeriesLength(SourceSpan at, string series, int values, int categories) =>
        Error("SR2019", at,
            $"The series '{Short(series, 60)}' has {values} {(values == 1 ? "value" : "values")}, but there are {categories} categories.",
            "Give one value for each category; write ~ where there is none, and 1,200 as 1200: [1.5, ~, 1200].");

    public static Diagnostic SeriesWithoutName(SourceSpan at) => Missing(at, "series", "name", "what the legend calls the numbers");

    public static Diagnostic ChartNotClosed(SourceSpan at) => YamlMessages.Syntax(
        at, "the chart that begins here does not end: what follows it is read as part of it.", "Write ``` below its last line.");

    public static Diagnostic ChartWithoutTitle(SourceSpan at) => Missing(at, "chart", "title", "what the chart shows");

    public static Diagnostic BadReference(SourceSpan at, string id) =>
        Bad(at, "ref", "to", id, "An id holds letters from a to z, digits, '-', '_' and '.', and no spaces.");

    public static Diagnostic BadStart(SourceSpan at, string number, int most) =>
        Bad(at, "ol", "start", number, $"It is a whole number from 0 to {most}.");

    public static Diagnostic LinkInLink(SourceSpan at) => Error("SR4005", at, "<a> may not stand in <a>.", "Close </a> first.");

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan first) =>
        Error("SR4008", at, $"The id '{id}' is given twice.", $"It first stands at {first}.");

    public static Diagnostic UnknownTarget(SourceSpan at, string id, IReadOnlyCollection<string> ids) =>
        Error("SR4009", at, $"Nothing in the paper has the id '{id}' that is referred to here.",
            ids.Count == 0 ? "The paper gives no ids." : NearMiss.Hint(id, ids));

    public static Diagnostic NotANumber(SourceSpan at, string series, string value) =>
        Error("SR4016", at, $"The series '{Short(series, 40)}' has the value '{Short(value, 40)}', which is not a number.",
            "Write numbers such as 1234.5, without units, commas or per cent signs.");

    public static Diagnostic PieNotDrawable(SourceSpan at, string problem) =>
        Error("SR4017", at, problem, "A pie shows the shares of one whole; a column or bar chart shows the rest.");

    public static Diagnostic NothingInside(SourceSpan at, string name, string needed) => Error("SR4018", at, $"<{name}> needs {needed}.");

    private static Diagnostic Missing(SourceSpan at, string element, string name, string meaning) =>
        Error("SR4003", at, $"<{element}> needs the attribute '{name}'.", $"It says {meaning}.");

    private static Diagnostic Bad(SourceSpan at, string element, string name, string value, string hint) =>
        Error("SR4004", at, $"<{element} {name}=\"{Short(value, 40)}\">: '{Short(value, 40)}' is not a value of '{name}'.", hint);
}
