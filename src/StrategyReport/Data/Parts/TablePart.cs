using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A table that the author writes out.</summary>
/// <param name="Header">Empty: the table has no heading row.</param>
/// <param name="RowHeadings">Whether the cells of the first column head their rows.</param>
internal sealed record TablePart(
    SourceSpan Span, string? Id, DataText? Label, Captioning Captioning, bool Landscape, bool RowHeadings,
    IReadOnlyList<IReadOnlyList<Cell>> Header, IReadOnlyList<IReadOnlyList<Cell>> Rows) : SectionPart(Span, Id)
{
    public override IEnumerable<PaperText> Texts =>
    [
        .. PaperText.Plain(Label),
        .. Captioning.Texts,
        .. Header.SelectMany(r => r).Select(c => new PaperText(c.Text, TextKind.Label)),
        .. Rows.SelectMany(r => r).Select(c => new PaperText(c.Text, TextKind.Cell)),
    ];

    internal static Key<SectionPart> Key() => new("table", Shape, "A table that is written out here.");

    private static GroupShape<SectionPart> Shape { get; } = new("a table", keys =>
    {
        var caption = new CaptionKeys(keys);
        var label = keys.Optional("label",
            new TextShape("the word before the number"), "The word before the number: Table unless said otherwise, or Figure.");
        var headings = keys.Optional("row_headings",
            new BooleanShape(), "Whether the cells of the first column head their rows, as screen readers say before each cell.");
        var header = keys.Optional("header", Table("a list of header rows", "a list of heading cells", Cell.Heading),
            "The header rows, repeated on each page; a table without headings has none.", []);
        var rows = keys.Required("rows", Table("a list of rows", "a list of cells", Cell.Body), "The rows; each cell is Markdown.");
        return group =>
        {
            RowWidths.Check(header.Of(group), rows.Of(group), group);
            return new TablePart(
                group.Span, caption.Id.Of(group)?.Text, label.Of(group), caption.Of(group), caption.Landscape.Of(group),
                headings.Of(group), [.. header.Of(group).Select(r => r.Cells)], [.. rows.Of(group).Select(r => r.Cells)]);
        };
    });

    /// <summary>Rows of cells; a cell that is blank or could not be read keeps its place.</summary>
    private static ListShape<CellRow> Table(string expected, string row, Shape<Cell> cell) =>
        new(expected, new ListShape<Cell>(row, cell, standIn: at => new Cell(at, DataText.Nothing(at)))
            .As((cells, at) => new CellRow(at.Span, cells)));
}

internal sealed record CellRow(SourceSpan Span, IReadOnlyList<Cell> Cells);

/// <param name="ColumnSpan">How many columns the cell stands over; at least 1.</param>
/// <param name="RowSpan">How many rows the cell stands over; at least 1. The rows below leave out what it covers.</param>
/// <param name="IsUnsure">Whether one of these is none that a cell may have, which has been told: 1 stands in its place.</param>
internal sealed record Cell(SourceSpan Span, DataText Text, int ColumnSpan = 1, int RowSpan = 1, bool IsUnsure = false)
{
    /// <summary>Columns over which a cell may stand: as many as Word's tables have.</summary>
    public const int MostColumns = 63;

    /// <summary>Rows over which a cell may stand.</summary>
    public const int MostRows = 1_000;

    internal static Shape<Cell> Heading { get; } = Shape("a heading cell", "The heading.", new TextShape("a heading"));

    internal static Shape<Cell> Body { get; } = Shape("a cell", "The cell's Markdown.", new TextShape("Markdown", mayBeBlank: true));

    private static ShortOrLongShape<Cell> Shape(string name, string description, Shape<DataText> words) => new(
        words.As((text, at) => new Cell(at.Span, text)),
        new GroupShape<Cell>(name, keys =>
        {
            var text = keys.Required("text", words, description);
            var span = keys.Optional("span", new NumberShape("a whole number of columns", 1, MostColumns, whole: true),
                "How many columns it stands over.");
            var rows = keys.Optional("rows", new NumberShape("a whole number of rows", 1, MostRows, whole: true),
                "How many rows it stands over; the rows below leave out what it covers.");
            return group =>
            {
                var (columns, deep) = (Count(group, span, MostColumns), Count(group, rows, MostRows));
                return new Cell(group.Span, text.Of(group), columns ?? 1, deep ?? 1, IsUnsure: columns is null || deep is null);
            };
        }));

    /// <summary>Null where something else than such a number is written: a grid of that size may take all memory.</summary>
    private static int? Count(Group group, Key<double?> key, int most) =>
        group.Node(key) is null ? 1 : key.Of(group) is { } number && number >= 1 && number <= most && number % 1 == 0 ? (int)number : null;
}
