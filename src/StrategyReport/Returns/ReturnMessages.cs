using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Returns;

/// <summary>SR6xxx: what is wrong with a Word file that came back, or not kept of it.</summary>
internal static class ReturnMessages
{
    private const int ShownWords = 120;

    public static Diagnostic NoWordFile(string name, string what) => Error("SR6001", SourceSpan.WholeFile(name),
        $"this is no Word file that can be read: {what}.",
        "Open it in Word and save it as 'Word Document (*.docx)', without a password; of a PDF, ask for the Word file behind it.");

    /// <param name="isKnown">Whether its pieces are looked for all the same.</param>
    public static Diagnostic ManifestLost(string name, bool isKnown) => Warning("SR6002", SourceSpan.WholeFile(name),
        "the file has lost its list of what it holds, as when it was saved by another program than Word or LibreOffice"
            + (isKnown ? "; its texts are looked for as they would be sent today." : "."),
        isKnown ? null : "Ask for the file as it was sent, filled in with Word; or copy the texts into it.");

    /// <param name="addresses">At least one.</param>
    public static Diagnostic FoundByBookmark(string name, IReadOnlyList<string> addresses) => Warning("SR6003", SourceSpan.WholeFile(name),
        addresses is [var one] ? $"the box around '{one}' is gone; its text was found by the bookmark that stood there with it."
            : $"the boxes around {addresses.Count} texts are gone, such as '{addresses[0]}'; they were found by the bookmarks that stood "
                + "there with them.",
        "Look whether the text is whole.");

    public static Diagnostic LooksLost(string name) => Warning("SR6015", SourceSpan.WholeFile(name),
        "the file has lost its list of styles or of lists, as in a converter. Words are taken from it; that only the look of words was "
            + "changed is not seen.",
        "Ask for the file as it was sent, filled in with Word, where looks matter.");

    public static Diagnostic FoundByWords(string name, string address, string heading) => Warning("SR6003", SourceSpan.WholeFile(name),
        $"the marks of '{address}' are gone; it was found by its words"
            + (heading.Length > 0 ? $" under '{Short(heading)}'." : "."),
        "Look whether the text is whole.");

    public static Diagnostic PieceMissing(string name, string address) => Error("SR6004", SourceSpan.WholeFile(name),
        $"'{address}' is not in the file any more: its place was deleted, and not only its text.",
        "Nothing is changed in the data. If the text is to go, empty it there.");

    public static Diagnostic TwoTexts(string name, string address, string one, string other) => Error(
        "SR6005", SourceSpan.WholeFile(name),
        $"'{address}' was changed differently at two places: '{Short(one, ShownWords)}' and '{Short(other, ShownWords)}'.",
        "Make them say the same, or put the one that counts into the data yourself.");

    /// <param name="address">Blank: of no piece.</param>
    public static Diagnostic Lost(string name, string address, Loss loss)
    {
        var place = SourceSpan.WholeFile(name);
        var at = (address.Length > 0 ? $"in '{address}'" : "outside of the texts of the data")
            + (loss.Place.Length > 0 ? $", {loss.Place}" : "");
        return loss.Kind switch
        {
            LossKind.Picture => Warning("SR6006", place,
                $"{at}: a picture or chart{Named(loss.Words)} stands there. The data keeps those that it has; a new one is not taken over.",
                "Put a new picture's file beside the data, and name it in the text."),
            LossKind.TextBox => Warning("SR6006", place,
                $"{at}: a text box is not taken over. It says: '{Short(loss.Words, ShownWords)}'.", "Put its words into the text."),
            LossKind.Equation => Warning("SR6006", place,
                $"{at}: an equation is not taken over. It says: '{Short(loss.Words, ShownWords)}'.", "Write it in words or signs."),
            LossKind.EmbeddedObject => Warning("SR6006", place,
                $"{at}: an embedded file or object is not taken over.", "Put what it says into the text, or give a link to it."),
            LossKind.Hidden => Warning("SR6006", place,
                $"{at}: hidden words, which Word does not show, are not taken over. They say: '{Short(loss.Words, ShownWords)}'.",
                "Show them in Word, if they are to be read."),
            LossKind.Highlight => Warning("SR6006", place,
                $"{at}: words are highlighted, which the data cannot hold: '{Short(loss.Words)}'.",
                "Look whether somebody asks for something there."),
            LossKind.MergedTable => Warning("SR6007", place,
                $"{at}: a table has merged cells, which the data cannot hold; the words of each stand in its first one.",
                "Give each of its rows the same number of cells."),
            LossKind.NestedTable => Warning("SR6007", place,
                $"{at}: a table stands in a table, which the data cannot hold; the words are kept as paragraphs.",
                "Make it a table of its own, below the other one."),
            LossKind.JoinedCell => Warning("SR6007", place,
                $"{at}: a cell of a table holds several paragraphs or a list, which become one line: '{Short(loss.Words, ShownWords)}'.",
                "Make rows of them, if they are to stay apart."),
            LossKind.Heading => Warning("SR6008", place,
                $"{at}: there can be no heading; '{Short(loss.Words)}' becomes a paragraph in bold."),
            _ => Warning("SR6009", place,
                $"{at}: bullets or numbers were typed; they become a list.", "Look whether it is the list that was meant."),
        };

        static string Named(string description) => description.Length == 0 ? "" : $" ('{Short(description)}')";
    }
}
