using StrategyReport.Diagnostics;

namespace StrategyReport.Returns;

/// <summary>Makes blocks of what stands between two places of a story.</summary>
internal sealed class BlockBuilder
{
    private const int ShortestPlace = 50;
    private readonly IReadOnlyList<StoryItem> _items;
    private readonly string _heading;
    private readonly List<Loss> _losses;
    private readonly ListContext _context = new();
    private int _at;

    private BlockBuilder(IReadOnlyList<StoryItem> items, string heading, List<Loss> losses) =>
        (_items, _heading, _losses) = (items, heading, losses);

    /// <param name="heading">The one above, for the places of blocks; may be blank.</param>
    /// <param name="losses">Is told of what is not kept.</param>
    public static IReadOnlyList<ReturnedBlock> Build(IReadOnlyList<StoryItem> items, string heading, List<Loss> losses)
    {
        var builder = new BlockBuilder(items, heading, losses);
        var blocks = new List<ReturnedBlock>();
        while (builder._at < items.Count) builder.ReadBlock(blocks);
        return blocks;
    }

    /// <summary>"under 'Successes', at 'The team has …'".</summary>
    public static string PlaceOf(string heading, string words)
    {
        var at = words.Length == 0 ? "" : $"at '{MessageText.Short(words, ShortestPlace)}'";
        return heading.Length == 0 ? at : at.Length == 0 ? $"under '{heading}'" : $"under '{heading}', {at}";
    }

    private void ReadBlock(List<ReturnedBlock> blocks)
    {
        switch (_items[_at])
        {
            case ParagraphBegins begins:
                _at++;
                ReadParagraph(begins.Shape, blocks);
                break;
            case TableBegins table:
                _at++;
                ReadTable(table, blocks);
                break;
            case RunRead or OddRead: // A piece of a line.
                ReadParagraph(new ParagraphShape("", null, null, ReturnedKind.Text), blocks);
                break;
            default:
                _at++;
                break;
        }
    }

    /// <summary>A line of its own in a paragraph, such as a sub-heading or a chart, was a block before the paper joined them.</summary>
    private void ReadParagraph(ParagraphShape shape, List<ReturnedBlock> blocks)
    {
        var (runs, odd) = (new List<ReturnedRun>(), new List<OddRead>());
        ReturnedParagraph? first = null;
        var wasHeading = false;
        for (; _at < _items.Count && _items[_at] is not (ParagraphEnds or ParagraphBegins or TableBegins); _at++)
        {
            if (_items[_at] is RunRead run)
            {
                if (wasHeading && !run.IsHeading && run.Run.Text.StartsWith('\n')) Flush();
                runs.Add(run.Run);
                wasHeading = run.IsHeading;
            }
            else if (_items[_at] is OddRead { Thing: OddThing.Drawing } drawing && (runs.Count == 0 || runs[^1].Text.EndsWith('\n')))
            {
                Flush();
                Add(drawing, blocks, first?.Place ?? "");
            }
            else if (_items[_at] is OddRead thing)
            {
                odd.Add(thing);
            }
        }

        if (_at < _items.Count && _items[_at] is ParagraphEnds) _at++;
        Flush(isLast: true);
        foreach (var thing in odd) Add(thing, blocks, first?.Place ?? "");
        return;

        void Flush(bool isLast = false)
        {
            var joined = shape.Kind == ReturnedKind.Code ? Runs.Joined(runs) : Runs.Folded(runs);
            runs.Clear();
            if (joined.Count == 0 && !isLast) return;
            var place = PlaceOf(_heading, string.Concat(joined.Select(r => r.Text)));
            var isFirst = first is null;
            var paragraph = first is null ? _context.Place(shape, joined, place)
                : first with { Runs = joined, Place = place, Continues = first.ListLevel is not null, Start = 1, BeginsList = false };
            first ??= paragraph;
            var isBlank = joined.All(r => r.Note is null && string.IsNullOrWhiteSpace(r.Text));
            if (isBlank && !(isFirst && shape.Kind == ReturnedKind.Rule)) return;
            blocks.Add(shape.Heading is { } level ? new ReturnedHeading(joined, level, place) : paragraph);
        }
    }

    private void Add(OddRead thing, List<ReturnedBlock> blocks, string place)
    {
        if (place.Length == 0) place = PlaceOf(_heading, "");
        switch (thing.Thing)
        {
            case OddThing.Drawing:
                blocks.Add(new ReturnedDrawing(thing.Description, place));
                _losses.Add(new Loss(LossKind.Picture, place, thing.Description));
                break;
            case OddThing.TextBox:
                _losses.Add(new Loss(LossKind.TextBox, place, thing.Description));
                break;
            case OddThing.Equation:
                _losses.Add(new Loss(LossKind.Equation, place, thing.Description));
                break;
            case OddThing.Hidden:
                _losses.Add(new Loss(LossKind.Hidden, place, thing.Description));
                break;
            case OddThing.Highlight:
                _losses.Add(new Loss(LossKind.Highlight, place, thing.Description));
                break;
            default:
                _losses.Add(new Loss(LossKind.EmbeddedObject, place, thing.Description));
                break;
        }
    }

