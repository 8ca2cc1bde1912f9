namespace StrategyReport.Returns;

/// <summary>A paragraph, heading, table or the like of a Markdown text, and the lines that it takes.</summary>
/// <param name="First">0-based.</param>
/// <param name="Last">0-based, itself included.</param>
internal sealed record SourceLeaf(int First, int Last, ReturnedBlock Block);
