using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules;

/// <summary>
/// SR2001 to SR2029: what the rules of the house find in one period's data. Each warns here; a final paper and the house
/// may make it stricter. What shows only beside the last period is in <see cref="PeriodMessages"/>.
/// </summary>
public static class RuleMessages
{
    public static Diagnostic DraftingNote(SourceSpan at, string note) =>
        Warning("SR2001", at, $"A drafting note is left in the text: '{note}'.", "Do what it asks, then delete it.");

    public static Diagnostic Gap(SourceSpan at, string key, string? otherwise) =>
        Warning("SR2002", at, $"Key '{key}' is blank.", otherwise is null ? "Fill it in." : $"Fill it in, {otherwise}");

    public static Diagnostic PercentageOutOfRange(SourceSpan at, string where, string value) =>
        Error("SR2003", at, $"{Capital(where)} is '{Short(value)}', which is no percentage.", "A percentage is a number from 0 to 100.");

    public static Diagnostic LevelNotOnScale(SourceSpan at, string where, string value, string scale, IReadOnlyCollection<string> levels) =>
        Error("SR2004", at, $"{Capital(where)} is '{Short(value)}', which is not on the scale '{scale}' ({string.Join(", ", levels)}).",
            NearMiss.Of(value, levels) is { } near ? $"Did you mean '{near}'?" : null);

    public static Diagnostic Placeholder(SourceSpan at, string word) =>
        Warning("SR2005", at, $"'{word}' stands for something that was still to come.", "Put in what was meant, or take the sentence out.");

    public static Diagnostic UnexplainedLevel(SourceSpan at, string key, string level, string challenges, string escalations) =>
        Warning("SR2006", at, $"Key '{key}' is '{level}', but neither '{challenges}' nor '{escalations}' says why.",
            $"Say under '{challenges}' what stands in the way, or add a note: {{level: {level}, note: …}}.");

    public static Diagnostic EscalationDeniedElsewhere(SourceSpan at, string word, string field, SourceSpan elsewhere) =>
        Warning("SR2007", at, $"Something is {Short(word)} here, but key '{field}' says that there is nothing to report ({elsewhere}).", "Make the two agree.");

    public static Diagnostic EscalationClaimedElsewhere(SourceSpan at, IReadOnlyCollection<int> ambitions, string field, SourceSpan elsewhere) =>
        Warning("SR2007", at, $"Nothing is escalated, this says, but key '{field}' of {Ambitions(ambitions)} reports an escalation ({elsewhere}).", "Make the two agree.");

    public static Diagnostic EscalationNowhere(SourceSpan at, string word, string field) =>
        Warning("SR2007", at, $"Something is {Short(word)} here, but key '{field}' of every ambition says that there is nothing to report.", "Make the two agree.");

    public static Diagnostic FocusInThePast(SourceSpan at, string written, string what, DateOnly date) =>
        Warning("SR2008", at, $"'{written}' is planned for, but {what} on {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
            "Give a later date, or report the action as done or delayed.");

    public static Diagnostic YearForm(SourceSpan at, string written, string usual, string example, SourceSpan elsewhere) =>
        Warning("SR2009", at, $"The year is written '{written}' here, but most of the paper uses the form '{example}' ({elsewhere}).", $"Write '{usual}'.");

    public static Diagnostic UnknownAcronym(SourceSpan at, string acronym) =>
        Warning("SR2010", at, $"'{acronym}' is neither spelt out in this paper nor in the glossary.",
            $"Spell it out where it is first used, 'full name ({acronym})', or add it to 'glossary' in framework.yaml.");

    public static Diagnostic LongSentence(SourceSpan at, int words, int most) =>
        Warning("SR2011", at, $"The sentence has {words} words; the house allows {most}.", "Divide it.");

    public static Diagnostic LongBullet(SourceSpan at, int words, int most) =>
        Warning("SR2012", at, $"The bullet has {words} words; the house allows {most}.", "Divide it, or make it a paragraph.");

    public static Diagnostic OverBudget(SourceSpan at, string keys, int words, string row, int most) =>
        Warning("SR2013", at, $"{keys} has {words} words; the row '{row}' allows {most}.", "Shorten it, or change 'words' of that row in paper.yaml.");

