using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>
/// The new paper with all that has gone still in its place, each marked: what is accepted gives the new paper, what is rejected the old
/// one, to the letter. From it the redlines are written.
/// </summary>
internal sealed class MergedPaper
{
    private readonly Departed _old;
    private readonly MergedLine _lines;
    private readonly NumberLabels _numbers;

    private MergedPaper(PaperComparison comparison)
    {
        _old = new Departed(comparison.Old.Labels);
        _lines = new MergedLine(_old);
        _numbers = comparison.Old.Labels;
    }

    public static Paper Of(PaperComparison comparison)
    {
        var merged = new MergedPaper(comparison);
        var sections = new List<Section>();
        foreach (var edit in comparison.Sections)
        {
            switch (edit)
            {
                case Kept<Node>(_, Section now): sections.Add(now); break;
                case Changed { New: Section now } changed: sections.Add(now with { Blocks = merged.Blocks(changed.Parts) }); break;
                case Added<Node>(Section now): sections.Add(Come(now)); break;
                case MovedHere<Node>(_, Section now, _): sections.Add(Come(now)); break;
                case Removed<Node>(Section was): sections.Add(merged.Gone(was)); break;
                case MovedAway<Node>(Section was, _): sections.Add(merged.Gone(was)); break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }

        return comparison.New.Paper with { Sections = sections };
    }

    private static Section Come(Section now) => now with { Blocks = Marked.Inserted(now.Blocks), Revision = Revision.Inserted };

    private Section Gone(Section was) => was with { Blocks = _old.Blocks(was.Blocks), Revision = Revision.Deleted };

    private IReadOnlyList<Block> Blocks(IReadOnlyList<EditStep<Node>> edits) => [.. edits.SelectMany(Merge).Cast<Block>()];

    private IEnumerable<Node> Merge(EditStep<Node> edit) => edit switch
    {
        Kept<Node> kept => [kept.New],
        Added<Node> added => [Marked.Inserted(added.New)],
        Removed<Node> removed => _old.Nodes(removed.Old),
        MovedAway<Node> moved => _old.Nodes(moved.Old),
        MovedHere<Node> moved => [Marked.Inserted(moved.New)],
        Replaced replaced => [.. _old.Nodes(replaced.Old), Marked.Inserted(replaced.New)],
        Changed { Old: Table was, New: Table now } changed when CannotBeMarked(changed) => [.. _old.Nodes(was), Marked.Inserted(now)],
        Changed changed => [Merge(changed)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Node Merge(Changed changed) => changed.New switch
    {
        Heading heading => heading with { Inlines = _lines.Of(changed.Tokens), Former = FormerOf(changed) },
        Paragraph paragraph => paragraph with { Inlines = _lines.Of(changed.Tokens), Former = FormerOf(changed) },
        Caption caption => caption with { Inlines = _lines.Of(changed.Tokens), FormerNumber = _numbers.NumberOf((Caption)changed.Old) },
        List list => list with { Items = Nodes<ListItem>(changed.Parts) },
        ListItem item => item with { Blocks = Blocks(changed.Parts) },
        Table table => table with { Rows = Nodes<TableRow>(changed.Parts) },
        TableRow row => row with { Cells = Nodes<TableCell>(changed.Parts) },
        TableCell cell => cell with { Blocks = Blocks(changed.Parts), FormerFill = FormerFillOf((TableCell)changed.Old, cell) },
        DataBlock data => data with { Blocks = Blocks(changed.Parts) },
        Quotation quotation => quotation with { Blocks = Blocks(changed.Parts) },
        _ => throw Walk.Unknown(changed.New),
    };

    private static string? FormerFillOf(TableCell was, TableCell now) => was.Fill == now.Fill ? null : was.Fill ?? "";

    private static Block? FormerOf(Changed line) =>
        NodeIdentity.Look(line.Old) == NodeIdentity.Look(line.New) ? null : (Block)line.Old with { Revision = Revision.Deleted };

    private IReadOnlyList<T> Nodes<T>(IReadOnlyList<EditStep<Node>> edits)
        where T : Node => [.. edits.SelectMany(Merge).Cast<T>()];

    /// <summary>
    /// A cell that has come or gone cannot be marked by itself: Word keeps it, whatever is answered. Nor can a cell span rows of which
    /// one has come or gone; nor is a row a heading that stands under the rows which have gone.
    /// </summary>
    private static bool CannotBeMarked(Changed table) =>
        CellColumns.Of((Table)table.Old).Count != CellColumns.Of((Table)table.New).Count
        || table.Parts.Any(row => row is not (Kept<Node> or Changed) && IsHeader(row)) ||
        table.Parts.OfType<Changed>().Any(row => row.Parts.Any(cell => cell is not (Kept<Node> or Changed)))
        || (table.Parts.Any(row => row is not (Kept<Node> or Changed)) && (SpansRows((Table)table.Old) || SpansRows((Table)table.New)));

    private static bool IsHeader(EditStep<Node> row) => row switch
    {
        Added<Node> added => added.New is TableRow { IsHeader: true },
        MovedHere<Node> moved => moved.New is TableRow { IsHeader: true },
        Removed<Node> removed => removed.Old is TableRow { IsHeader: true },
        MovedAway<Node> moved => moved.Old is TableRow { IsHeader: true },
        _ => false,
    };

    private static bool SpansRows(Table table) => table.Rows.Any(r => r.Cells.Any(c => c.RowSpan > 1));
}
