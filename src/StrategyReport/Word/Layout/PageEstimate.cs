using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>
/// The pages on which headings will stand, for the contents: estimated from the amount of text, since only Word lays
/// pages out. "Update field" in Word puts them right where the estimate is one off.
/// </summary>
internal sealed class PageEstimate
{
    private readonly Dictionary<Node, double> _places = new(ReferenceEqualityComparer.Instance);
    private readonly StyleMap _styles;
    private readonly TableLayouts _layouts;
    private readonly TextMeasure _notes;
    private readonly int _listed;
    private PageSetup _setup;
    private int _page;
    private int _used;

    private PageEstimate(StyleMap styles, TableLayouts layouts, int listed, PageSetup setup) =>
        (_styles, _layouts, _notes, _listed, _setup) =
        (styles, layouts, layouts.Measure with { HalfPoints = SizeOfNotes(styles) }, listed, setup);

    /// <summary>Where each heading stands, and where the paper ends.</summary>
    /// <param name="setups">Of each section.</param>
    /// <param name="listed">How many headings the contents list.</param>
    public static EstimatedPages Of(
        Paper paper, StyleMap styles, TableLayouts layouts, IReadOnlyList<PageSetup> setups, int listed)
    {
        if (setups.Count == 0) return EstimatedPages.None;
        var estimate = new PageEstimate(styles, layouts, listed, setups[0]);
        foreach (var (section, setup) in paper.Sections.Zip(setups))
        {
            estimate._setup = setup;
            estimate.TurnPage();
            estimate.Add(section.Blocks);
        }

        return new EstimatedPages(estimate._places, estimate._page + 1);
    }

    /// <summary>How many pages blocks take that begin one, how far they fill the last, and its height, in twips.</summary>
    public static (int Pages, int Used, int Height) LastPage(
        IReadOnlyList<Block> blocks, StyleMap styles, TableLayouts layouts, PageSetup setup)
    {
        var estimate = new PageEstimate(styles, layouts, listed: 0, setup);
        estimate.Add(blocks);
        return (estimate._page + 1, estimate._used, setup.Height);
    }

    private void Add(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    var height = HeightOf(block);
                    Keep(height, Line * 3);
                    _places[heading] = Place(height);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case DataBlock data:
                    Add(data.Blocks);
                    break;
                case Chart:
                    Keep(ChartSize.HeightOf(_setup.Width, inCell: false), Line);
                    break;
                case Caption:
                    Keep(HeightOf(block), Line * 3);
                    break;
                case Contents:
                    Flow(Line * (_listed + 2));
                    break;
                case Paragraph or List or Quotation or Preformatted or ThematicBreak:
                    Flow(HeightOf(block));
                    break;
                default:
                    throw Walk.Unknown(block);
            }
        }
    }

    private void AddTable(Table table)
    {
        if (table.Rows.Count == 0) return;
        var layout = _layouts.Of(table, _setup.Width, _setup.Height);
        Keep(layout.HeaderHeight, Line * 3);
        for (var r = layout.HeaderRows; r < layout.Heights.Length; r++)
        {
            var (page, height) = (_page, layout.Heights[r] + NotesOf(table.Rows[r]));
            if (layout.IsShort(r, _setup.Height)) Keep(height, 0);
            else Flow(height, layout.HeaderHeight);
            if (page != _page && layout.IsShort(r, _setup.Height)) _used += layout.HeaderHeight;
            foreach (var cell in table.Rows[r].Cells)
                Walk.Visit(cell.Blocks, node => { if (node is Heading) _places[node] = Place(height); });
        }
    }

    /// <summary>Twips of a line of body text.</summary>
    private int Line => HalfPoints * 23 / 2;

    private int HalfPoints => _styles.HalfPoints(_styles.Find(StyleMap.ParagraphKind, "Normal"));

    private static int SizeOfNotes(StyleMap styles) => styles.HalfPoints(styles.Find(StyleMap.ParagraphKind, "footnote text"));

    private int HeightOf(Block block) => HeightOf([block], _layouts.Measure) + NotesOf(block);

    private int HeightOf(IReadOnlyList<Block> blocks, TextMeasure how) =>
        new ContentMeasure(blocks, how, bold: false).HeightAt(_setup.Width);

    /// <summary>Footnotes stand on the page of their text.</summary>
    private int NotesOf(Node node)
    {
        var height = 0;
        Walk.Visit([node], inner => { if (inner is Footnote note) height += HeightOf(note.Blocks, _notes); });
        return height;
    }

    /// <summary>What stays on one page, with so much of what follows it.</summary>
    private void Keep(int height, int next)
    {
        if (_used > 0 && _used + height + next > _setup.Height) TurnPage();
        _used = Math.Min(_used + height, _setup.Height);
    }

    /// <summary>What goes on from page to page, under the header rows that each page repeats.</summary>
    private void Flow(int height, int repeated = 0)
    {
        _used += height;
        while (_used > _setup.Height)
        {
            _used -= Math.Max(_setup.Height / 4, _setup.Height - repeated);
            _page++;
        }
    }

    /// <summary>Where something of a height begins that has just been put on the page.</summary>
    private double Place(int height) => _page + Math.Clamp((_used - height) / (double)_setup.Height, 0, 0.999);

    private void TurnPage() => (_page, _used) = (_page + 1, 0);
}
