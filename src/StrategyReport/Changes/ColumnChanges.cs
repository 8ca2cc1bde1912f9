using StrategyReport.Comparison;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Changes;

/// <param name="Kind">Whether it has come, gone or moved.</param>
/// <param name="Cells">From the top; of one that has moved, as they are now.</param>
internal sealed record ColumnChange(ChangeKind Kind, IReadOnlyList<TableCell> Cells);

/// <summary>Columns of which every cell has come, gone or moved, in the rows that both tables have: a reader sees one thing.</summary>
internal static class ColumnChanges
{
    public static IReadOnlyList<ColumnChange> Of(Changed table)
    {
        var (old, now) = (CellColumns.Of((Table)table.Old), CellColumns.Of((Table)table.New));
        var rows = table.Parts.Select(RowOf).OfType<Changed>().ToList();
        return
        [
            .. Columns(ChangeKind.Added, now, part => (part as Added<Node>)?.New, row => row.New),
            .. Columns(ChangeKind.Removed, old, part => (part as Removed<Node>)?.Old, row => row.Old),
            .. Columns(ChangeKind.Moved, now, part => (part as MovedHere<Node>)?.New, row => row.New),
        ];

        IEnumerable<ColumnChange> Columns(
            ChangeKind kind, CellColumns columns, Func<EditStep<Node>, Node?> cell, Func<Changed, Node> side) =>
            from changed in rows.SelectMany(row => row.Parts.Select(cell).OfType<TableCell>())
            group changed by columns.StartOf(changed) into column
            orderby column.Key
            where column.Count() == rows.Count(row => ((TableRow)side(row)).Cells.Any(c => columns.StartOf(c) == column.Key))
            select new ColumnChange(kind, [.. column]);
    }

    /// <summary>The same table, but for what is told of its columns.</summary>
    public static Changed Without(Changed table, IReadOnlyList<ColumnChange> columns)
    {
        var told = columns.SelectMany(c => c.Cells).ToHashSet<Node>(ReferenceEqualityComparer.Instance);
        return table with { Parts = [.. table.Parts.Select(Row)] };

        EditStep<Node> Row(EditStep<Node> row) => row switch
        {
            MovedHere<Node> moved => moved with { Change = Row(moved.Change) },
            Changed changed => changed with { Parts = [.. changed.Parts.Select(Cell)] },
            _ => row,
        };

        EditStep<Node> Cell(EditStep<Node> cell) => cell switch
        {
            Added<Node> added when told.Contains(added.New) => new Kept<Node>(added.New, added.New),
            Removed<Node> removed when told.Contains(removed.Old) => new Kept<Node>(removed.Old, removed.Old),
            MovedHere<Node> moved when told.Contains(moved.New) => moved.Change,
            _ => cell,
        };
    }

    private static EditStep<Node> RowOf(EditStep<Node> row) => row is MovedHere<Node> moved ? moved.Change : row;
}
