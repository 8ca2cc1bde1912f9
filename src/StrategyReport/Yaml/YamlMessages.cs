using StrategyReport.Diagnostics;
using YamlDotNet.Core;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Yaml;

/// <summary>SR1xxx: what can be wrong with a YAML file and with the shape of what it says.</summary>
internal static class YamlMessages
{
    public const string BadValueCode = "SR1007";
    private const string InQuotes = "Put the whole text in single quotes.";

    private const string QuotesOrBlock = "Put the whole text in single quotes, or write it as a block below '|'.";

    public static Diagnostic Syntax(SourceSpan at, string problem, string? hint) =>
        Error("SR1001", at, $"this is not valid YAML: {problem}", hint);

    public static Diagnostic NoColon(SourceSpan at, string key, bool hasColon) => Syntax(at,
        hasColon ? $"'{key}:' has no space after its colon." : $"'{key}' has no colon after it.", $"Write '{key}: …'.");

    public static Diagnostic UnknownKey(SourceSpan at, string key, string where, IReadOnlyCollection<string> allowed) =>
        Error("SR1002", at, $"unknown key '{key}' in {where}.", NearMiss.Hint(key, allowed));

    public static Diagnostic MissingKey(SourceSpan at, string key, string where, string expected) =>
        Error("SR1003", at, $"key '{key}' is missing in {where}.", $"It holds {expected}.");

    public static Diagnostic SwallowedKey(SourceSpan at, string key) =>
        Error("SR1003", at, $"key '{key}' is missing: this line is indented, and so belongs to the text above it.",
            "Begin it in the column of the other keys.");

    public static Diagnostic WrongKind(SourceSpan at, string where, string found, string expected, string? hint = null) =>
        Error("SR1004", at, $"{where} holds {found}.", $"It should hold {expected}. {hint}".TrimEnd());

    public static Diagnostic OneListOnly(SourceSpan at, string where, string expected, IEnumerable<string> items)
    {
        var row = "[" + string.Join(", ", items) + "]";
        return WrongKind(at, where, "one list", expected, $"Put it into brackets of its own: '[{Short(row)}]'.");
    }

    public static Diagnostic DuplicateKey(SourceSpan at, string key, int firstLine) =>
        Error("SR1005", at, $"key '{key}' stands here a second time.", $"It stands first in line {firstLine}: keep one of the two.");

    public static Diagnostic NotAllowed(SourceSpan at, string where, string value, IReadOnlyCollection<string> allowed) =>
        Error("SR1006", at, $"{where} is '{Short(value)}', which is not among the allowed values ({string.Join(", ", allowed)}).",
            NearMiss.Of(value, allowed) is { } near ? $"Did you mean '{near}'?" : null);

    public static Diagnostic BadValue(SourceSpan at, string where, string value, string expected) =>
        Error(BadValueCode, at, $"{where} is '{Short(value)}'.", $"It should be {expected}.");

    public static Diagnostic WriteInstead(SourceSpan at, string where, string value, string meant) =>
        Error("SR1007", at, $"{where} is '{Short(value)}'.", $"Write {meant}, without quotes.");

    /// <summary>A list whose key's line is missing above it.</summary>
    /// <param name="above">The key that it stands below, and that holds no list.</param>
    /// <param name="meant">The lists that the group has no key for.</param>
    public static Diagnostic ListWithoutKey(SourceSpan at, string above, IReadOnlyList<string> meant) => Error("SR1003", at,
        $"a list stands below '{above}', which holds none: the line with the list's key is missing.",
        meant.Count == 0 ? "Write its key above it." : $"Write '{string.Join(":' or '", meant)}:' above it.");

    /// <summary>A line of a text that is not indented, and has a colon.</summary>
    public static Diagnostic KeyOfText(SourceSpan at, string key, string above, bool isList, string hint) => Error("SR1002", at,
        $"'{Short(key)}' begins in the column of the keys and has a colon, and so is read as a key.",
        $"If it belongs to '{above}', {(isList ? "indent it like the items there" : "indent it like that text, below '|'")}. {hint}");

    /// <summary>A key with a character that looks like another or like nothing.</summary>
    public static Diagnostic OddCharacter(SourceSpan at, char odd, string key) =>
        Error("SR1002", at, $"the character U+{(int)odd:X4} stands in key '{key}': it looks like another, or like nothing.",
            $"Type '{key}' anew.");

    public static Diagnostic Blank(SourceSpan at, string where, string expected) =>
        Error("SR1008", at, $"{where} is blank.", $"It should hold {expected}.");

    public static Diagnostic EmptyFile(string file) =>
        Error("SR1009", SourceSpan.WholeFile(file), "the file is empty.", null);

    public static Diagnostic NotSupported(SourceSpan at, string what, string instead) =>
        Error("SR1012", at, $"{what} cannot be used here.", instead);

    public static Diagnostic OneOf(SourceSpan at, string where, IReadOnlyCollection<string> found, IReadOnlyCollection<string> allowed) =>
        Error("SR1013", at,
            found.Count == 0
                ? $"{where} has none of its possible keys."
                : $"{where} has more than one kind: {string.Join(" and ", found)}.",
            $"Give exactly one of: {string.Join(", ", allowed)}.");

    public static Diagnostic DuplicateId(SourceSpan at, string what, string id, SourceSpan first) =>
        Error("SR1014", at, $"{what} '{id}' stands here a second time.", $"It stands first at {first}.");

    public static Diagnostic SwallowedItem(SourceSpan at, string text) =>
        Warning("SR1020", at, $"'{Short(text)}' is read as part of the text in the line above, not as an item of its own.",
            "Begin it in the same column as the items beside it, or put the whole text in quotes.");

