using StrategyReport.Diagnostics;

namespace StrategyReport.Prose;

/// <summary>A text as the markup that templates get of it.</summary>
/// <param name="Findings">What is wrong with it, and left out of the markup.</param>
/// <param name="Names">Those that its paragraphs give, each as often as it stands in the markup.</param>
/// <param name="References">Those that it refers to.</param>
internal sealed record TextMarkup(
    string Markup, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<TextName> Names, IReadOnlyList<TextName> References)
{
    public static TextMarkup Nothing { get; } = new("", [], [], []);
}

/// <summary>A name by which texts refer to one another, where it is given or meant.</summary>
internal sealed record TextName(string Name, SourceSpan At);
