using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>
/// What stood in the old paper, to be shown in the new one as gone: it says what it said, but is nobody's target, refers to nothing and is
/// no piece of data; those are the new paper's.
/// </summary>
/// <param name="labels">The old paper's.</param>
internal sealed class Departed(NumberLabels labels)
{
    public IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks) => Marked.Blocks([.. blocks.SelectMany(Plain)], Revision.Deleted);

    /// <summary>Several where a piece of data is one no more.</summary>
    public IReadOnlyList<Node> Nodes(Node node) =>
        node is Block block ? Blocks([block]) : [Marked.Node(PlainNode(node), Revision.Deleted)];

    /// <summary>Inlines as they were read: numbers that they took from elsewhere are words of theirs now.</summary>
    public IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines) => [.. inlines.SelectMany(Line)];

    private IEnumerable<Block> Plain(Block block) => block switch
    {
        DataBlock { Blocks: [] } empty => [new Paragraph(empty.Source, null, null, null, [])], // It stood as a line without words.
        DataBlock data => data.Blocks.SelectMany(Plain),
        Heading heading => [heading with { Id = null, Inlines = Line(heading.Inlines) }],
        Paragraph paragraph => [paragraph with { Id = null, Inlines = Line(paragraph.Inlines) }],
        Caption caption => [caption with { Id = null, FormerNumber = labels.NumberOf(caption), Inlines = Line(caption.Inlines) }],
        List list => [list with { Items = [.. list.Items.Select(i => (ListItem)PlainNode(i))] }],
        Table table => [table with { Rows = [.. table.Rows.Select(r => (TableRow)PlainNode(r))] }],
        Quotation quotation => [quotation with { Blocks = [.. quotation.Blocks.SelectMany(Plain)] }],
        Chart or Preformatted or Contents or ThematicBreak => [block],
        _ => throw Walk.Unknown(block),
    };

    private Node PlainNode(Node node) => node switch
    {
        ListItem item => item with { Blocks = [.. item.Blocks.SelectMany(Plain)] },
        TableRow row => row with { Cells = [.. row.Cells.Select(c => (TableCell)PlainNode(c))] },
        TableCell cell => cell with { Blocks = [.. cell.Blocks.SelectMany(Plain)] },
        _ => throw Walk.Unknown(node),
    };

    private IEnumerable<Inline> Line(Inline inline) => inline switch
    {
        Reference reference => [new Text(reference.Source, PlainText.Of([reference], labels))],
        Link { Target: ['#', ..] } link => Line(link.Inlines),
        Label label => Line(label.Inlines),
        DataInline data => Line(data.Inlines),
        Link link => [link with { Inlines = Line(link.Inlines) }],
        Emphasised emphasised => [emphasised with { Inlines = Line(emphasised.Inlines) }],
        Styled styled => [styled with { Inlines = Line(styled.Inlines) }],
        Footnote footnote => [footnote with { Blocks = [.. footnote.Blocks.SelectMany(Plain)] }],
        Checkbox box => [new Text(box.Source, box.Checked ? "☒" : "☐")],
        Text or LineBreak or Image or Revised => [inline],
        _ => throw Walk.Unknown(inline),
    };
}
