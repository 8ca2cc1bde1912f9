using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>What is other in one paper than in another: the one comparison from which each form of it is written.</summary>
internal sealed class PaperComparison
{
    private readonly NodeComparison _nodes;

    private PaperComparison(PaperSide old, PaperSide now)
    {
        (Old, New) = (old, now);
        (OldWords, NewWords) = (new Tokenizer(old, now), new Tokenizer(now, old));
        _nodes = new NodeComparison(OldWords, NewWords);
        Sections = _nodes.Of(old.Paper.Sections, now.Paper.Sections);
        Fills = _nodes.Of(old.Paper.Fills, now.Paper.Fills);
    }

    public PaperSide Old { get; }

    public PaperSide New { get; }

    /// <summary>What is read in the old paper.</summary>
    public Tokenizer OldWords { get; }

    /// <summary>What is read in the new one.</summary>
    public Tokenizer NewWords { get; }

    /// <summary>Of the paper, and all that is in them.</summary>
    public IReadOnlyList<EditStep<Node>> Sections { get; }

    /// <summary>Of headers and footers.</summary>
    public IReadOnlyList<EditStep<Node>> Fills { get; }

    /// <summary>
    /// Of the data, by tag, wherever the papers show them: those of the new paper in its order, then those that have gone. Compared when
    /// they are asked for.
    /// </summary>
    public IReadOnlyList<(string Tag, EditStep<Node> Edit)> Pieces =>
        field ??= PiecesOf(PieceNodes(Old.Paper), PieceNodes(New.Paper), _nodes);

    public static PaperComparison Of(PaperSide old, PaperSide now) => new(old, now);

    private static List<(string Tag, EditStep<Node> Edit)> PiecesOf(
        Dictionary<string, Node> before, Dictionary<string, Node> after, NodeComparison nodes)
    {
        var pieces = new List<(string, EditStep<Node>)>();
        foreach (var (tag, node) in after)
            pieces.Add((tag, before.TryGetValue(tag, out var was) ? nodes.Between(was, node) : new Added<Node>(node)));
        foreach (var (tag, node) in before)
            if (!after.ContainsKey(tag)) pieces.Add((tag, new Removed<Node>(node)));
        return pieces;
    }

    /// <summary>In document order; a piece that is shown twice counts where it is shown first.</summary>
    private static Dictionary<string, Node> PieceNodes(Paper paper)
    {
        var pieces = new Dictionary<string, Node>();
        Walk.Visit(paper, node =>
        {
            if (NodeIdentity.Tag(node) is { } tag) pieces.TryAdd(tag, node);
        });
        return pieces;
    }
}

/// <summary>One of two papers that are compared.</summary>
/// <param name="Labels">The numbers that it shows.</param>
/// <param name="Picture">What tells a picture's content from another's.</param>
internal sealed record PaperSide(Paper Paper, NumberLabels Labels, Func<Image, string> Picture)
{
    public static PaperSide Of(Paper paper, Func<Image, string> picture) =>
        new(paper, NumberLabels.Of(paper, paper.NumberPatterns), picture);
}
