using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A table that the author writes out.</summary>
internal sealed record TablePart(
    SourceSpan Span, string? Id, DataText? Label, DataText? Caption, bool Landscape,
    IReadOnlyList<IReadOnlyList<HeaderCell>> Header, IReadOnlyList<IReadOnlyList<DataText>> Rows) : SectionPart(Span, Id)
{
    public override IEnumerable<PaperText> Texts =>
    [
        .. PaperText.Plain(Label),
        .. PaperText.Labels(Caption),
        .. Header.SelectMany(r => r).Select(c => new PaperText(c.Text, TextKind.Label)),
        .. Rows.SelectMany(r => r).Select(c => new PaperText(c, TextKind.Cell)),
    ];

    internal static Key<SectionPart> Key() => new("table", Shape, "A table that is written out here.");

    private static GroupShape<SectionPart> Shape { get; } = new("a table", keys =>
    {
        var caption = new CaptionKeys(keys);
        var label = keys.Optional("label",
            new TextShape("the word before the number"), "The word before the number: Table unless said otherwise, or Figure.");
        var header = keys.Required("header", Table("a list of header rows", "a list of heading cells",
            HeaderCell.Shape, at => new HeaderCell(DataText.Nothing(at), 1)), "The header rows, repeated on each page.");
        var rows = keys.Required("rows", Table("a list of rows", "a list of cells",
            new TextShape("Markdown", mayBeBlank: true), DataText.Nothing), "The rows; each cell is Markdown.");
        return group =>
        {
            CheckWidths(header.Of(group), rows.Of(group), group);
            return new TablePart(
                group.Span, caption.Id.Of(group)?.Text, label.Of(group), caption.Caption.Of(group), caption.Landscape.Of(group),
                [.. header.Of(group).Select(r => r.Cells)], [.. rows.Of(group).Select(r => r.Cells)]);
        };
    });

    /// <summary>Rows of cells; a cell that is blank or could not be read keeps its place.</summary>
    private static ListShape<Row<T>> Table<T>(string expected, string row, Shape<T> cell, Func<SourceSpan, T> blank) =>
        new(expected, new ListShape<T>(row, cell, standIn: blank).As((cells, at) => new Row<T>(at.Span, cells)));

    private static void CheckWidths(IReadOnlyList<Row<HeaderCell>> header, IReadOnlyList<Row<DataText>> rows, Group table)
    {
        if (header.Count == 0) return;
        var width = Width(header[0]);
        foreach (var row in header) Check(row.Span, Width(row));
        foreach (var row in rows) Check(row.Span, row.Cells.Count);

        void Check(SourceSpan place, int found)
        {
            if (found != width)
                table.Report(YamlMessages.BadValue(
                    place, "the number of cells in this row", Words(found), $"{Words(width)}, as in the first header row"));
        }

        static int Width(Row<HeaderCell> row) => row.Cells.Sum(c => c.ColumnSpan);

        static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Row<T>(SourceSpan Span, IReadOnlyList<T> Cells);
}

/// <param name="ColumnSpan">How many columns the heading stands over; at least 1.</param>
internal sealed record HeaderCell(DataText Text, int ColumnSpan)
{
    internal static Shape<HeaderCell> Shape { get; } = new ShortOrLongShape<HeaderCell>(
        new TextShape("a heading").As((text, _) => new HeaderCell(text, 1)),
        new GroupShape<HeaderCell>("a heading cell", keys =>
        {
            var text = keys.Required("text", new TextShape("a heading"), "The heading.");
            var span = keys.Optional("span",
                new NumberShape("a whole number of columns", 1, 60, whole: true), "How many columns it stands over.");
            return group => new HeaderCell(text.Of(group), Math.Max(1, (int)(span.Of(group) ?? 1)));
        }));
}
