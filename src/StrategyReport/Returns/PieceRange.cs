namespace StrategyReport.Returns;

/// <summary>Where a piece of data stands in a story: from one item to before another.</summary>
/// <param name="Digest">Of its text as it was sent; null: not known.</param>
internal sealed record PieceRange(string Address, Anchor Anchor, int From, int To, bool InLine, string? Digest);
