using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Paper → paragraphs, tables and bookmarks as Word has them, in one pass: list marks, section ends, spacing after
/// tables and pieces of data are decided here, so that the writers need to know nothing of what stands around.
/// </summary>
internal sealed partial class Lowering
{
    /// <summary>Items of a list that stays on one page.</summary>
    private const int MostKept = 12;

    // By reference: two notes with the same text are two notes.
    private readonly Dictionary<Footnote, IReadOnlyList<LoweredBlock>> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly PageSetups _pages;
    private readonly StyleMap _styles;
    private readonly NumberingDefinitions _numbering;
    private readonly JoinedLines _joined;
    private readonly ChangedLines? _changed;
    private readonly LineLowering _lines;
    private readonly ListLowering _lists;
    private readonly TableLowering _tables;
    private readonly ContentsLowering _contents;
    private readonly ParagraphMarks _marks;

    private Lowering(
        ReferenceDocument house, CrossReferences references, OutlineNumbers outline, TableLayouts layouts,
        EstimatedPages pages, ListedHeadings? both)
    {
        (_pages, _styles, _numbering) = (house.Pages, house.Styles, house.Numbering);
        _joined = new JoinedLines(house.Styles);
        _changed = both is not null ? new ChangedLines(_joined) : null;
        _lines = new LineLowering(house, references, outline, _joined, LowerNotes);
        _lists = new ListLowering(house, this, _lines);
        _marks = new ParagraphMarks(house.Numbering);
        _tables = new TableLowering(house.Styles, layouts, this, _lines, _marks);
        _contents = new ContentsLowering(house, references, pages, both);
    }

    /// <param name="setups">Of each section.</param>
    /// <param name="pages">Where headings stand.</param>
    /// <param name="both">What the papers list whose changes are shown; null: no changes are.</param>
    public static LoweredPaper Of(
        Paper paper, ReferenceDocument house, IReadOnlyList<PageSetup> setups, CrossReferences references, OutlineNumbers outline,
        TableLayouts layouts, EstimatedPages pages, ListedHeadings? both)
    {
        var lowering = new Lowering(house, references, outline, layouts, pages, both);
        var blocks = new List<LoweredBlock>();
        var ends = EndsOf(paper.Sections);
        for (var i = 0; i < paper.Sections.Count; i++)
        {
            var (isFirst, isLast) = (i == 0, i == paper.Sections.Count - 1);
            blocks.AddRange(lowering.Section(paper.Sections[i], setups[i], isFirst, isLast, ends[i]));
        }

        var last = setups is [.., var end] ? end : house.Pages.Of(PageOrientation.Portrait);
        if (paper.Sections.Count == 0)
        {
            var empty = new Section(paper.Source, PageOrientation.Portrait, []);
            blocks.AddRange(lowering.Section(empty, last, isFirst: true, isLast: true, null));
        }

        return new LoweredPaper(lowering._marks.Of(blocks), paper.Sections.Count > 1 ? last.Later() : last.Properties, lowering._notes);
    }

    /// <summary>Adds the blocks to the flow; in a list item, the first of them takes its mark.</summary>
    public void Lower(IReadOnlyList<Block> blocks, Place place, Flow flow)
    {
        if (place.Mark is not null && blocks.Any(b => b.Revision is not null))
        {
            LowerItem(blocks, place, flow);
            return;
        }

        if (_changed is not null && place is { InCell: true, KeepsRow: not null, Mark: null } && ChangedLines.Has(blocks))
        {
            LowerChanged(_changed.Of(blocks, place), place, flow);
            return;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            var after = i + 1 < blocks.Count ? blocks[i + 1] : null;
            if (_joined.CountAt(blocks, i, place) is > 1 and var count)
            {
                _lines.AddJoined([.. blocks.Skip(i).Take(count)], place, flow);
                i += count - 1;
            }
            else
            {
                Lower(blocks[i], place, i > 0 ? blocks[i - 1] : null, after, flow);
            }

            if (place.Mark is not null) place = place with { Mark = null };
        }
    }

    /// <summary>
    /// Whether each section's end comes or goes: with all of it; of the last that stays, with all after it, since the paper's own end
    /// stays.
    /// </summary>
    private static Revision?[] EndsOf(IReadOnlyList<Section> sections)
    {
        var ends = new Revision?[sections.Count];
        (Revision? Revision, PageOrientation Page)? later = null;
        var areAlike = true;
        for (var i = sections.Count - 1; i >= 0; i--)
        {
            var own = (sections[i].Revision, sections[i].Page);
            ends[i] = own.Revision ?? (areAlike && later is { } all && all.Page == own.Page ? all.Revision : null);
            areAlike &= later is null || later == own;
            later = own;
        }

        return ends;
    }

    private IReadOnlyList<LoweredBlock> Section(Section section, PageSetup page, bool isFirst, bool isLast, Revision? end)
    {
        var flow = new Flow();
        Lower(section.Blocks, new Place { Width = page.Width, Height = page.Height }, flow);
        if (!isLast) flow.EndSection(isFirst ? page.Properties : page.Later(), end);
        else if (flow.EndsInTable || section.Blocks.Count == 0) flow.Close();
        return flow.Blocks;
    }

