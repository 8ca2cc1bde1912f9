using StrategyReport.Markup.Checks;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Blocks as WordprocessingML: one switch over the nodes of the markup.</summary>
internal sealed class BlockWriter
{
    private readonly WordContext _context;
    private readonly Story _story;
    private readonly WordXml _xml;
    private readonly RunWriter _runs;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly ChartFrame _charts;
    private readonly ControlWriter _controls;

    public BlockWriter(WordContext context, Story story, ImageStore images, FootnoteWriter? footnotes)
    {
        (_context, _story, _xml) = (context, story, story.Xml);
        _controls = new ControlWriter(context, _xml);
        _runs = new RunWriter(context, story, new ImageWriter(context, story, images), _controls, footnotes);
        _lists = new ListWriter(context, story, this);
        _tables = new TableWriter(context, story, this);
        _charts = new ChartFrame(context, story);
    }

    public void Write(IReadOnlyList<Block> blocks, Place place)
    {
        for (var i = 0; i < blocks.Count; i++)
            Write(blocks[i], place, i > 0 ? blocks[i - 1] : null, i + 1 < blocks.Count ? blocks[i + 1] : null);
    }

    /// <summary>An empty paragraph, for what may not be without one: a cell, a list item, an empty piece of data.</summary>
    public void WriteEmpty(Place place)
    {
        ParagraphWriter.Open(_context, _story, place, Look(place, null), null);
        _xml.Close();
    }

    /// <summary>The first paragraph of a footnote begins with the note's own number.</summary>
    public void WriteNoteStart(Paragraph? paragraph, Place place)
    {
        ParagraphWriter.Open(_context, _story, place, Look(place, null), null);
        _runs.WriteFootnoteMark();
        if (paragraph is not null) _runs.Write(paragraph.Inlines, Format(place), place);
        _xml.Close();
    }

