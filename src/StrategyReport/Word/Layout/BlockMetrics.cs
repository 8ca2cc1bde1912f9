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

    /// <summary>By the ids of styles.</summary>
    private readonly Dictionary<string, ParagraphMetrics> _known = new(StringComparer.Ordinal);

    /// <summary>By the names that templates give them, and by their kind: each block asks.</summary>
    private readonly Dictionary<string, ParagraphMetrics> _named = new(StringComparer.Ordinal);

    private readonly Dictionary<(ListKind Kind, int Depth, bool InCell), ParagraphMetrics> _items = [];

    public ParagraphMetrics Of(Heading heading) => Named(heading.Style ?? $"heading {heading.Level}");

    public ParagraphMetrics Of(Paragraph paragraph, bool inCell) => Named(paragraph switch
    {
        { Style: { } style } => style,
        { IsSource: true } => "Source",
        { Number: { } number } => StyleNames.OfNumbered(number),
        _ => inCell ? "Table Text" : "Normal",
    });

    public ParagraphMetrics OfCaption => Named("caption");

    public ParagraphMetrics OfQuotation => Named("Quote");

    public ParagraphMetrics OfPreformatted => Named("Preformatted");

    public ParagraphMetrics OfCell => Named("Table Text");

    /// <param name="depth">From 1.</param>
    public ParagraphMetrics OfItem(ListKind kind, int depth, bool inCell) => _items.TryGetValue((kind, depth, inCell), out var known)
        ? known
        : _items[(kind, depth, inCell)] = Of(StyleNames.Deepest(styles, StyleNames.OfList(kind, inCell), depth).Style);

    private ParagraphMetrics Named(string name) =>
        _named.TryGetValue(name, out var known) ? known : _named[name] = Of(styles.Find(StyleMap.ParagraphKind, name));

    private ParagraphMetrics Of(Style? style)
    {
        style ??= styles.Find(StyleMap.ParagraphKind, "Normal");
        if (_known.TryGetValue(style?.Id ?? "", out var known)) return known;
        var size = styles.HalfPoints(style);
        return _known[style?.Id ?? ""] = new ParagraphMetrics(
            size, styles.LineHeight(style, size * FontLine / 100), styles.SpaceBefore(style), styles.SpaceAfter(style),
            numbering.Indent(style).Left);
    }
}
