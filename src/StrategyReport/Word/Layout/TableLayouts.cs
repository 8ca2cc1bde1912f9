using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>The layouts of a paper's tables, each worked out once: the estimate of pages and the body ask for the same.</summary>
internal sealed class TableLayouts(StyleMap styles, NumberingDefinitions numbering, SourceFiles sources)
{
    // By reference: two tables with the same text are two tables.
    private readonly Dictionary<Node, TableLayout> _layouts = new(ReferenceEqualityComparer.Instance);

    /// <summary>For text outside tables.</summary>
    public TextMeasure Measure { get; } =
        new(new BlockMetrics(styles, numbering), sources, HalfPoints: null, FontWidth: 100, InCell: false);

    /// <param name="width">Twips that the table is offered.</param>
    /// <param name="height">Twips of text on its pages.</param>
    public TableLayout Of(Table table, int width, int height)
    {
        if (!_layouts.TryGetValue(table, out var known) || known.Width != width)
            _layouts[table] = known = TableLayout.Of(table, width, height, styles, Measure);
        return known;
    }
}
