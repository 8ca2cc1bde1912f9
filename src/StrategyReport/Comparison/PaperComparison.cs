using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>What is other in one paper than in another: the one comparison from which each form of it is written.</summary>
/// <param name="Sections">Of the paper, and all that is in them.</param>
/// <param name="Fills">Of headers and footers.</param>
/// <param name="Pieces">
/// Of the data, by tag, wherever the papers show them: those of the new paper in its order, then those that have gone.
/// </param>
internal sealed record PaperComparison(
    PaperSide Old, PaperSide New, IReadOnlyList<Edit<Node>> Sections, IReadOnlyList<Edit<Node>> Fills,
    IReadOnlyList<(string Tag, Edit<Node> Edit)> Pieces)
{
    public static PaperComparison Of(PaperSide old, PaperSide now)
    {
        var nodes = new NodeComparison(new Tokenizer(old, now), new Tokenizer(now, old));
        return new PaperComparison(
            old, now, nodes.Of(old.Paper.Sections, now.Paper.Sections), nodes.Of(old.Paper.Fills, now.Paper.Fills),
            PiecesOf(PieceNodes(old.Paper), PieceNodes(now.Paper), nodes));
    }

    private static List<(string Tag, Edit<Node> Edit)> PiecesOf(
        Dictionary<string, Node> before, Dictionary<string, Node> after, NodeComparison nodes)
    {
        var pieces = new List<(string, Edit<Node>)>();
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
