using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>Lists of nodes: aligned by what they are, then by what they say, then by what they nearly say.</summary>
internal sealed class NodeComparison(Tokenizer old, Tokenizer now)
{
    /// <summary>How alike two nodes must be for one to have become the other.</summary>
    private const double Alike = 0.5;

    /// <summary>A text of fewer characters that comes again elsewhere has not moved.</summary>
    private const int LeastMoved = 16;

    public IReadOnlyList<Edit<Node>> Of(IReadOnlyList<Node> before, IReadOnlyList<Node> after) => Of(before, after, Between);

    /// <param name="between">Compares two that belong together.</param>
    public IReadOnlyList<Edit<Node>> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, Edit<Node>> between)
        where T : Node
    {
        if (before.Count == 0 && after.Count == 0) return [];
        var (left, right) = (Described(before, old), Described(after, now));
        var pairs = new Pairs(left.Length, right.Length);
        PairByIdentity(left, right, pairs);
        PairByLabel(before, after, pairs);
        PairByText(left, right, pairs);
        PairMoved(left, right, pairs);
        PairAlike(left, right, pairs);
        return [.. pairs.Script().Select(step => step switch
        {
            (int i, null, _) => new Removed<Node>(before[i]),
            (null, int j, _) => new Added<Node>(after[j]),
            (int i, int j, PairUse.Gone) => new MovedAway<Node>(before[i], after[j]),
            (int i, int j, PairUse.Come) => new MovedHere<Node>(before[i], after[j], between(before[i], after[j])),
            (int i, int j, _) => between(before[i], after[j]),
            _ => throw new System.Diagnostics.UnreachableException(),
        })];
    }

    /// <summary>Two nodes of which one became the other.</summary>
    public Edit<Node> Between(Node before, Node after) => (before, after) switch
    {
        (Table a, Table b) => Changed(a, b, TableComparison.Rows(a, b, this, old, now)),
        _ when Tokenizer.Lines(before) is { } a && Tokenizer.Lines(after) is { } b =>
            Line(before, after, LineComparison.Of(old.Of(a), now.Of(b))),
        _ when Tokenizer.Whole(before) is { } a && Tokenizer.Whole(after) is { } b =>
            a == b ? new Kept<Node>(before, after) : new Replaced(before, after),
        _ => Changed(before, after, Of(Walk.Children(before), Walk.Children(after))),
    };

    /// <summary>A caption that counts otherwise is another to the letter, and so is what is labelled or looks otherwise.</summary>
    private Edit<Node> Line(Node before, Node after, IReadOnlyList<Edit<Token>> tokens) =>
        old.NumberOf(before) == now.NumberOf(after) && NodeIdentity.Look(before) == NodeIdentity.Look(after)
            ? Changed(before, after, [], tokens) : new Changed(before, after, [], tokens);

    /// <summary>Kept where no letter is another.</summary>
    public static Edit<Node> Changed(Node before, Node after, IReadOnlyList<Edit<Node>> parts, IReadOnlyList<Edit<Token>>? words = null) =>
        parts.All(p => p is Kept<Node>) && (words ?? []).All(w => w is Kept<Token> kept && kept.Old.Text == kept.New.Text)
            ? new Kept<Node>(before, after)
            : new Changed(before, after, parts, words ?? []);

    private static Described[] Described(IEnumerable<Node> nodes, Tokenizer words) => [.. nodes.Select(node =>
        new Described(NodeIdentity.Of(node), NodeIdentity.Kind(node), Folding.Of(words.SameTextOf(node))))];

    private static void PairByIdentity(Described[] left, Described[] right, Pairs pairs)
    {
        var found = Unique(right, d => d.Identity);
        foreach (var (identity, i) in Unique(left, d => d.Identity))
            if (found.TryGetValue(identity, out var j) && left[i].Kind == right[j].Kind) pairs.Add(i, j);
    }

    /// <summary>Rows that are called the same, whatever has come to stand in them.</summary>
    private void PairByLabel<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Pairs pairs)
        where T : Node
    {
        if (before.Count == 0 || before[0] is not TableRow) return;
        var found = Labels(after, now, pairs.NewIsFree);
        foreach (var (label, i) in Labels(before, old, pairs.OldIsFree))
            if (found.TryGetValue(label, out var j)) pairs.Add(i, j);

        static Dictionary<string, int> Labels(IReadOnlyList<T> rows, Tokenizer words, Func<int, bool> isFree) => rows.Index()
            .Where(row => isFree(row.Index)).Select(row => (Label: NodeIdentity.Label(row.Item, words), At: row.Index))
            .Where(row => row.Label is not null).GroupBy(row => row.Label!)
            .Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().At);
    }

    private static void PairByText(Described[] left, Described[] right, Pairs pairs)
    {
        var (olds, news) = (pairs.FreeOld, pairs.FreeNew);
        foreach (var (a, b) in SequenceAlignment.Of([.. olds.Select(i => left[i].Saying)], [.. news.Select(j => right[j].Saying)]))
            pairs.Add(olds[a], news[b]);
    }

    private static void PairMoved(Described[] left, Described[] right, Pairs pairs)
    {
        var found = Unique(right, d => d.Text.Length < LeastMoved ? null : d.Saying, j => pairs.NewIsFree(j));
        foreach (var (saying, i) in Unique(left, d => d.Text.Length < LeastMoved ? null : d.Saying, i => pairs.OldIsFree(i)))
            if (found.TryGetValue(saying, out var j)) pairs.Add(i, j);
    }

    /// <summary>
    /// Between two pairs: in order, the most alike first. What alone stands in a cell became what alone stands there now.
    /// </summary>
    private static void PairAlike(Described[] left, Described[] right, Pairs pairs)
    {
        foreach (var (olds, news) in pairs.Gaps())
        {
            var best = (from i in olds
                        from j in news
                        where left[i].Kind == right[j].Kind
                        let alike = left[i].Likeness(right[j])
                        where alike >= Alike || (left.Length == 1 && right.Length == 1)
                            || (olds.Count == 1 && news.Count == 1 && left[i].HoldsParts)
                        orderby alike descending, Math.Abs((i - olds[0]) - (j - news[0]))
                        select (i, j)).ToList();
            var taken = new List<(int Old, int New)>();
            foreach (var (i, j) in best)
            {
                if (taken.Exists(t => t.Old == i || t.New == j || (t.Old < i) != (t.New < j))) continue;
                taken.Add((i, j));
                pairs.Add(i, j);
            }
        }
    }

    private static Dictionary<string, int> Unique(Described[] nodes, Func<Described, string?> key, Func<int, bool>? where = null) =>
        nodes.Select((node, at) => (Key: key(node), At: at)).Where(n => n.Key is not null && (where is null || where(n.At)))
            .GroupBy(n => n.Key!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().At);
}
