namespace StrategyReport.Markup.Tree;

/// <summary>The nodes of a paper in document order, a footnote's text at the place of its mark.</summary>
internal static class Walk
{
    public static void Visit(Paper paper, Action<Node> visit)
    {
        visit(paper);
        Visit(paper.Fills, visit);
        Visit(paper.Sections, visit);
    }

    public static void Visit(IReadOnlyList<Node> nodes, Action<Node> visit)
    {
        for (var i = 0; i < nodes.Count; i++) // By number: every rule walks, and an enumerator for each node is much to clear away.
        {
            visit(nodes[i]);
            Visit(Children(nodes[i]), visit);
        }
    }

    /// <summary>What stands directly within a node; empty where nothing can.</summary>
    public static IReadOnlyList<Node> Children(Node node) => node switch
    {
        Section section => section.Blocks,
        Block block => Children(block),
        ListItem item => item.Blocks,
        TableRow row => row.Cells,
        TableCell cell => cell.Blocks,
        Footnote footnote => footnote.Blocks,
        Inline inline => Children(inline),
        Fill or ChartSeries => [],
        _ => throw Unknown(node),
    };

    /// <summary>The inlines within an inline; a footnote, which has blocks, counts as empty here.</summary>
    public static IReadOnlyList<Inline> Children(Inline inline) => inline switch
    {
        Emphasised emphasised => emphasised.Inlines,
        Styled styled => styled.Inlines,
        Link link => link.Inlines,
        Label label => label.Inlines,
        Reference reference => reference.Inlines,
        DataInline data => data.Inlines,
        Revised revised => revised.Inlines,
        Text or LineBreak or Image or Checkbox or Footnote => [],
        _ => throw Unknown(inline),
    };

    /// <summary>For a switch over the closed tree: a kind of node that was added and not seen to there.</summary>
    public static Exception Unknown(Node node) =>
        new System.Diagnostics.UnreachableException($"A {node.GetType().Name} is not seen to here.");

    private static IReadOnlyList<Node> Children(Block block) => block switch
    {
        Heading heading => heading.Inlines,
        Paragraph paragraph => paragraph.Inlines,
        List list => list.Items,
        Table table => table.Rows,
        Caption caption => caption.Inlines,
        Chart chart => chart.Series,
        Quotation quotation => quotation.Blocks,
        DataBlock data => data.Blocks,
        Preformatted or Contents or ThematicBreak => [],
        _ => throw Unknown(block),
    };
}
