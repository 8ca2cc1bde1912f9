using System.Globalization;
using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Word.Package;

/// <summary>SR5xxx: what cannot be written as Word.</summary>
internal static class WordMessages
{
    public static Diagnostic UnknownStyle(
        SourceSpan at, string kind, string name, string reference, IReadOnlyCollection<string> names) =>
        Error("SR5001", at, $"{reference} has no {kind} style '{name}'.",
            names.Count == 0 ? $"It has no {kind} styles of its own at all." : NearMiss.Hint(name, names));

    public static Diagnostic StyleWithoutNumber(string reference, string style) =>
        Error("SR5002", SourceSpan.WholeFile(reference),
            $"the style '{style}' is not tied to a list, so Word would print no number or bullet.",
            "In Word: Modify style, Format, Numbering; choose a level of the multilevel list.");

    public static Diagnostic StyleIsSmall(string reference, string style, int halfPoints) =>
        Warning("SR5015", SourceSpan.WholeFile(reference), string.Create(CultureInfo.InvariantCulture,
            $"the text of the style '{style}' is {halfPoints / 2.0} points, which many people cannot read."),
            "In Word: Modify style, set 12 points, or 11 at the least; the annexes alone have 'text_size' under 'annex_table'.");

    public static Diagnostic ReferenceMissing(string reference) =>
        Error("SR5003", SourceSpan.WholeFile(reference),
            "the Word file that holds the house style does not exist.");

    /// <param name="why">A clause: "it is damaged".</param>
    public static Diagnostic ReferenceUnreadable(string reference, string why) =>
        Error("SR5004", SourceSpan.WholeFile(reference),
            $"this is not a Word document (.docx) that can be read: {why}.",
            "Open it in Word and save it as 'Word Document (*.docx)', without a password.");

    /// <param name="leftOut">At least one, in the words of its XML.</param>
    public static Diagnostic ReferenceTidied(string reference, string part, IReadOnlyList<string> leftOut) =>
        Warning("SR5016", SourceSpan.WholeFile(reference),
            $"its part '{part}' has {(leftOut.Count == 1 ? "something" : $"{leftOut.Count} things")} that a paper cannot take over, "
                + $"{(leftOut.Count == 1 ? "which is" : "such as")} {Short(leftOut[0], 80)}; the paper is without.",
            "If the paper lacks something of the house style, open the reference document in Word, look there, and save it again.");

    /// <param name="problem">A sentence.</param>
    public static Diagnostic PageImpossible(string reference, string part, string problem) =>
        Error("SR5017", SourceSpan.WholeFile(reference), $"in its part '{part}' {problem}",
            "In Word: Layout, Size and Margins, for each section of the reference document.");

    public static Diagnostic BadLink(SourceSpan at, string target) =>
        Error("SR5008", at, $"the link '{target}' is not a complete address.",
            "An address starts with https:, http:, mailto: or tel:, and goes on with a name that there can be.");

    public static Diagnostic UnknownTarget(SourceSpan at, string target) =>
        Error("SR5009", at, $"nothing in the paper has the id '{target}'.");

    private const string FewerColumns =
        "Leave columns out, make rows of them, or divide the table; "
        + "there is more room for a section's table with 'page: landscape', for one in a cell with 'nested_tables: below'.";

    public static Diagnostic TableSetSmall(SourceSpan at, int columns, int halfPoints) =>
        Warning("SR5012", at, string.Create(CultureInfo.InvariantCulture,
            $"the table's {columns} columns do not fit: its text is set at {halfPoints / 2.0} points, so that no number or label breaks."),
            FewerColumns);

    /// <param name="halfPoints">The size of its text, where it is smaller than the style's.</param>
    public static Diagnostic TableBreaksWords(SourceSpan at, int? halfPoints) => Warning("SR5012", at,
        "the table's columns are too narrow for its headings or row labels, which break within a word"
            + (halfPoints is { } size
                ? string.Create(CultureInfo.InvariantCulture, $", even with its text set at {size / 2.0} points.") : "."),
        FewerColumns);

    public static Diagnostic TableBreaksNumbers(SourceSpan at, int columns) =>
        Error("SR5012", at, $"the table's {columns} columns leave no room for its numbers: they would break even in the smallest print.",
            FewerColumns);

    /// <param name="halfPoints">The size of its text, where it is smaller than it should be.</param>
    /// <param name="breaks">Whether words break.</param>
    public static Diagnostic AnnexTooWide(SourceSpan at, int? halfPoints, bool breaks)
    {
        var how = halfPoints is { } size ? string.Create(CultureInfo.InvariantCulture, $"its text is set at {size / 2.0} points") : null;
        var what = (how, breaks) switch
        {
            ({ } small, true) => small + ", and words still break",
            ({ } small, false) => small,
            (null, true) => "words break at the ends of its columns",
            _ => "the heading row that each page repeats is high",
        };
        return Warning("SR5013", at, $"an annex has more ambitions side by side than the page has room for: {what}.",
            "Divide the objective in framework.yaml in two, with an annex for each, or give its ambitions shorter 'short' names; "
            + "'text_size: 11' under 'annex_table' in paper.yaml gains a little.");
    }

    /// <summary>Of a short name.</summary>
    private const int MostWords = 4;

    /// <summary>Whether a name cannot be expected to be shorter.</summary>
    public static bool IsShortName(string words) => words.Count(c => c == ' ') < MostWords;

    public static Diagnostic HeadingTooHigh(SourceSpan at, string words, int most) => Warning("SR5013", at,
        $"'{Short(words, 50)}' takes more than {most} lines of a heading row that each page repeats.",
        "Give it a 'short' name of two to four words.");

    /// <param name="width">Twips.</param>
    public static Diagnostic ChartTooNarrow(SourceSpan at, int width) => Warning("SR5014", at,
        string.Create(CultureInfo.InvariantCulture,
            $"the chart is {width / 567.0:0.0} cm wide, as its column is: there its text takes the room of what it shows."),
        "Put the chart into a section of the paper and refer to it here, or give the annex fewer ambitions side by side.");

    public static Diagnostic FootnoteInFootnote(SourceSpan at) =>
        Error("SR5010", at, "a footnote cannot stand within a footnote.");

    /// <param name="word">The number as the reference document's list gives it, <paramref name="page"/> as the template does.</param>
    public static Diagnostic NumbersDiffer(SourceSpan at, int level, string word, string page) =>
        Warning("SR5011", at, $"a number of level {level} is '{word}' in Word but '{page}' on the web page.",
            "Make 'numbers' of <paper> say what the list of the style 'heading 1' in the reference document says, or change that list.");
}
