namespace StrategyReport.Markup.Tree;

/// <summary>The headings that the paper's lists of contents name.</summary>
internal static class ContentsHeadings
{
    /// <summary>In document order; none where the paper asks for no contents.</summary>
    public static IReadOnlyList<Heading> Of(Paper paper)
    {
        var headings = new List<Heading>();
        var lists = new List<Contents>();
        Walk.Visit(paper, node =>
        {
            if (node is Heading { Revision: not Revision.Deleted } heading) headings.Add(heading);
            else if (node is Contents contents) lists.Add(contents);
        });
        headings.RemoveAll(heading => !lists.Exists(contents => contents.Lists(heading)));
        return headings;
    }
}
