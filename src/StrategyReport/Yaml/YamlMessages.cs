using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml;

/// <summary>SR1xxx: what can be wrong with a YAML file and with the shape of what it says.</summary>
public static class YamlMessages
{
    public static Diagnostic Syntax(SourceSpan at, string problem, string? hint) =>
        Error("SR1001", at, $"this is not valid YAML: {problem}", hint);

    public static Diagnostic UnknownKey(SourceSpan at, string key, string where, IReadOnlyCollection<string> allowed) =>
        Error("SR1002", at, $"unknown key '{key}' in {where}.", NearMiss.Hint(key, allowed));

    public static Diagnostic MissingKey(SourceSpan at, string key, string where, string expected) =>
        Error("SR1003", at, $"key '{key}' is missing in {where}.", $"It holds {expected}.");

    public static Diagnostic SwallowedKey(SourceSpan at, string key) =>
        Error("SR1003", at, $"key '{key}' is missing: this line is indented, and so belongs to the text above it.", "Begin it in the column of the other keys.");

    public static Diagnostic WrongKind(SourceSpan at, string where, string found, string expected) =>
        Error("SR1004", at, $"{where} holds {found}.", $"It should hold {expected}.");

    public static Diagnostic DuplicateKey(SourceSpan at, string key, int firstLine) =>
        Error("SR1005", at, $"key '{key}' stands here a second time.", $"It stands first in line {firstLine}: keep one of the two.");

    public static Diagnostic NotAllowed(SourceSpan at, string where, string value, IReadOnlyCollection<string> allowed) =>
        Error("SR1006", at, $"{where} is '{Short(value)}', which is not among the allowed values ({string.Join(", ", allowed)}).",
            NearMiss.Of(value, allowed) is { } near ? $"Did you mean '{near}'?" : null);

    public static Diagnostic BadValue(SourceSpan at, string where, string value, string expected) =>
        Error("SR1007", at, $"{where} is '{Short(value)}'.", $"It should be {expected}.");

    public static Diagnostic Blank(SourceSpan at, string where, string expected) =>
        Error("SR1008", at, $"{where} is blank.", $"It should hold {expected}.");

    public static Diagnostic EmptyFile(string file) =>
        Error("SR1009", SourceSpan.WholeFile(file), "the file is empty.", null);

    public static Diagnostic NotUtf8(SourceSpan at) =>
        Error("SR1010", at, "the file is not encoded as UTF-8.", "Save it again as UTF-8 (in VS Code: 'Save with Encoding').");

    public static Diagnostic CannotRead(string file) =>
        Error("SR1011", SourceSpan.WholeFile(file), "the file cannot be read.", "It is missing, or open in another program.");

    public static Diagnostic NotSupported(SourceSpan at, string what, string instead) =>
        Error("SR1012", at, $"{what} cannot be used here.", instead);

    public static Diagnostic OneOf(SourceSpan at, string where, IReadOnlyCollection<string> found, IReadOnlyCollection<string> allowed) =>
        Error("SR1013", at,
            found.Count == 0 ? $"{where} has none of its possible keys." : $"{where} has more than one kind: {string.Join(" and ", found)}.",
            $"Give exactly one of: {string.Join(", ", allowed)}.");

    public static Diagnostic DuplicateId(SourceSpan at, string what, string id, SourceSpan first) =>
        Error("SR1014", at, $"{what} '{id}' stands here a second time.", $"It stands first at {first}.");

    public static Diagnostic UnknownName(SourceSpan at, string what, string name, IReadOnlyCollection<string> known) =>
        Error("SR1015", at, $"there is no {what} '{name}'.", NearMiss.Hint(name, known));

    public static Diagnostic AmbitionWithoutFile(string folder, int number, string statement) =>
        Error("SR1016", SourceSpan.WholeFile(folder), $"ambition {number} ('{Short(statement)}') has no file here.", $"Add a file that begins with 'ambition: {number}'.");

    public static Diagnostic AmbitionTwice(SourceSpan at, int number, string otherFile) =>
        Error("SR1017", at, $"ambition {number} stands in two files.", $"The other one is {otherFile}.");

    public static Diagnostic AmbitionUnknown(SourceSpan at, int number, string known) =>
        Error("SR1018", at, $"ambition {number} is not in the framework.", $"The framework has {known}.");

    public static Diagnostic NotReported(SourceSpan at, int number) =>
        new("SR1019", Severity.Warning, at, $"Ambition {number} is not reported on in this paper.",
            "None of the paper's tables or annexes shows its objective: remove the file, or add an annex.");

    public static Diagnostic SwallowedItem(SourceSpan at, string text) =>
        new("SR1020", Severity.Warning, at, $"'{Short(text)}' is read as part of the text in the line above, not as an item of its own.",
            "Begin it in the same column as the items beside it, or put the whole text in quotes.");

    public static Diagnostic StrayFile(string file, string hint) =>
        new("SR1021", Severity.Warning, SourceSpan.WholeFile(file), "Nothing reads this: it belongs to no ambition and to no paper.", hint);

    public static Diagnostic PeriodWithoutPaper(string folder) =>
        new("SR1022", Severity.Warning, SourceSpan.WholeFile(folder), "This folder holds ambitions but no paper.yaml, and so is no period.", "Add a paper.yaml with a title and a status.");

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) =>
        new(code, Severity.Error, at, Capital(message), hint);

    /// <summary>Enough of a value to find it again, on one line.</summary>
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 50 ? line : string.Concat(line.AsSpan(0, 49), "…");
    }

    private static string Capital(string message) =>
        message.Length > 0 && char.IsLower(message[0]) ? char.ToUpperInvariant(message[0]) + message[1..] : message;
}
