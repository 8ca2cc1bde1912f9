using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>What all parts of the writer share: the house style, what ids point at, and the counters that make ids.</summary>
internal sealed class WordContext(ReferenceDocument reference, CrossReferences references, OutlineNumbers outline, ChartPalette palette, DiagnosticBag diagnostics)
{
    // By reference: two tables with the same text are two tables.
    private readonly Dictionary<Node, TableLayout> _layouts = new(ReferenceEqualityComparer.Instance);
    private int _relationship;
    private int _drawing;
    private int _control;
    private int _bookmark;

    public DiagnosticBag Diagnostics { get; } = diagnostics;
    public MainDocumentPart Main { get; } = reference.Main;
    public StyleMap Styles { get; } = reference.Styles;
    public NumberingDefinitions Numbering { get; } = reference.Numbering;
    public CrossReferences References { get; } = references;
    public OutlineNumbers Outline { get; } = outline;
    public ChartPalette Palette { get; } = palette;

    /// <summary>On which page each heading of the contents stands, about.</summary>
    public IReadOnlyDictionary<Node, int> HeadingPages { get; set; } = new Dictionary<Node, int>();

    /// <summary>A table's layout in that width (twips), worked out once.</summary>
    public TableLayout LayoutOf(Table table, int width)
    {
        if (!_layouts.TryGetValue(table, out var known) || known.Width != width)
            _layouts[table] = known = TableLayout.Of(table, width, Styles);
        return known;
    }

    /// <summary>Relationship ids start with "p" so that they never meet those of the reference document (rId…).</summary>
    public string NextRelationship() => "p" + WordXml.Invariant(++_relationship);

    /// <summary>Ids of drawings are unique over the document with its headers and footers (20.4.2.5).</summary>
    public int NextDrawing() => Next(ref _drawing);

    public int NextControl() => Next(ref _control);

    public int NextBookmark() => Next(ref _bookmark);

    private int Next(ref int counter)
    {
        do counter++;
        while (reference.TakenIds.Contains(counter));
        return counter;
    }
}