    /// <param name="isSurelyText">Whether it can be no comment.</param>
    /// <param name="isText">Whether a text stands before it, not a name or a number.</param>
    public static Diagnostic CutText(SourceSpan at, string words, bool isSurelyText, bool isText) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.",
            isSurelyText && isText
                ? QuotesOrBlock
                : $"If it is text, put the whole text in single quotes; if it is a comment, write {Comment(isText)}.");

    /// <summary>Between a key and the text that stands below it without <c>|</c>.</summary>
    public static Diagnostic CutAbove(SourceSpan at, string words) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.",
            "If it is a heading or other text, write '|' after the colon of its key; if it is a comment, put it above the key.");

    /// <summary>On a line of its own below a text of several lines.</summary>
    public static Diagnostic CutEnd(SourceSpan at, string words) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.",
            "If it is a heading or other text, indent it like the lines above it; if it is a comment, begin it in the column of the "
            + "keys, with one '#' and a space.");

    /// <summary>Within a sentence of several lines, which cannot go on behind a comment.</summary>
    public static Diagnostic CutWithin(SourceSpan at, string words, bool isSurelyText) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment, and ends the text before it.",
            isSurelyText
                ? QuotesOrBlock
                : "If it is text, write the whole text as a block below '|'; if it is a comment, put it above the key.");

    /// <summary>A text with a colon that YAML takes for that of a key.</summary>
    public static Diagnostic ColonInSentence(SourceSpan at) => Syntax(at, "a text that holds ': ' is read as a key.", QuotesOrBlock);

    /// <summary>A text within braces that ends at its comma.</summary>
    public static Diagnostic CommaInBraces(SourceSpan at) => Syntax(at, "within braces a comma ends the text before it.", InQuotes);

    /// <summary>A text within brackets that begins with one.</summary>
    public static Diagnostic TextInBrackets(SourceSpan at, char bracket) => Syntax(at,
        $"a text cannot begin with '{bracket}': YAML reads {(bracket == '[' ? "a list" : "a group of keys")} there.", InQuotes);

    public static Diagnostic CutWithinBrackets(SourceSpan at, string words) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.", InQuotes);

    /// <summary>A text that YAML reads as a group of keys, because of a colon within it.</summary>
    public static Diagnostic ColonInText(SourceSpan at, string where, string expected, string key) => Error("SR1004", at,
        $"{where} should hold {expected}, but the ': ' after '{Short(key)}' makes a key of it.", QuotesOrBlock);

    /// <summary>A text that YAML reads as a group of keys or a list.</summary>
    /// <param name="isBelow">Whether it begins on the line below its key.</param>
    public static Diagnostic NoText(SourceSpan at, string where, string expected, string found, bool isBelow) => Error("SR1004", at,
        $"{where} holds {found}. It should hold {expected}.",
        isBelow ? "Write '|' after the colon: what stands below is text then." : QuotesOrBlock);

    /// <summary>Behind a level, a number or the like, of which it can be no part.</summary>
    public static Diagnostic CutValue(SourceSpan at, string words) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.",
            "If it is a comment, put a space after the '#'.");

    public static Diagnostic CutHeader(SourceSpan at, string words, char header) =>
        Error("SR1025", at, $"YAML takes '{Short(words)}' for a comment: it would not be in the paper.",
            $"A text begins on the line below '{header}': move it there.");

    /// <summary>A path in double quotes, in which YAML knows <c>\n</c> and <c>\t</c>.</summary>
    public static Diagnostic PathEscape(SourceSpan at, string escape) =>
        Error("SR1028", at, $"in double quotes '{escape}' is no part of a path, but a character of its own.",
            "Put the text in single quotes.");

    private static string Comment(bool isText) =>
        isText ? "two spaces before the '#' and one after it" : "a space before the '#' and one after it";

    public static Diagnostic Conflict(SourceSpan at, string mark) =>
        Error("SR1026", at, $"a git merge is not finished here: '{mark}'.",
            "Keep what is right of the two sides, and delete the lines with <<<<<<<, ======= and >>>>>>>.");

    public static Diagnostic UnseenLineBreak(SourceSpan at, char found) =>
        Error("SR1027", at, $"an unseen line break stands here (U+{(int)found:X4}): to YAML the line ends, in an editor it goes on.",
            found == '\u0085' ? "Delete it; where '…' was meant, write '…'." : "Delete it, and begin a new line where one was meant.");

    public static Diagnostic SuppressionInText(SourceSpan at) =>
        Warning("SR2093", at, "This is part of the text, not a comment: the paper would print it.", "Put the line above the text's key.");

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) =>
        MessageText.Error(code, at, Capital(message), hint);

    /// <summary>How a message begins of groups and lists within each other.</summary>
    public const string NestedDeeper = "nested deeper than";

    /// <summary>Where nothing better is known than what the parser says.</summary>
    public static Diagnostic InParserWords(YamlException failure, SourceSpan at) => Syntax(at, Plain(failure.Message),
        failure.Message.Contains(NestedDeeper, StringComparison.Ordinal)
            ? "Use fewer levels of groups and lists, or put the whole text in single quotes."
            : "Check that keys of one group begin in the same column and that each has a colon and a space after it.");

    /// <summary>The parser's own words, without the positions that it puts in front and with a plain ending.</summary>
    private static string Plain(string message)
    {
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var words = (end < 0 ? message : message[(end + 3)..]).Trim().TrimEnd('.');
        return words.Length == 0 ? "the structure breaks off." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }
}
