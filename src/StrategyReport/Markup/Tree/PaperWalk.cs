namespace StrategyReport.Markup.Tree;

/// <summary>Every node of a paper in document order, a footnote's text at the place of its mark.</summary>
public static class PaperWalk
{
    public static void Visit(Paper paper, Action<Node> visit)
    {
        visit(paper);
        Visit(paper.Fills, visit);
        Visit(paper.Sections, visit);
    }

    public static void Visit(IReadOnlyList<Node> nodes, Action<Node> visit)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            visit(nodes[i]);
            Visit(Children(nodes[i]), visit);
        }
    }

    private static IReadOnlyList<Node> Children(Node node) => node switch
    {
        Section section => section.Blocks,
        Heading heading => heading.Inlines,
        Paragraph paragraph => paragraph.Inlines,
        List list => list.Items,
        ListItem item => item.Blocks,
        Table table => table.Rows,
        TableRow row => row.Cells,
        TableCell cell => cell.Blocks,
        Caption caption => caption.Inlines,
        Chart chart => chart.Series,
        Quotation quotation => quotation.Blocks,
        DataBlock data => data.Blocks,
        Emphasised emphasised => emphasised.Inlines,
        Styled styled => styled.Inlines,
        Link link => link.Inlines,
        Label label => label.Inlines,
        Reference reference => reference.Inlines,
        Footnote footnote => footnote.Blocks,
        DataInline data => data.Inlines,
        _ => [],
    };
}
