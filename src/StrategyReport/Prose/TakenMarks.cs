using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose;

/// <summary>What a Markdown text took for marks, and so does not show: its words alone no longer tell of it.</summary>
/// <param name="Escapes">The backslashes before a sign, as offsets in the text.</param>
/// <param name="Quotes">The lines, counted from 0, at which a <c>&gt;</c> begins a quotation, and its column there.</param>
/// <param name="Underlines">The lines of dashes that make a heading of what stands above them.</param>
internal sealed record TakenMarks(
    IReadOnlyList<TakenEmphasis> Emphases, IReadOnlyList<int> Escapes, IReadOnlyList<(int Line, int Column)> Quotes,
    IReadOnlyList<TakenDefinition> Definitions, IReadOnlyList<int> Underlines)
{
    public static TakenMarks Of(MarkdownText text)
    {
        var (emphases, escapes, quotes, definitions, underlines) = (
            new List<TakenEmphasis>(), new List<int>(), new List<(int, int)>(), new List<TakenDefinition>(), new List<int>());
        var source = text.Source.Text;
        foreach (var node in text.Document.Descendants())
        {
            switch (node)
            {
                case EmphasisInline emphasis when IsAt(emphasis.Span.Start, emphasis.DelimiterChar):
                    emphases.Add(new TakenEmphasis(
                        text.At(emphasis), emphasis.Span.Start, emphasis.Span.End + 1, emphasis.DelimiterChar, emphasis.DelimiterCount,
                        emphasis.Parent is EmphasisInline));
                    break;
                case LiteralInline { IsFirstCharacterEscaped: true } literal when IsAt(literal.Span.Start, '\\'):
                    escapes.Add(literal.Span.Start);
                    break;
                case QuoteBlock quote:
                    quotes.Add((quote.Line, quote.Column));
                    break;
                case HeadingBlock { IsSetext: true } heading:
                    underlines.Add(text.Lines.Of(Math.Clamp(heading.Span.End, 0, source.Length)).Line);
                    break;
            }
        }

        definitions.AddRange(MarkdownSyntax.Unused(text.Document).Select(d => new TakenDefinition(d.Line, d.Label ?? "", d.Url ?? "")));
        return new TakenMarks(emphases, escapes, quotes, definitions, underlines);

        bool IsAt(int offset, char mark) => offset >= 0 && offset < source.Length && source[offset] == mark;
    }
}

/// <summary>Emphasis; offsets in the text, the marks included.</summary>
/// <param name="Count">How many characters each of its marks has.</param>
/// <param name="IsInner">Whether it stands in other emphasis.</param>
internal sealed record TakenEmphasis(SourceSpan At, int Start, int End, char Mark, int Count, bool IsInner);

/// <summary>A line that says where links of its name lead, <c>[name]: target</c>, though there is none.</summary>
internal sealed record TakenDefinition(int Line, string Name, string Target);