    private void Write(Block block, Place place, Block? before, Block? after)
    {
        if (_story.Mark is not null && block is not (Paragraph or Heading or DataBlock)) WriteEmpty(place);
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading, place);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph, place, after);
                break;
            case List list:
                _lists.Write(list, place);
                break;
            case Table table:
                _tables.Write(table, place);
                break;
            case Caption caption:
                WriteCaption(caption, place, before, after);
                break;
            case Chart chart:
                WriteLine(chart, place, Look(place, null) with { KeepNext = after is Caption ? true : null }, () => _charts.Write(chart, place));
                break;
            case Quotation quotation:
                var quote = _context.Styles.Require(StyleMap.ParagraphKind, "Quote");
                var left = place.Left + _context.Numbering.Indent(quote).Left;
                var quoted = place with { TextStyle = quote, Left = left, Indented = place.Left > 0 };
                Write(quotation.Blocks, quoted);
                // Else a cell or control with nothing else would have no paragraph, which Word cannot open.
                if (quotation.Blocks.Count == 0) WriteEmpty(quoted);
                break;
            case Preformatted preformatted:
                var style = _context.Styles.Require(StyleMap.ParagraphKind, "Preformatted");
                WriteLine(preformatted, place, new ParagraphLook(style), () => _runs.Write(preformatted.Text, default));
                break;
            case ThematicBreak rule:
                WriteLine(rule, place, new ParagraphLook(place.TextStyle) { Ruled = true }, () => { });
                break;
            case Contents contents:
                new ContentsWriter(_context, _story, _runs).Write(contents, place);
                break;
            case DataBlock { Blocks: [Paragraph { Inlines.Count: > 0 } only] } data:
                // Within the line: LibreOffice shows the codes of fields where a control holds one whole paragraph.
                var line = only with { Inlines = [new DataInline(data.Source, data.Tag, data.Title, only.Inlines)] };
                if (_story.SectionEnd is { } end && ReferenceEquals(end.Block, data)) _story.SectionEnd = end with { Block = line };
                Write(line, place, before, after);
                break;
            case DataBlock data:
                _controls.OpenBlock(data.Tag, data.Title);
                _story.StartsControl = true;
                Write(data.Blocks, place);
                if (data.Blocks.Count == 0) WriteEmpty(place);
                else if (_story.AfterTable && place.InCell) ParagraphWriter.WriteClosing(_story);
                _controls.CloseBlock();
                _story.StartsControl = false;
                break;
        }
    }

    private void WriteHeading(Heading heading, Place place)
    {
        _story.NumberedLeft = 0;
        if (heading.Number is { } number)
        {
            WriteOutline(heading, number, heading.Id, heading.Inlines, place);
            return;
        }

        var style = heading.Style is { } name
            ? _context.Styles.Require(StyleMap.ParagraphKind, name, heading.Source)
            : _context.Styles.Require(StyleMap.ParagraphKind, $"heading {heading.Level}");
        place = Readable(place, style);
        var look = Look(place, style) with { RightToLeft = Direction.IsRightToLeft(heading.Inlines) };
        if (heading.Label is { } own)
        {
            var counted = OwnNumber.Of(own);
            if (counted is not null) look = look with { Number = (_context.Numbering.Instantiate(counted), 0), Indent = (0, 0) };
            WriteLine(heading, place, look, () =>
            {
                if (counted is not null) WriteTarget(heading.Id, heading.Inlines, place);
                else
                {
                    // What Word cannot count is typed, and references repeat it.
                    WriteBookmarked(heading.Id is { } id ? _context.References.Find(id) : null, () => _runs.Write(own, Format(place)));
                    _runs.Write(". ", Format(place));
                    _runs.Write(heading.Inlines, Format(place), place);
                }
            });
            return;
        }

        // A style that counts (heading 1) is told not to.
        if (look.Number is null && _context.Numbering.Of(style) is not null) look = look with { Number = (0, 0), Indent = (0, 0) };
        WriteLine(heading, place, look, () => WriteTarget(heading.Id, heading.Inlines, place));
    }

    private void WriteParagraph(Paragraph paragraph, Place place, Block? after)
    {
        _story.NumberedLeft = 0;
        if (paragraph.Number is { } number)
        {
            WriteOutline(paragraph, number, paragraph.Id, paragraph.Inlines, place);
            return;
        }

        var style = paragraph.Style is { } name ? _context.Styles.Require(StyleMap.ParagraphKind, name, paragraph.Source) : null;
        place = Readable(place, style);
        var look = Look(place, style) with
        {
            RightToLeft = Direction.IsRightToLeft(paragraph.Inlines),
            // A picture stays with the caption under it.
            KeepNext = after is Caption && IsCaptioned(paragraph) ? true : place.LoosenKeep ? false : null,
        };
        WriteLine(paragraph, place, look, () => WriteTarget(paragraph.Id, paragraph.Inlines, place));
    }

    private void WriteOutline(Block block, int number, string? id, IReadOnlyList<Inline> inlines, Place place)
    {
        if (_context.Outline.LevelOf(block, number) is not { } at) return;
        _story.Mark = null;
        var look = new ParagraphLook(at.Style)
        {
            Number = at.Direct ? (at.List, at.Level) : null,
            RightToLeft = Direction.IsRightToLeft(inlines),
            Colour = place.TextColour,
        };
        if (block is Paragraph && !place.InCell) _story.NumberedLeft = at.TextLeft;
        WriteLine(block, place, look, () => WriteTarget(id, inlines, place with { Left = at.TextLeft }));
    }

    private void WriteCaption(Caption caption, Place place, Block? before, Block? after)
    {
        var style = _context.Styles.Require(StyleMap.ParagraphKind, "caption");
        var above = IsCaptioned(after);
        var below = !above && IsCaptioned(before);
        WriteLine(caption, place, new ParagraphLook(style) { KeepNext = above ? true : below ? false : null, Colour = place.TextColour }, () =>
        {
            _runs.Write(caption.Label + " ", Format(place));
            var target = caption.Id is { } id ? _context.References.Find(id) : null;
            WriteBookmarked(target, () => FieldWriter.WriteSequence(
                _xml, caption.Label, () => _runs.Write(WordXml.Invariant(_context.References.NumberOf(caption)), Format(place))));
            if (caption.Inlines.Count == 0) return;
            _runs.Write(": ", Format(place));
            _runs.Write(caption.Inlines, Format(place), place);
        });
    }

    /// <summary>The look of a paragraph in its place: the first of a list item takes the item's mark.</summary>
    private ParagraphLook Look(Place place, Style? style)
    {
        if (_story.Mark is { } mark)
        {
            _story.Mark = null;
            var own = style is not null && style != mark.Style;
            return new ParagraphLook(style ?? mark.Style)
            {
                Number = mark.List is { } list ? (list, mark.Level) : own && _context.Numbering.Of(mark.Style) is { } tied ? tied : null,
                Indent = mark.Indented || own ? (mark.Left, mark.Hanging) : null,
                Colour = place.TextColour,
            };
        }

        return new ParagraphLook(style ?? place.TextStyle)
        {
            Indent = place.Indented || (style is not null && place.Left > 0) ? (place.Left, 0) : null,
            Colour = place.TextColour,
        };
    }

    private void WriteLine(Block block, Place place, ParagraphLook look, Action runs)
    {
        var guarded = _story.StartsControl && HoldsMoreThanText(block);
        _story.StartsControl = false;
        ParagraphWriter.Open(_context, _story, place, look, block);
        if (_context.References.EntryOf(block) is { } listed) WriteBookmarked(listed.Target, runs);
        else if (guarded) _controls.WriteInline("", "", isEmpty: false, runs);
        else runs();
        _xml.Close();
    }

    private void WriteTarget(string? id, IReadOnlyList<Inline> inlines, Place place) => WriteBookmarked(
        id is null ? null : _context.References.Find(id), () => _runs.Write(inlines, Format(place), place));

    private void WriteBookmarked(ReferenceTarget? target, Action content) => FieldWriter.WriteBookmark(_context, _xml, target, content);

    /// <summary>A style with a colour of its own gives way to black or white on a fill that it cannot be read on (WCAG 2.2, 1.4.3).</summary>
    private Place Readable(Place place, Style? style) =>
        style is not null && place.Fill is { } fill && _context.Styles.Colour(style) is { Length: 6 } colour && Contrast.Ratio(colour, fill) < 4.5
            ? place with { TextColour = Contrast.TextOn(fill) }
            : place;

    private static RunFormat Format(Place place) => new() { Colour = place.TextColour };

    /// <summary>Whether a paragraph holds line breaks, links, references, footnotes, boxes, or the number of a caption.</summary>
    private static bool HoldsMoreThanText(Block block) => block switch
    {
        Caption => true,
        Heading heading => HoldsMoreThanText(heading.Inlines),
        Paragraph paragraph => HoldsMoreThanText(paragraph.Inlines),
        _ => false,
    };

    private static bool HoldsMoreThanText(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            if (inline is not (Text or Emphasised or Styled or Image) || HoldsMoreThanText(Walk.Children(inline)))
                return true;
        return false;
    }

    /// <summary>What captions belong to: tables, charts and pictures that stand alone.</summary>
    private static bool IsCaptioned(Block? block) => block is Table or Chart or Paragraph { Inlines: [Image] or [DataInline { Inlines: [Image] }] }
        || (block is DataBlock { Blocks: [var only] } && IsCaptioned(only));
}
