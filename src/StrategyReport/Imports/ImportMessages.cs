using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Imports;

/// <summary>SR6xxx: what of a file that came back does not find its way into the data.</summary>
internal static class ImportMessages
{
    private const int ShownWords = 300;

    public static Diagnostic NoOrigin(string name) => Error("SR6010", SourceSpan.WholeFile(name),
        "the file does not say which paper or form it was made as, so its texts cannot be placed.",
        "Ask for the file as it was sent, filled in; or copy the texts into the data.");

    public static Diagnostic NoPeriod(string name, string period, IReadOnlyList<string> periods) => Error(
        "SR6010", SourceSpan.WholeFile(name),
        $"the file is of the period '{period}', which the data does not have.", $"There are: {string.Join(", ", periods)}.");

    public static Diagnostic NotBuilt(string name, string period) => Error("SR6011", SourceSpan.WholeFile(name),
        $"{period} has errors, so it cannot be said what was changed in the file.",
        "Mend the errors first: strategy-report validate tells them.");

    public static Diagnostic Conflict(SourceSpan place, string name, string where, string theirs, string ours) => Error("SR6012", place,
        $"this has been changed in the data since '{name}' was made, and in the file as well ({where}). "
            + $"In the file: '{Short(theirs, ShownWords)}'. In the data: '{Short(ours, ShownWords)}'.",
        "Put into the data what is to stand there; nothing was changed.");

    public static Diagnostic TwoFiles(SourceSpan place, string one, string words, string other, string otherWords) => Error("SR6012", place,
        $"'{one}' and '{other}' say other things here. The first says: '{Short(words, ShownWords)}'. "
            + $"The second says: '{Short(otherWords, ShownWords)}'.",
        "Put into the data what is to stand there; nothing was changed.");

    public static Diagnostic CommentGone(SourceSpan place, string comment) => Warning("SR6018", place,
        $"the comment '# {comment}' stood within what is written anew, and goes.", "Put it where it belongs, if it is still needed.");

    public static Diagnostic NotTaken(ReturnedChange change, string name, string why)
    {
        var (where, words) = (change.Now.Place, change.Words);
        return Error("SR6013", change.Target.Place,
            $"what '{name}' says here {(where.Length > 0 ? $"({where}) " : "")}was not taken: {why}. "
                + (words.Length > 0 ? $"It says: '{Short(words, ShownWords)}'." : "It is blank."), null);
    }

    /// <summary>Why the paper could not be built with a text.</summary>
    public static string Because(IEnumerable<Diagnostic> errors) => errors.FirstOrDefault() is { } error
        ? $"with it an error would stand at {error.Span}: {error.Code}, {error.Message.TrimEnd('.')}"
        : "the paper could not be built with it";

    public static Diagnostic NoPlace(string name, string address, string words) => Error("SR6013", SourceSpan.WholeFile(name),
        $"'{address}' was changed in the file, but what it shows is made by the templates, or stands in no text of the data. It says: "
            + $"'{Short(words, ShownWords)}'.", "Change it in the data or in the template.");

    public static Diagnostic NotNoted(string file, string name) => Warning("SR6013", SourceSpan.WholeFile(file),
        $"it cannot be noted here for certain that '{name}' has come back.",
        "Write the day below 'forms: returned:', by the ambition's number.");

    public static Diagnostic LooksLost(string name, string program) => Warning("SR6015", SourceSpan.WholeFile(name),
        $"the file was saved by {program}, which loses the marks of answers, and bold words and lists in some of them. Words are "
            + "taken from it; that only the look of words was changed is not seen.",
        "Ask for a file that was saved by Word, where looks matter.");

    public static Diagnostic Tracked(string name, int count) => Warning("SR6016", SourceSpan.WholeFile(name),
        $"the file has {count} tracked {(count == 1 ? "change" : "changes")}, taken as accepted.",
        "Reject in Word what is not to come, and import the file again.");

    public static Diagnostic EarlierPeriod(string name, string period, string latest) => Warning("SR6017", SourceSpan.WholeFile(name),
        $"the file is of {period}, and so is what it changes; the latest period is {latest}.",
        $"If it was meant for {latest}, take the change back, and ask for the form of that period.");

    public static Diagnostic CommentLeft(string name, Returns.ReturnedComment comment) => Warning("SR6014", SourceSpan.WholeFile(name),
        $"a comment is about no text of the data that has a line of its own: '{Short(comment.Text, ShownWords)}'.",
        "Put it where it belongs yourself, if it is to be kept.");

    public static Diagnostic MayBeEmptied(SourceSpan place, string name, string address) => Warning("SR6015", place,
        $"in '{name}' nothing is found of '{address}': it was emptied, or the program that saved the file has lost its marks.",
        "Nothing is changed in the data. If the text is to go, empty it there.");

    public static Diagnostic MayBeGone(SourceSpan place, string name, string address, string words) => Warning("SR6015", place,
        $"of '{address}' these words are not in '{name}': '{Short(words, ShownWords)}'. They were deleted from what has lost its marks.",
        "Nothing is changed in the data. If they are to go, delete them there.");

    public static Diagnostic Stray(string name, string words, string place) => Error("SR6014", SourceSpan.WholeFile(name),
        $"words stand outside of any answer or text of the data{(place.Length > 0 ? $" ({place})" : "")}: '{Short(words, ShownWords)}'.",
        "Put them into the data yourself, if they are to be kept.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint) =>
        new(code, Severity.Error, span, Sentence(message), hint);

    private static Diagnostic Warning(string code, SourceSpan span, string message, string? hint) =>
        new(code, Severity.Warning, span, Sentence(message), hint);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