    private void Lower(Block block, Place place, Block? before, Block? after, Flow flow)
    {
        if (place.Mark is not null && block is not (Paragraph or Heading or DataBlock))
        {
            // A table or another list cannot be marked: an empty paragraph is.
            _lines.AddEmpty(place, flow);
            place = place with { Mark = null };
        }

        var from = flow.Blocks.Count;
        switch (block)
        {
            case Heading heading:
                if (heading.KeepsPrevious) flow.Keep(flow.Blocks.Count - 1, flow.Blocks.Count);
                _lines.AddHeading(heading, place, flow);
                break;
            case Paragraph paragraph:
                _lines.AddParagraph(paragraph, place, before, after, flow);
                break;
            case List list:
                var start = flow.Blocks.Count;
                _lists.Lower(list, place, flow);
                if (before is Heading { KeepsPrevious: true } && list.Items.Count <= MostKept) flow.Keep(start, flow.Blocks.Count - 1);
                break;
            case Table { Rows.Count: 0 }:
                _lines.AddEmpty(place, flow);
                break;
            case Table table:
                _tables.Lower(table, place, KeptWith(after), flow);
                break;
            case Caption caption:
                _lines.AddCaption(caption, place, before, after, flow);
                break;
            case Chart chart:
                _lines.AddChart(chart, place, after, flow);
                break;
            case Quotation quotation:
                Quote(quotation, place, flow);
                break;
            case Preformatted preformatted:
                _lines.AddPreformatted(preformatted, place, flow);
                break;
            case ThematicBreak rule:
                _lines.AddRule(rule, place, flow);
                break;
            case Contents contents:
                flow.Add(_contents.Lower(contents, place, flow.EndsInTable));
                break;
            case DataBlock data:
                AddData(data, place, after, flow);
                break;
            default:
                throw Walk.Unknown(block);
        }

        if (block.Former is not { } former) return;
        var was = new Flow();
        Lower(former, place, before, after, was);
        flow.Was(from, was.Blocks);
    }

    /// <summary>Whether a table, picture or chart stays on the page of what follows it: its own caption or source.</summary>
    internal static bool KeptWith(Block? after) => after is Caption { IsBelow: true } or Paragraph { IsSource: true };

    private void Quote(Quotation quotation, Place place, Flow flow)
    {
        var style = _styles.Require(StyleMap.ParagraphKind, "Quote");
        var quoted = place with { TextStyle = style, Left = place.Left + _numbering.Indent(style).Left, Indented = place.Left > 0 };
        Lower(quotation.Blocks, quoted, flow);
        // Else a cell or piece of data with nothing else would have no paragraph, which Word cannot open.
        if (quotation.Blocks.Count == 0) _lines.AddEmpty(quoted, flow);
    }

    /// <summary>A piece of data that is a paragraph alone knows what follows, as the paragraph itself would.</summary>
    private void AddData(DataBlock data, Place place, Block? after, Flow flow)
    {
        var start = flow.Blocks.Count;
        if (data.Ask is { } ask)
        {
            flow.Add(new LoweredAnswer(data));
            var invitation = new Paragraph(data.Source, null, null, null, [Styled.Invitation(data.Source, ask)]);
            // Each of its paragraphs is one: LibreOffice loses a line break in the first paragraph of a control.
            Lower(data.Blocks.Count == 0 ? [invitation] : data.Blocks, place with { KeepsRow = null }, flow);
            if (flow.Blocks[^1] is not (LoweredParagraph or LoweredSpacer)) flow.Close();
            flow.Add(new LoweredAnswer(Begins: null));
            return;
        }

        if (data.Blocks is [Paragraph only]) Lower(only, place, before: null, after, flow);
        else Lower(data.Blocks, place, flow);
        if (data.Blocks.Count == 0) _lines.AddEmpty(place, flow);
        flow.Mark(start, data.Tag, place.InCell);
    }

    private void LowerNotes(IReadOnlyList<Inline> inlines) => Walk.Visit(inlines, node =>
    {
        if (node is Footnote note && !_notes.ContainsKey(note)) LowerNote(note);
    });

    /// <summary>A note's first paragraph begins with the note's own number.</summary>
    private void LowerNote(Footnote note)
    {
        var page = _pages.Of(PageOrientation.Portrait);
        var style = _styles.Require(StyleMap.ParagraphKind, "footnote text");
        var place = new Place { Width = page.Width, Height = page.Height / 2, TextStyle = style };
        var flow = new Flow();
        _notes[note] = flow.Blocks;
        var first = note.Blocks is [Paragraph { Number: null } paragraph, ..] ? paragraph : null;
        _lines.AddNoteStart(first, place, flow);
        Lower(first is null ? note.Blocks : [.. note.Blocks.Skip(1)], place, flow);
        if (flow.EndsInTable) flow.Close();
    }
}
