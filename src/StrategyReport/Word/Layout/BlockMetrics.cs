using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>How the paragraphs of a style stand; all measures in twips.</summary>
/// <param name="Line">From line to line.</param>
/// <param name="Left">From the edge to where its text begins.</param>
internal readonly record struct ParagraphMetrics(int HalfPoints, int Line, int Before, int After, int Left);

/// <summary>The metrics of the paragraphs that blocks become, looked up by the same names as they are lowered by.</summary>
internal sealed class BlockMetrics(StyleMap styles, NumberingDefinitions numbering)
{
    /// <summary>Arial's own line, in thousandths of the size of its text (hhea: ascent, descent and line gap).</summary>
    private const int FontLine = 1149;

    private readonly Dictionary<string, ParagraphMetrics> _known = new(StringComparer.Ordinal);

    public ParagraphMetrics Of(Heading heading) => Named(heading.Style ?? $"heading {heading.Level}");

    public ParagraphMetrics Of(Paragraph paragraph, bool inCell) => Named(paragraph switch
    {
        { Style: { } style } => style,
        { IsSource: true } => "Source",
        { Number: > 2 and var number } => $"Numbered Paragraph {number - 1}",
        { Number: 2 } => "Numbered Paragraph",
        { Number: 1 } => "heading 1",
        _ => inCell ? "Table Text" : "Normal",
    });

    public ParagraphMetrics OfCaption => Named("caption");

    public ParagraphMetrics OfQuotation => Named("Quote");

    public ParagraphMetrics OfPreformatted => Named("Preformatted");

    public ParagraphMetrics OfCell => Named("Table Text");

    /// <param name="depth">From 1.</param>
    public ParagraphMetrics OfItem(ListKind kind, int depth, bool inCell)
    {
        var name = (inCell ? "Table " : "List ") + kind switch
        {
            ListKind.Decimal => "Number",
            ListKind.LowerLetter => "Letter",
            ListKind.LowerRoman => "Roman",
            _ => "Bullet",
        };
        for (; depth > 1; depth--)
            if (styles.Find(StyleMap.ParagraphKind, $"{name} {depth}") is not null) return Named($"{name} {depth}");
        return Named(name);
    }

    private ParagraphMetrics Named(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        var style = styles.Find(StyleMap.ParagraphKind, name) ?? styles.Find(StyleMap.ParagraphKind, "Normal");
        var size = styles.HalfPoints(style);
        return _known[name] = new ParagraphMetrics(
            size, styles.LineHeight(style, size * FontLine / 100), styles.SpaceBefore(style), styles.SpaceAfter(style),
            numbering.Indent(style).Left);
    }
}
