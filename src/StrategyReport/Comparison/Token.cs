using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>A word, a sign or a space of a line, or something in it that is one piece.</summary>
/// <param name="Text">As it is read; of a piece what stands for it.</param>
/// <param name="Within">The inlines that it stands in, from the outermost: emphasis, links, data.</param>
/// <param name="Piece">A picture, a box, a footnote, a reference, a line break; null: characters.</param>
/// <param name="Content">
/// What tells a piece from others that read the same, such as a picture's bytes; of a reference all that tells it from others.
/// </param>
internal sealed record Token(SourceSpan Source, string Text, IReadOnlyList<Inline> Within, Inline? Piece, string Content = "")
{
    /// <summary>
    /// The same for words that a reader takes for the same. How they are emphasised is not said by it; where they lead is.
    /// </summary>
    public string Key { get; } = Piece is Reference
        ? "\u0001" + Content
        : Folding.Of(Text) + Content + string.Concat(Within.OfType<Link>().Select(l => "\u0001" + l.Target));

    public bool IsSpace => Piece is null && string.IsNullOrWhiteSpace(Text);
}
