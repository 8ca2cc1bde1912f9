using System.Globalization;
using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Data;

/// <summary>SR1015 to SR1022, SR1030 to SR1034, SR2003, SR2004: files that do not fit together, and unknown values.</summary>
internal static class DataMessages
{
    public static Diagnostic AmbitionWithoutFile(string folder, int number, string statement) =>
        Error("SR1016", SourceSpan.WholeFile(folder), $"ambition {number} ('{Short(statement)}') has no file here.",
            $"Add a file that begins with 'ambition: {number}'.");

    public static Diagnostic AmbitionTwice(SourceSpan at, int number, string otherFile) =>
        Error("SR1017", at, $"ambition {number} stands in two files.", $"The other one is {otherFile}.");

    public static Diagnostic AmbitionUnknown(SourceSpan at, int number, IEnumerable<int> known) =>
        Error("SR1018", at, $"ambition {number} is not in the framework.",
            $"The framework has {string.Join(", ", known.Select(n => n.ToString(CultureInfo.InvariantCulture)))}.");

    public static Diagnostic NotReported(SourceSpan at, int number) =>
        Warning("SR1019", at, $"Ambition {number} is not reported on in this paper.",
            "None of the paper's tables or annexes shows its objective: remove the file, or add an annex.");

    public static Diagnostic StrayFile(string file, string hint) =>
        Warning("SR1021", SourceSpan.WholeFile(file), "Nothing reads this: it belongs to no ambition and to no paper.", hint);

    public static Diagnostic PeriodWithoutPaper(string folder) =>
        Warning("SR1022", SourceSpan.WholeFile(folder), "This folder holds no paper.yaml, and so is no period.",
            "Add a paper.yaml with a title and a status.");

    public static Diagnostic SchemaOutdated(string file) =>
        Warning("SR2068", SourceSpan.WholeFile(file),
            "The schema is not the one of this framework: editors complete and check what is no longer so.",
            "Run 'strategy-report schema', which writes it anew.");

    public static Diagnostic RoleUnplayed(SourceSpan at, string role, string field) =>
        Warning("SR2069", at,
            $"Field '{field}' seems to hold what the rules call '{role}', but no field plays that role: "
                + "the rules that need it say nothing.",
            $"Say which field it is: 'roles: {{{role}: {field}}}' in framework.yaml.");

    public static Diagnostic RoleOfOtherType(SourceSpan at, string role, string field, string type, string wanted) =>
        Error("SR1006", at, $"Field '{field}' is of type {type}, which cannot play the role '{role}'.",
            $"Name a field of type {wanted}.");

    public static Diagnostic UnknownName(SourceSpan at, string what, string name, IReadOnlyCollection<string> known) =>
        Error("SR1015", at, $"there is no {what} '{name}'.", NearMiss.Hint(name, known));

    public static Diagnostic PercentageOutOfRange(SourceSpan at, string where, string value) =>
        MessageText.Error("SR2003", at, $"{Capital(where)} is '{Short(value, 60)}', which is no percentage.",
            "A percentage is a number from 0 to 100.");

    public static Diagnostic LevelNotOnScale(SourceSpan at, string where, string value, string scale, IReadOnlyCollection<string> levels) =>
        MessageText.Error("SR2004", at,
            $"{Capital(where)} is '{Short(value, 60)}', which is not on the scale '{scale}' ({string.Join(", ", levels)}).",
            NearMiss.Of(value, levels) is { } near ? $"Did you mean '{near}'?" : null);

    public static Diagnostic NoSuchRow(SourceSpan at, string field, IReadOnlyCollection<string> shown) =>
        Error("SR1030", at, $"no row of 'annex_table' shows '{Short(field)}'.",
            NearMiss.Of(field, shown) is { } near
                ? $"Did you mean '{near}'?"
                : $"A row is named by a field that it shows: {string.Join(", ", shown)}.");

    public static Diagnostic ManyRows(SourceSpan at, string field, int rows) =>
        Error("SR1031", at, $"{rows} rows of 'annex_table' show '{field}', so it does not say which one is meant.",
            "Name the row by a field that no other row shows.");

    public static Diagnostic RowTwice(SourceSpan at, string field, string other) =>
        Error("SR1031", at, $"'{field}' names the same row as '{other}' above it.",
            "Say all that the row has otherwise under one of the two.");

    public static Diagnostic NotOfObjective(SourceSpan at, string number, string objective, IEnumerable<int> known) =>
        Error("SR1032", at, $"the objective '{objective}' has no ambition '{Short(number)}'.",
            $"It has {string.Join(", ", known.Select(n => n.ToString(CultureInfo.InvariantCulture)))}.");

    public static Diagnostic RowWidth(SourceSpan at, int found, int width, bool hasComma = false) =>
        Error("SR1033", at, $"the row has {Columns(found)}, the table {width.ToString(CultureInfo.InvariantCulture)}.",
            (hasComma ? "Put a cell that holds a comma in single quotes: '1,300'. " : found < width ? "Write '' for a blank cell. " : "")
            + "A cell with 'span' counts for as many columns; where a cell with 'rows' above reaches down, the row leaves its cell out.");

    public static Diagnostic CellsPushedAside(SourceSpan at, int column, int most) =>
        Error("SR1033", at, $"the cell reaches to column {column.ToString(CultureInfo.InvariantCulture)}, and a table has at most {most}.",
            "Where cells with 'rows' above reach down, they push it aside: the row leaves their cells out.");

    public static Diagnostic RowsPastEnd(SourceSpan at, int rows, int left) =>
        Error("SR1034", at, $"the cell reaches over {rows} rows, but {(left == 1 ? "this is the last one" : $"only {left} are left")}.",
            "Heading rows and rows count apart: a heading cannot reach into the rows below it.");

    public static Diagnostic CellsOverlap(SourceSpan at) =>
        Error("SR1034", at, "the cell runs into one that reaches down from a row above.",
            "Where a cell with 'rows' above reaches down, the row leaves its cell out.");

    private static string Columns(int count) => count == 1 ? "1 column" : string.Create(CultureInfo.InvariantCulture, $"{count} columns");

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) =>
        MessageText.Error(code, at, Capital(message), hint);
}
