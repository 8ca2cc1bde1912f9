using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>The layouts of a paper's tables, each worked out once: the estimate of pages and the body ask for the same.</summary>
internal sealed class TableLayouts
{
    private readonly StyleMap _styles;

    // By reference: two tables with the same text are two tables.
    private readonly Dictionary<Node, TableLayout> _layouts = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Node, MeasuredTable> _measured = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tables of each annex, which have one size of text: those of a section whose heading rows are to be low.</summary>
    private readonly Dictionary<Node, IReadOnlyList<Table>> _annexes = new(ReferenceEqualityComparer.Instance);

    public TableLayouts(Paper paper, StyleMap styles, NumberingDefinitions numbering, SourceFiles sources)
    {
        _styles = styles;
        Measure = new TextMeasure(new BlockMetrics(styles, numbering), sources, HalfPoints: null, FontWidth: 100, InCell: false);
        foreach (var section in paper.Sections)
        {
            var tables = section.Blocks.OfType<Table>().Where(t => t.HeadingLines is not null).ToList();
            foreach (var table in tables) _annexes[table] = tables;
        }
    }

    /// <summary>For text outside tables.</summary>
    public TextMeasure Measure { get; }

    /// <param name="width">Twips that the table is offered.</param>
    /// <param name="height">Twips of text on its pages.</param>
    public TableLayout Of(Table table, int width, int height)
    {
        if (!_layouts.TryGetValue(table, out var known) || known.Width != width || known.PageHeight != height)
            _layouts[table] = known = TableLayout.Of(Measured(table), Room(table, width), width, height, _styles);
        return known;
    }

    /// <summary>The first table of the annex that a table belongs to; null where it belongs to none.</summary>
    public Table? AnnexOf(Table table) => _annexes.TryGetValue(table, out var tables) ? tables[0] : null;

    private TextRoom Room(Table table, int width)
    {
        var total = Math.Max(width, TableLayout.LeastWidth);
        var rooms = _annexes.GetValueOrDefault(table, [table]).Select(Measured).Select(m => m.Own.For(m.Wants, total));
        return rooms.MinBy(r => (r.HalfPoints, r.Margins))!;
    }

    private MeasuredTable Measured(Table table) =>
        _measured.TryGetValue(table, out var known) ? known : _measured[table] = MeasuredTable.Of(table, _styles, Measure);
}