    public static Diagnostic PictureMissing(SourceSpan at, string file, string? near) =>
        Error("SR2014", at, $"The picture '{file}' is not in the period's folder.", near is null ? "Save it there, under this name." : $"Did you mean '{near}'?");

    public static Diagnostic PictureUnreadable(SourceSpan at, string file) =>
        Error("SR2014", at, $"'{file}' is no picture that Word can show.", "Save it as PNG or JPEG.");

    public static Diagnostic PictureTooSmall(SourceSpan at, string file, int width, int height, int least) =>
        Warning("SR2015", at, $"The picture '{file}' has {width} × {height} pixels, too few for print.", $"Save it at least {least} pixels wide, or use a chart block.");

    public static Diagnostic EmptyDescription(SourceSpan at, string description) =>
        Warning("SR2016", at, $"The picture's description is '{description}', which does not say what it shows.",
            "Say in a sentence what a reader should see: 'Waiting times fell from 11 to 9 days'.");

    public static Diagnostic LinkSaysNothing(SourceSpan at, string text) =>
        Warning("SR2017", at, text.Length == 0 ? "The link has no text." : $"The link's text is '{text}', which does not say where it leads.",
            "Use the name of what it leads to: [NHS Long Term Plan](…).");

    public static Diagnostic BareAddress(SourceSpan at, string address) =>
        Warning("SR2017", at, $"The address '{Short(address)}' stands in the text.", "Put it behind a name: [NHS Long Term Plan](https://…).");

    public static Diagnostic SkippedHeading(SourceSpan at, int level, int above) =>
        Warning("SR2018", at, $"The heading is of level {level}, but the one above it is of level {above}.", $"Use {new string('#', above + 1)}.");

    public static Diagnostic SeriesLength(SourceSpan at, string series, int values, int categories) =>
        Error("SR2019", at, $"The series '{Short(series)}' has {values} {(values == 1 ? "value" : "values")}, but there are {categories} categories.",
            "Give one value for each category; write ~ where there is none: [1.5, ~, 2].");

    public static Diagnostic UnknownFence(SourceSpan at, string info, string? near) =>
        Warning("SR2020", at, info.Length == 0 ? "A block between ``` marks is printed as it is typed." : $"A block marked '{info}' is printed as it is typed.",
            near is null ? "Only blocks marked 'chart' are drawn." : $"Did you mean '{near}'?");

    public static Diagnostic AccidentalCode(SourceSpan at) =>
        Warning("SR2020", at, "A line that is indented by four blanks or more is printed as it is typed.", "Indent it like the paragraph or the bullet that it belongs to.");

    public static Diagnostic TickList(SourceSpan at) =>
        Warning("SR2020", at, "Boxes to tick cannot be shown in a list.", "Leave the brackets out.");

    public static Diagnostic DeepList(SourceSpan at, int depth, int deepest) =>
        Warning("SR2020", at, $"The list is {depth} levels deep; the paper shows {deepest}.", "Use fewer levels.");

    public static Diagnostic OtherSpelling(SourceSpan at, string word, string name) =>
        Warning("SR2021", at, $"'{word}' is spelt '{name}' in the glossary.", $"Write '{name}', or add '{word}' to 'glossary' in framework.yaml if it is another name.");

    public static Diagnostic LinkLeadsNowhere(SourceSpan at, string target) =>
        Error("SR2022", at, target.Length == 0 ? "The link has no target." : $"The link's target '{Short(target)}' is no complete address.",
            "An address begins with https://, http://, mailto: or tel:; a reference within the paper begins with '#'.");

    private static Diagnostic Warning(string code, SourceSpan at, string message, string? hint) => new(code, Severity.Warning, at, message, hint);

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) => new(code, Severity.Error, at, message, hint);

    private static string Ambitions(IReadOnlyCollection<int> numbers) =>
        (numbers.Count == 1 ? "ambition " : "ambitions ") + string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Enough of a value to find it again, on one line.</summary>
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 59), "…");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
