using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>Nodes with a mark on each line and row of theirs: that it has come, or that it has gone.</summary>
internal static class Marked
{
    public static IReadOnlyList<Block> Inserted(IReadOnlyList<Block> blocks) => Blocks(blocks, Revision.Inserted);

    public static Node Inserted(Node node) => Node(node, Revision.Inserted);

    public static IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks, Revision revision) =>
        [.. blocks.Select(b => Block(b, revision))];

    public static Node Node(Node node, Revision revision) => node switch
    {
        Block block => Block(block, revision),
        ListItem item => item with { Blocks = Blocks(item.Blocks, revision) },
        TableRow row => row with { Revision = revision, Cells = [.. row.Cells.Select(c => (TableCell)Node(c, revision))] },
        TableCell cell => cell with { Blocks = Blocks(cell.Blocks, revision) },
        _ => throw Walk.Unknown(node),
    };

    private static Block Block(Block block, Revision revision)
    {
        block = block switch
        {
            Heading heading => heading with { Inlines = Line(heading.Inlines, revision) },
            Paragraph paragraph => paragraph with { Inlines = Line(paragraph.Inlines, revision) },
            Caption caption => caption with { Inlines = Line(caption.Inlines, revision) },
            List list => list with { Items = [.. list.Items.Select(i => (ListItem)Node(i, revision))] },
            Table table => table with { Rows = [.. table.Rows.Select(r => (TableRow)Node(r, revision))] },
            DataBlock data => data with { Blocks = Blocks(data.Blocks, revision) },
            Quotation quotation => quotation with { Blocks = Blocks(quotation.Blocks, revision) },
            Chart or Preformatted or Contents or ThematicBreak => block,
            _ => throw Walk.Unknown(block),
        };
        return block with { Revision = revision };
    }

    private static IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines, Revision revision) =>
        inlines.Count == 0 ? [] : [new Revised(inlines[0].Source, revision, inlines)];
}
