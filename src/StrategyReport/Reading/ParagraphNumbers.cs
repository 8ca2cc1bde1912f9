using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Reading;

/// <summary>
/// The numbers that Word shows before headings and numbered paragraphs, and does not store (ECMA-376 Part 1, 17.9). Points of lists
/// have none here: nobody asks for "2." among many.
/// </summary>
internal sealed class ParagraphNumbers
{
    private static readonly XNamespace W = WordXml.W;
    private readonly StyleMap _styles;
    private readonly NumberingDefinitions _numbering;
    private readonly Dictionary<int, NumberCounter> _counters = [];
    private readonly int? _outline;

    public ParagraphNumbers(XElement? styles, XElement? numbering)
    {
        _styles = new StyleMap(styles ?? new XElement(W + "styles"), "", []);
        _numbering = new NumberingDefinitions(numbering ?? new XElement(W + "numbering"), _styles);
        _outline = _numbering.Of(_styles.Find(StyleMap.ParagraphKind, "heading 1"))?.List;
    }

    /// <summary>To be asked for every paragraph, in their order; null: it has none.</summary>
    public string? Next(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var id = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val") ?? _styles.DefaultParagraph ?? "";
        var style = _styles.Find(StyleMap.ParagraphKind, id);
        var own = properties?.Element(W + "numPr");
        var tied = _numbering.Of(style);
        var list = StyleMap.Number(own?.Element(W + "numId"), "val") ?? tied?.List ?? 0;
        var level = StyleMap.Number(own?.Element(W + "ilvl"), "val") ?? tied?.Level ?? 0;
        if (list == 0 || level is < 0 or > 8 || (list != _outline && !IsHeading(style, properties))) return null;
        return CounterOf(list).Next(level + 1);
    }

    private bool IsHeading(Style? style, XElement? properties) =>
        properties?.Element(W + "outlineLvl") is not null
        || _styles.Chain(style).Any(s => s.Xml.Element(W + "pPr")?.Element(W + "outlineLvl") is not null);

    private NumberCounter CounterOf(int list)
    {
        if (_counters.TryGetValue(list, out var known)) return known;
        var levels = Enumerable.Range(0, 9).Select(i => _numbering.Level(list, i)?.ToNumberLevel() is { } level
            ? level with { Start = _numbering.StartOf(list, i) ?? level.Start }
            : null);
        return _counters[list] = new NumberCounter([.. levels]);
    }
}