    private void ReadTable(TableBegins table, List<ReturnedBlock> blocks)
    {
        _context.Leave();
        var rows = new List<IReadOnlyList<IReadOnlyList<ReturnedBlock>>>();
        var row = new List<IReadOnlyList<ReturnedBlock>>();
        var alignments = new List<ReturnedAlignment>();
        var (isMerged, isNested, isMarked, depth) = (false, false, false, 1);
        while (_at < _items.Count && depth > 0)
        {
            switch (_items[_at])
            {
                case TableEnds:
                    depth--;
                    _at++;
                    break;
                case RowBegins begins:
                    isMarked |= begins.IsHeader && rows.Count == 0;
                    row = [];
                    _at++;
                    break;
                case RowEnds:
                    if (row.Count > 0) rows.Add(row);
                    row = [];
                    _at++;
                    break;
                case CellBegins cell:
                    isMerged |= cell.IsMerged;
                    _at++;
                    if (FirstShape() is { } shape && (rows.Count == 1 || alignments.Count <= row.Count))
                        Put(alignments, row.Count, shape.Alignment);
                    var content = new List<ReturnedBlock>();
                    while (_at < _items.Count && _items[_at] is not CellEnds) ReadBlock(content);
                    _at++;
                    _context.Leave();
                    isNested |= content.Any(b => b is ReturnedTable);
                    row.Add(content);
                    row.AddRange(Enumerable.Repeat<IReadOnlyList<ReturnedBlock>>([], cell.Columns - 1));
                    break;
                default:
                    _at++;
                    break;
            }
        }

        if (row.Count > 0) rows.Add(row);
        var words = string.Join(' ', rows.Take(1).SelectMany(r => r).SelectMany(c => c).OfType<ReturnedParagraph>().Select(p => p.Text));
        var place = PlaceOf(_heading, words);
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (isMerged) _losses.Add(new Loss(LossKind.MergedTable, place, words));
        if (isNested)
        {
            _losses.Add(new Loss(LossKind.NestedTable, place, words));
            blocks.AddRange(rows.SelectMany(r => r).SelectMany(c => c));
        }
        else if (width > 0)
        {
            var whole = rows.Select(r => (IReadOnlyList<IReadOnlyList<ReturnedBlock>>)
                [.. r.Select(c => InOneLine(c, place)), .. Enumerable.Repeat<IReadOnlyList<ReturnedBlock>>([], width - r.Count)]).ToList();
            var aligned = Enumerable.Range(0, width).Select(c => c < alignments.Count ? alignments[c] : ReturnedAlignment.Left);
            var hasHeader = table.HasHeader ?? isMarked;
            // LibreOffice says of each head of a row that it is bold, as all of them look.
            if (table.HeadsRows && hasHeader) whole = [.. whole.Select(r => r.Select((c, at) => at == 0 ? NotBold(c) : c).ToList())];
            blocks.Add(new ReturnedTable(whole, hasHeader, place) { Alignments = [.. aligned] });
        }
    }

    private static IReadOnlyList<ReturnedBlock> NotBold(IReadOnlyList<ReturnedBlock> cell) =>
        cell is [ReturnedParagraph line] && line.Runs.All(r => r.Bold)
            ? [line with { Runs = Runs.Joined(line.Runs.Select(r => r with { Bold = false })) }] : cell;

    private ParagraphShape? FirstShape() => _at < _items.Count && _items[_at] is ParagraphBegins { Shape: var shape } ? shape : null;

    private static void Put(List<ReturnedAlignment> alignments, int column, ReturnedAlignment alignment)
    {
        while (alignments.Count <= column) alignments.Add(ReturnedAlignment.Left);
        alignments[column] = alignment;
    }

    /// <summary>A cell of Markdown is a line.</summary>
    private IReadOnlyList<ReturnedBlock> InOneLine(IReadOnlyList<ReturnedBlock> cell, string place)
    {
        var runs = new List<ReturnedRun>();
        foreach (var block in cell)
        {
            var own = block switch
            {
                ReturnedParagraph paragraph => paragraph.Runs,
                ReturnedHeading heading => heading.Runs,
                _ => [],
            };
            if (runs.Count > 0 && own.Count > 0) runs.Add(new ReturnedRun(" "));
            runs.AddRange(own);
        }

        if (cell.Count(b => b is not ReturnedDrawing) > 1 || cell.Any(b => b is ReturnedParagraph { ListLevel: not null }))
            _losses.Add(new Loss(LossKind.JoinedCell, place, string.Concat(runs.Select(r => r.Text))));
        runs = [.. runs.Select(r => r with { Text = r.Text.Replace('\n', ' ') })];
        return runs.Count == 0 ? [] : [new ReturnedParagraph(Runs.Folded(runs), null, false, place)];
    }
}
