using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Markup;

/// <summary>SR4xxx: what the templates wrote is not the markup that the writers understand.</summary>
internal static class MarkupMessages
{
    public static Diagnostic UnknownElement(SourceSpan at, string name, IReadOnlyCollection<string> allowed) =>
        Error("SR4001", at, $"<{name}> is not an element of the markup.", NearMiss.Hint(name, allowed));

    public static Diagnostic UnknownAttribute(
        SourceSpan at, string element, string name, IReadOnlyCollection<string> allowed) =>
        Error("SR4002", at, $"<{element}> has no attribute '{name}'.", NearMiss.Hint(name, allowed));

    public static Diagnostic MissingAttribute(SourceSpan at, string element, string name, string meaning) =>
        Error("SR4003", at, $"<{element}> needs the attribute '{name}'.", $"It says {meaning}.");

    public static Diagnostic BadValue(SourceSpan at, string element, string name, string value, string? hint) =>
        Error("SR4004", at, $"<{element} {name}=\"{Short(value, 40)}\">: '{Short(value, 40)}' is not a value of '{name}'.", hint);

    public static Diagnostic Misplaced(SourceSpan at, string name, string? parent, string hint) =>
        Error("SR4005", at, $"<{name}> may not stand {(parent is null ? "around everything" : $"in <{parent}>")}.", hint);

    public static Diagnostic TextNotAllowed(SourceSpan at, string element, string text) =>
        Error("SR4006", at, $"<{element}> holds the text '{Short(text, 40)}', but no text may stand there.");

    public static Diagnostic NotWellFormed(SourceSpan at, string problem, string? hint) =>
        Error("SR4007", at, problem, hint);

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan first) =>
        Error("SR4008", at, $"The id '{id}' is given twice.", $"It first stands at {first}.");

    public static Diagnostic UnknownTarget(SourceSpan at, string id, IReadOnlyCollection<string> ids) =>
        Error("SR4009", at, $"Nothing in the paper has the id '{id}' that is referred to here.",
            ids.Count == 0 ? "The paper gives no ids." : NearMiss.Hint(id, ids));

    public static Diagnostic RowDoesNotFill(SourceSpan at, int row, int filled, int columns) =>
        Error("SR4010", at, $"Row {row} of the table fills {Count(filled, "column", "columns")}, but the first row fills {columns}.",
            "Cells that a row span covers are left out; each column span counts for as many columns.");

    public static Diagnostic RowSpanPastEnd(SourceSpan at, int rowSpan, int rowsLeft) =>
        Error("SR4011", at, $"The cell spans {rowSpan} rows, but its part of the table has only {rowsLeft} left.",
            "A cell of the header rows cannot reach into the rows below them.");

    public static Diagnostic CellsOverlap(SourceSpan at, int row, int column) =>
        Error("SR4012", at, $"Row {row} of the table has two cells in column {column}: a column span runs into a row span from above.");

    public static Diagnostic ColumnsDoNotFit(SourceSpan at, string problem) =>
        Error("SR4013", at, problem, "The last width given stands for all columns that follow it.");

    public static Diagnostic BadColour(SourceSpan at, string element, string name, string value) =>
        Error("SR4014", at, $"<{element} {name}=\"{Short(value, 40)}\">: '{Short(value, 40)}' is not a colour.",
            "A colour is six hexadecimal digits, such as 00B050.");

    public static Diagnostic ValuesDoNotMatch(SourceSpan at, string series, int values, int categories) =>
        Error("SR4015", at,
            $"The series '{Short(series, 40)}' has {Count(values, "value", "values")} for {Count(categories, "category", "categories")}.",
            "Where there is no value, leave an empty one: <v/>.");

    public static Diagnostic NotANumber(SourceSpan at, string series, string value) =>
        Error("SR4016", at, $"The series '{Short(series, 40)}' has the value '{Short(value, 40)}', which is not a number.",
            "Write numbers such as 1234.5, without units, commas or per cent signs.");

    public static Diagnostic PieNotDrawable(SourceSpan at, string problem) =>
        Error("SR4017", at, problem, "A pie shows the shares of one whole; a column or bar chart shows the rest.");

    public static Diagnostic NothingInside(SourceSpan at, string name, string needed) =>
        Error("SR4018", at, $"<{name}> needs {needed}.");

    public static Diagnostic OutOfOrder(SourceSpan at, string name, string rule) =>
        Error("SR4019", at, $"<{name}> stands twice or too late: {rule}.");

    public static Diagnostic TooDeep(SourceSpan at, string name, int most) =>
        Error("SR4021", at, $"<{name}> stands in more than {most} other elements.",
            "Lists, quotations and tables in one another have to end somewhere.");

    public static Diagnostic LevelSkipped(SourceSpan at, int level, int above) =>
        Warning("SR4022", at,
            above == 0 ? $"The first heading is of level {level}." : $"A heading of level {level} follows one of level {above}.",
            $"Screen readers go from heading to heading: use level {above + 1}.");

    public static Diagnostic EmptyHeader(SourceSpan at) =>
        Warning("SR4023", at, "A heading of the table is empty.", "Screen readers say it before the cells of its column: give it a word.");

    public static Diagnostic NoHeaderRow(SourceSpan at) =>
        Warning("SR4024", at, "The table has no heading row.",
            "Screen readers say the headings before the cells of their columns: begin the table with a <thead>.");

    public static Diagnostic TooMany(SourceSpan at, string what, int found, int most, string things, string hint) =>
        Error("SR4025", at, $"{what} has {found:N0} {things}, and at most {most:N0} are possible.", hint);

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
