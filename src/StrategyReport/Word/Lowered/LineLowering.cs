using StrategyReport.Charts;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;

namespace StrategyReport.Word.Lowered;

/// <summary>Blocks that become one paragraph: its look, and what stands in it.</summary>
/// <param name="notes">Sees to the footnotes in a line, in the order in which they are read.</param>
internal sealed class LineLowering(
    ReferenceDocument house, CrossReferences references, OutlineNumbers outline, JoinedLines joined, Action<IReadOnlyList<Inline>> notes)
{
    private const int LeastChart = 567; // Twips.

    /// <summary>The style of a source under a figure; a reference document without one has it in the small print of footnotes.</summary>
    public const string Source = "Source";

    private readonly StyleMap _styles = house.Styles;
    private readonly NumberingDefinitions _numbering = house.Numbering;

    /// <summary>An empty paragraph, for what may not be without one: a cell, a list item, an empty piece of data.</summary>
    public void AddEmpty(Place place, Flow flow) => Add(null, place, Look(place, null), [], flow);

    public void AddNoteStart(Paragraph? paragraph, Place place, Flow flow)
    {
        IReadOnlyList<Inline> inlines = paragraph?.Inlines ?? [];
        Add(paragraph, place, Look(place, null), [new LineNoteMark(), new LineText(inlines)], flow);
        notes(inlines);
    }

    public void AddHeading(Heading heading, Place place, Flow flow)
    {
        flow.NumberedLeft = 0;
        if (heading.Number is { } number)
        {
            AddOutline(heading, number, place, flow, [.. Target(heading.Id, new LineText(heading.Inlines))], heading.Inlines);
            return;
        }

        var style = heading.Style is { } name
            ? _styles.Require(StyleMap.ParagraphKind, name, heading.Source)
            : _styles.Require(StyleMap.ParagraphKind, $"heading {heading.Level}");
        place = Readable(place, style);
        var look = Look(place, style) with { RightToLeft = Direction.IsRightToLeft(heading.Inlines) };
        List<LineContent> content = [.. Target(heading.Id, new LineText(heading.Inlines))];
        if (heading.Label is { } own)
        {
            if (OwnNumber.Of(own) is { } counted) look = look with { Number = (Instance(counted, heading.Revision), 0), Indent = (0, 0) };
            // What Word cannot count is typed, and references repeat it.
            else content = [.. Typed(heading, Target(heading.Id, LineText.Of(heading, own))), new LineText(heading.Inlines)];
        }
        else if (look.Number is null && _numbering.Of(style) is not null)
        {
            look = look with { Number = (0, 0), Indent = (0, 0) };
        }

        if (heading.Former is Heading { Label: { } former } && OwnNumber.Of(former) is null)
            content = [new LineRevision(Revision.Deleted, [LineText.Of(heading, former + ". ")]), .. content];
        AddLine(heading, place, look, content, flow, heading.Inlines);
    }

    public void AddParagraph(Paragraph paragraph, Place place, Block? before, Block? after, Flow flow)
    {
        flow.NumberedLeft = 0;
        var text = new LineText(paragraph.Inlines);
        if (paragraph.Number is { } number)
        {
            AddOutline(paragraph, number, place, flow, Target(paragraph.Id, text), paragraph.Inlines);
            return;
        }

        var style = paragraph.Style is { } name ? _styles.Require(StyleMap.ParagraphKind, name, paragraph.Source)
            : paragraph.IsSource ? _styles.Find(StyleMap.ParagraphKind, Source) ?? _styles.Require(StyleMap.ParagraphKind, "footnote text")
            : null;
        place = Readable(place, style);
        var look = Look(place, style) with
        {
            RightToLeft = Direction.IsRightToLeft(paragraph.Inlines),
            IsPlain = place.IsBold && paragraph.Style is not null && !_styles.IsBold(style),
            // A picture stays with the caption and the source under it.
            SpaceAfter = paragraph.IsSource && !place.InCell && style?.Name != Source ? Flow.AfterTable : null,
            KeepNext = (IsCaptioned(paragraph) && IsNoteOf(after)) || (before is Heading && after is Table)
                || (after is Chart && (before is not null || !place.InCell)) ? true : null,
        };
        AddLine(paragraph, place, look, Target(paragraph.Id, text), flow, paragraph.Inlines);
    }

    /// <summary>Blocks that <see cref="JoinedLines"/> makes one paragraph, whose lines stay together where a chart is among them.</summary>
    public void AddJoined(IReadOnlyList<Block> blocks, Place place, Flow flow)
    {
        var heading = blocks[0] is Paragraph { Style: { } named } ? _styles.Find(StyleMap.ParagraphKind, named) : null;
        place = Readable(place, heading);
        var (content, inlines) = (new List<LineContent>(), new List<Inline>());
        var (wasBefore, isBefore) = (false, false);
        foreach (var block in blocks)
        {
            var (was, isNow) = (wasBefore && block.Revision != Revision.Inserted, isBefore && block.Revision != Revision.Deleted);
            Inline line = new LineBreak(block.Source);
            if (was != isNow) line = new Revised(block.Source, was ? Revision.Deleted : Revision.Inserted, [line]);
            if (was || isNow) content.Add(new LineText([line]));
            (wasBefore, isBefore) = (wasBefore || block.Revision != Revision.Inserted, isBefore || block.Revision != Revision.Deleted);
            if (block is Chart chart) content.Add(ChartOf(chart, place));
            if (block is not Paragraph paragraph) continue;
            inlines.AddRange(paragraph.Inlines);
            var style = paragraph.IsSource ? joined.SourceStyle(paragraph, place) : paragraph.Style;
            content.Add(new LineText(
                style is { Length: > 0 } ? [new Styled(paragraph.Source, style, paragraph.Inlines)] : paragraph.Inlines));
        }

        var shown = blocks.FirstOrDefault(b => b is Chart) ?? blocks[^1];
        var text = heading is null ? blocks[0] : blocks[1];
        var look = Look(place, null) with
        {
            KeepLines = shown is Chart,
            RightToLeft = text is Paragraph { Inlines: var words } && Direction.IsRightToLeft(words),
        };
        AddLine(shown, place, look, content, flow, inlines, heading is null ? null : _styles.SpaceBefore(heading));
    }

    public void AddCaption(Caption caption, Place place, Block? before, Block? after, Flow flow)
    {
        var above = caption.IsBelow != true && IsCaptioned(after);
        var below = !above && IsCaptioned(before);
        var look = new ParagraphLook
        {
            Style = _styles.Require(StyleMap.ParagraphKind, "caption"),
            KeepNext = above || Lowering.KeptWith(after) ? true : below ? false : null,
            Colour = place.TextColour,
        };
        var number = Target(caption.Id, new LineSequence(caption.Label, references.NumberOf(caption), caption.FormerNumber));
        var text = caption.Inlines.Count == 0 ? (LineContent[])[] : [LineText.Of(caption, ": "), new LineText(caption.Inlines)];
        AddLine(caption, place, look, [LineText.Of(caption, caption.Label + " "), .. number, .. text], flow, caption.Inlines);
    }

    public void AddChart(Chart chart, Place place, Block? after, Flow flow)
    {
        var look = Look(place, null) with { KeepNext = IsNoteOf(after) ? true : null };
        AddLine(chart, place, look, [ChartIn(chart, place)], flow);
    }

    private static IReadOnlyList<LineContent> Typed(Heading heading, IReadOnlyList<LineContent> label) =>
        heading.Former is null ? [.. label, LineText.Of(heading, ". ")]
            : [new LineRevision(Revision.Inserted, [.. label, LineText.Of(heading, ". ")])];

    private int Instance(OwnNumber number, Revision? revision) => _numbering.Instantiate(number, wasBefore: revision == Revision.Deleted);

    private static LineContent ChartOf(Chart chart, Place place) => chart.Revision is { } revision
        ? new LineRevision(revision, [ChartIn(chart, place)]) : ChartIn(chart, place);

    private static LineChart ChartIn(Chart chart, Place place)
    {
        var width = Math.Max(place.Width - place.Left, LeastChart);
        return new LineChart(chart, width, ChartSize.HeightOf(width, place.InCell))
        {
            IsNarrow = width < ChartSize.Wide,
            IsReadable = width >= ChartSize.Readable,
        };
    }

    public void AddPreformatted(Preformatted preformatted, Place place, Flow flow)
    {
        var look = new ParagraphLook { Style = _styles.Require(StyleMap.ParagraphKind, "Preformatted") };
        AddLine(preformatted, place, look, [LineText.Of(preformatted, preformatted.Text)], flow);
    }

    public void AddRule(ThematicBreak rule, Place place, Flow flow) =>
        AddLine(rule, place, new ParagraphLook { Style = place.TextStyle, Ruled = true }, [], flow);

    /// <summary>A heading or paragraph of the multilevel list; in a list item it has its own number instead of the item's mark.</summary>
    private void AddOutline(
        Block block, int number, Place place, Flow flow, IReadOnlyList<LineContent> content, IReadOnlyList<Inline> inlines)
    {
        if (outline.LevelOf(block, number) is not { } at) return;
        var look = new ParagraphLook
        {
            Style = at.Style,
            Number = at.Direct ? (at.List, at.Level) : null,
            RightToLeft = Direction.IsRightToLeft(inlines),
            Colour = place.TextColour,
        };
        if (block is Paragraph && !place.InCell) flow.NumberedLeft = at.TextLeft;
        AddLine(block, place with { Left = at.TextLeft }, look, content, flow, inlines);
    }

    /// <summary>The look of a paragraph in its place: the first of a list item takes the item's mark.</summary>
    private ParagraphLook Look(Place place, Style? style)
    {
        if (place.Mark is { } mark)
        {
            var own = style is not null && style != mark.Style;
            return new ParagraphLook
            {
                Style = style ?? mark.Style,
                Number = mark.List is { } list ? (list, mark.Level) : own && _numbering.Of(mark.Style) is { } tied ? tied : null,
                Indent = mark.Indented || own ? (mark.Left, mark.Hanging) : null,
                Colour = place.TextColour,
            };
        }

        return new ParagraphLook
        {
            Style = style ?? place.TextStyle,
            Indent = place.Indented || (style is not null && place.Left > 0) ? (place.Left, 0) : null,
            Colour = place.TextColour,
        };
    }

    private void AddLine(
        Block block, Place place, ParagraphLook look, IReadOnlyList<LineContent> content, Flow flow, IReadOnlyList<Inline>? inlines = null,
        int? spaceBefore = null)
    {
        if (references.EntryOf(block) is { } listed) content = [new LineBookmark(listed.Target, content)];
        Add(block, place, look, content, flow, spaceBefore);
        if (inlines is not null) notes(inlines);
    }

    private void Add(
        Block? block, Place place, ParagraphLook look, IReadOnlyList<LineContent> content, Flow flow, int? spaceBefore = null)
    {
        var spaced = flow.EndsInTable && !place.InCell && _styles.SpaceBefore(look.Style) < Flow.AfterTable;
        var style = place.TextSize is { } size ? _styles.Sized(look.Style, size) : look.Style;
        look = look with
        {
            KeepNext = look.KeepNext ?? (place.KeepsRow is { } keeps && keeps != _styles.KeepsNext(style) ? keeps : null),
            KeepLines = look.KeepLines || place.KeepsLines,
            Style = style?.Id == _styles.DefaultParagraph ? null : style,
            SpaceBefore = spaced ? Flow.AfterTable : spaceBefore,
            Alignment = place.Alignment,
        };
        flow.Add(new LoweredParagraph(block, look, content, place.Width - place.Left, place.Height, place.Fill));
    }

    private IReadOnlyList<LineContent> Target(string? id, LineContent content) =>
        id is not null && references.Find(id) is { } target ? [new LineBookmark(target, [content])] : [content];

    /// <summary>A style's own colour gives way to black or white on a fill that it cannot be read on (WCAG 2.2, 1.4.3).</summary>
    private Place Readable(Place place, Style? style) =>
        style is not null && place.Fill is { } fill && _styles.Colour(style) is { Length: 6 } colour && !Contrast.IsReadable(colour, fill)
            ? place with { TextColour = Contrast.TextOn(fill) }
            : place;

    /// <summary>What may belong to the picture or chart before it.</summary>
    private static bool IsNoteOf(Block? after) => after is Caption { IsBelow: not false } || Lowering.KeptWith(after);

    /// <summary>What captions belong to: tables, charts and pictures that stand alone.</summary>
    public static bool IsCaptioned(Block? block) =>
        block is Table or Chart or Paragraph { Inlines: [Image] or [DataInline { Inlines: [Image] }] }
        || (block is DataBlock { Blocks: [var only] } && IsCaptioned(only));
}
