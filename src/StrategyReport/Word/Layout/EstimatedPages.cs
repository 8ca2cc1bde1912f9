using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Layout;

/// <summary>Where the headings of a paper stand on Word's pages, as far as an estimate can say.</summary>
/// <param name="Places">Of each heading: its page, from 1, and as a fraction of the text's height how far down it begins.</param>
/// <param name="End">Where the paper ends: the page after its last one.</param>
internal sealed record EstimatedPages(IReadOnlyDictionary<Node, double> Places, int End)
{
    /// <summary>Of a paper of which nobody asks.</summary>
    public static EstimatedPages None { get; } = new(new Dictionary<Node, double>(), End: 1);

    /// <summary>The page of a heading, from 1.</summary>
    public int PageOf(Node heading) => (int)Places.GetValueOrDefault(heading, 1);

    /// <summary>The pages from each heading of the first level to the next one; the empty end of an annex's last page counts.</summary>
    public IEnumerable<(Heading Heading, double Pages)> Lengths
    {
        get
        {
            var headings = Places.Where(p => p.Key is Heading { Level: 1 }).OrderBy(p => p.Value).ToList();
            return headings.Select((h, i) =>
                ((Heading)h.Key, (i + 1 < headings.Count ? headings[i + 1].Value : End) - h.Value));
        }
    }
}
