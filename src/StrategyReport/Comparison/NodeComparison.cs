using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>Lists of nodes: aligned by what they are, then by what they say, then by what they nearly say.</summary>
internal sealed class NodeComparison(Tokenizer old, Tokenizer now)
{
    /// <summary>How alike two nodes must be for one to have become the other.</summary>
    private const double Alike = 0.5;

    private readonly Dictionary<(Node, Node), EditStep<Node>> _known = new(new SamePair());

    public IReadOnlyList<EditStep<Node>> Of(IReadOnlyList<Node> before, IReadOnlyList<Node> after) => Of(before, after, Between);

    /// <param name="between">Compares two that belong together.</param>
    public IReadOnlyList<EditStep<Node>> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, EditStep<Node>> between)
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

    /// <summary>Two nodes of which one became the other; those of data are asked for by their tags too.</summary>
    public EditStep<Node> Between(Node before, Node after)
    {
        if (before is not (DataBlock or DataInline)) return Compared(before, after);
        if (_known.TryGetValue((before, after), out var known)) return known;
        return _known[(before, after)] = Compared(before, after);
    }

    private EditStep<Node> Compared(Node before, Node after) => (before, after) switch
    {
        (Table a, Table b) => Changed(a, b, TableComparison.Rows(a, b, this, old, now)),
        _ when Tokenizer.Lines(before) is { } a && Tokenizer.Lines(after) is { } b =>
            Line(before, after, LineComparison.Of(old.Of(a), now.Of(b))),
        _ when Tokenizer.Whole(before) is { } a && Tokenizer.Whole(after) is { } b =>
            a == b ? new Kept<Node>(before, after) : new Replaced(before, after),
        _ => Changed(before, after, Of(Walk.Children(before), Walk.Children(after))),
    };

    /// <summary>A caption that counts otherwise is another to the letter, and so is what is labelled or looks otherwise.</summary>
    private EditStep<Node> Line(Node before, Node after, IReadOnlyList<EditStep<Token>> tokens) =>
        old.NumberOf(before) == now.NumberOf(after) && NodeIdentity.Look(before) == NodeIdentity.Look(after)
            ? Changed(before, after, [], tokens) : new Changed(before, after, [], tokens);

    /// <summary>Kept where no letter is another.</summary>
    public static EditStep<Node> Changed(
        Node before, Node after, IReadOnlyList<EditStep<Node>> parts, IReadOnlyList<EditStep<Token>>? words = null) =>
        parts.All(p => p is Kept<Node>) && (words ?? []).All(w => w is Kept<Token> kept && kept.Old.Text == kept.New.Text)
            ? new Kept<Node>(before, after)
            : new Changed(before, after, parts, words ?? []);

    private static Described[] Described(IEnumerable<Node> nodes, Tokenizer words) => [.. nodes.Select(node =>
        new Described(NodeIdentity.Of(node), NodeIdentity.Kind(node), Folding.Of(words.SameTextOf(node)), NodeIdentity.HoldsParts(node)))];

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
        var found = Unique(after.Count, j => pairs.NewIsFree(j) ? NodeIdentity.Label(after[j], now) : null);
        foreach (var (label, i) in Unique(before.Count, i => pairs.OldIsFree(i) ? NodeIdentity.Label(before[i], old) : null))
            if (found.TryGetValue(label, out var j)) pairs.Add(i, j);
    }

    private static void PairByText(Described[] left, Described[] right, Pairs pairs)
    {
        var (olds, news) = (pairs.FreeOld, pairs.FreeNew);
        foreach (var (a, b) in SequenceAlignment.Of([.. olds.Select(i => left[i].Saying)], [.. news.Select(j => right[j].Saying)]))
            pairs.Add(olds[a], news[b]);
    }

    private static void PairMoved(Described[] left, Described[] right, Pairs pairs)
    {
        var found = Unique(right, d => d.Text.Length == 0 ? null : d.Saying, j => pairs.NewIsFree(j));
        foreach (var (saying, i) in Unique(left, d => d.Text.Length == 0 ? null : d.Saying, i => pairs.OldIsFree(i)))
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
        Unique(nodes.Length, i => where is null || where(i) ? key(nodes[i]) : null);

    /// <summary>What only one of a list is called, and which it is.</summary>
    private static Dictionary<string, int> Unique(int count, Func<int, string?> key)
    {
        const int several = -1;
        var found = new Dictionary<string, int>();
        for (var i = 0; i < count; i++)
            if (key(i) is { } name && !found.TryAdd(name, i)) found[name] = several;
        foreach (var (name, at) in found)
            if (at == several) found.Remove(name);
        return found;
    }

    /// <summary>Two records with the same words are two nodes.</summary>
    private sealed class SamePair : IEqualityComparer<(Node, Node)>
    {
        public bool Equals((Node, Node) x, (Node, Node) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Node, Node) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2));
    }
}
