using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>The text of a Word file, divided into pieces of data, remarks, and the rest.</summary>
internal sealed class ReadStory
{
    private const string Section = "section/";
    private const string Note = "in a footnote";
    private readonly IReadOnlyList<StoryItem> _items;
    private readonly IReadOnlyList<PieceRange> _ranges;
    private readonly StoryOutline _outline;
    private readonly Dictionary<PieceRange, MovedTable> _tables;
    private readonly string _name;
    private readonly DiagnosticBag _found;
    private readonly ReturnedDocument? _sent;

    private ReadStory(
        IReadOnlyList<StoryItem> items, IReadOnlyList<PieceRange> ranges, ReturnedDocument? sent, string name, DiagnosticBag found)
    {
        (_items, _ranges, _outline, _sent, _name, _found) = (items, ranges, new StoryOutline(items), sent, name, found);
        _tables = ranges.Select(r => MovedTable.Of(r, items, _outline)).OfType<MovedTable>().ToDictionary(t => t.Range);
        var pieces = new Dictionary<string, ReturnedPiece>(StringComparer.Ordinal);
        foreach (var same in ranges.GroupBy(r => r.Address)) pieces[same.Key] = Chosen([.. same.Select(r => (r, TextOf(r)))]);
        Pieces = pieces;
    }

    public IReadOnlyDictionary<string, ReturnedPiece> Pieces { get; }

    public IReadOnlyList<ReturnedComment> Comments { get; private set; } = [];

    /// <summary>What belongs to no piece: blocks, and the text of each paragraph.</summary>
    public IReadOnlyList<ReturnedBlock> Strays { get; private set; } = [];

    public IReadOnlyList<string> StrayTexts { get; private set; } = [];

    /// <param name="sent">As it would be sent today; null: it is that.</param>
    public static ReadStory Of(
        ReturnedParts parts, IReadOnlyList<Piece> pieces, ReturnedDocument? sent, string name, DiagnosticBag found)
    {
        var notes = new List<Loss>();
        var items = StoryReader.Read(parts, parts.Body!, notes);
        var ranges = PieceFinder.Find(items, pieces, sent?.StrayTexts ?? []);
        var story = new ReadStory(items, ranges, sent, name, found);
        story.Tell("", notes.Select(n => n with { Place = Note }), sent is null ? null : [], isAsSent: false);
        story.TellLost(pieces);
        story.Comments = CommentReader.Read(parts.Comments, items, ranges, story.HeadingAt);
        story.ReadStrays(parts);
        return story;
    }

    private string TextOf(PieceRange range) => StoryText.Of(_items, range.From, range.To);

    /// <summary>One address may stand at several places: what somebody changed counts. Tables that stand below are a part of it.</summary>
    private ReturnedPiece Chosen(List<(PieceRange Range, string Text)> same)
    {
        var tables = same.Where(s => _tables.ContainsKey(s.Range)).ToList();
        var texts = tables.Count == same.Count ? same : [.. same.Except(tables)];
        var changed = texts.Where(IsChanged).ToList();
        var chosen = changed.Count > 0 ? changed[0] : texts[0];
        foreach (var other in changed.Skip(1).Where(c => c.Text != chosen.Text).Take(1))
            _found.Add(ReturnMessages.TwoTexts(_name, chosen.Range.Address, chosen.Text, other.Text));
        var piece = Piece(chosen.Range, chosen.Text, isAsSent: changed.Count == 0);
        if (texts == same) return piece;
        var below = tables.ConvertAll(t => (_tables[t.Range].Name, Piece(t.Range, t.Text, !IsChanged(t)).Blocks));
        return piece with
        {
            Blocks = MovedTable.PutBack(piece.Blocks, below),
            Text = string.Join('\n', tables.Select(t => t.Text).Prepend(piece.Text)),
            IsAsSent = piece.IsAsSent && !tables.Any(IsChanged),
        };

        static bool IsChanged((PieceRange Range, string Text) one) =>
            one.Range.Digest is not { } digest || PieceText.DigestOf(one.Text) != digest;
    }

    private ReturnedPiece Piece(PieceRange range, string text, bool isAsSent)
    {
        var losses = new List<Loss>();
        var heading = HeadingAt(range.From);
        var from = _tables.TryGetValue(range, out var table) ? table.From : range.From;
        var all = Enumerable.Range(from, range.To - from).Select(i => _items[i]).ToList();
        var items = Prompts.Without(all, range.Digest);
        if (items != all) text = StoryText.Of(items, 0, items.Count);
        var blocks = BlockBuilder.Build(items, heading, losses);
        if (!isAsSent && !range.InLine) blocks = TypedListReader.Recognised(blocks, losses);
        var sent = _sent?.Pieces.GetValueOrDefault(range.Address);
        blocks = [.. WithoutNewPictures(blocks, sent).Select(b => Allowed(b, range, losses))];
        Tell(range.Address, losses, _sent is null ? null : sent?.Pictures ?? [], isAsSent);
        return new ReturnedPiece(range.Address, range.Anchor, blocks, text)
        {
            IsAsSent = isAsSent,
            Pictures = [.. losses.Where(l => l.Kind == LossKind.Picture).Select(l => l.Words)],
            Place = BlockBuilder.PlaceOf(heading, text),
        };
    }

    /// <summary>The data cannot take a picture that was pasted; one of its own stays, whatever became of its description.</summary>
    private static IReadOnlyList<ReturnedBlock> WithoutNewPictures(IReadOnlyList<ReturnedBlock> blocks, ReturnedPiece? sent)
    {
        var own = sent?.Blocks.OfType<ReturnedDrawing>().Select(d => d.Description).ToList();
        var surplus = own is null ? 0 : blocks.OfType<ReturnedDrawing>().Count() - own.Count;
        return [.. blocks.Where(b => b is not ReturnedDrawing drawing || own is null || own.Remove(drawing.Description) || surplus-- <= 0)];
    }

    /// <param name="address">Blank: of no piece.</param>
    /// <param name="pictures">Descriptions of those that it was sent with; null: it is as sent.</param>
    private void Tell(string address, IEnumerable<Loss> losses, IEnumerable<string>? pictures, bool isAsSent)
    {
        var own = pictures?.ToList();
        foreach (var loss in losses)
            if (loss.Kind switch
            {
                LossKind.Picture => own is null ? !isAsSent : !IsOwn(loss.Words),
                LossKind.Heading or LossKind.JoinedCell => !isAsSent,
                _ => true,
            })
                _found.Add(ReturnMessages.Lost(_name, address, loss));

        // LibreOffice loses the descriptions of charts.
        bool IsOwn(string words)
        {
            if (own!.Remove(words)) return true;
            if (words.Length > 0 || own.Count == 0) return false;
            own.RemoveAt(0);
            return true;
        }
    }

    /// <summary>Only narratives of sections have headings; elsewhere a sub-heading is a paragraph in bold.</summary>
    private ReturnedBlock Allowed(ReturnedBlock block, PieceRange range, List<Loss> losses)
    {
        if (block is not ReturnedHeading heading) return block;
        var isNarrative = range.Address.StartsWith(Section, StringComparison.Ordinal) && _outline.ParagraphOf(range.From)?.Container < 0;
        if (heading.Level > 1 && isNarrative) return block;
        if (heading.Level > 0) losses.Add(new Loss(LossKind.Heading, heading.Place, string.Concat(heading.Runs.Select(r => r.Text))));
        return new ReturnedParagraph(heading.Runs, null, false, heading.Place);
    }

    private void TellLost(IReadOnlyList<Piece> pieces)
    {
        var unboxed = Pieces.Values.Where(p => p.Anchor == Anchor.Bookmark).Select(p => p.Address)
            .Where(a => _sent?.Pieces.GetValueOrDefault(a)?.Anchor == Anchor.Tag).ToList();
        if (unboxed.Count > 0) _found.Add(ReturnMessages.FoundByBookmark(_name, unboxed));
        foreach (var range in _ranges.Where(r => r.Anchor == Anchor.Words))
            _found.Add(ReturnMessages.FoundByWords(_name, range.Address, HeadingAt(range.From)));

        foreach (var address in pieces.Select(p => p.Address).Distinct().Where(a => !Pieces.ContainsKey(a)))
            _found.Add(ReturnMessages.PieceMissing(_name, address));
    }

    private void ReadStrays(ReturnedParts parts)
    {
        var losses = new List<Loss>();
        // The caption of a table that is shown below is the paper's.
        var ranges = _ranges.Select(r => _tables.TryGetValue(r, out var table) ? r with { From = table.From } : r).ToList();
        var strays = Returns.Strays.Of(_items, _outline, ranges, HeadingAt, losses).ToList();
        StrayTexts = [.. strays.Select(s => s.Text)];
        Strays = [.. strays.SelectMany(s => s.Blocks), .. Returns.Strays.OfMargins(parts, losses)];
        Tell("", losses, _sent?.Strays.OfType<ReturnedDrawing>().Select(d => d.Description), isAsSent: true);
    }

    /// <summary>The words of the last heading before an item; blank where there is none.</summary>
    private string HeadingAt(int item)
    {
        var heading = _outline.HeadingBefore(item);
        return heading is null ? "" : StoryText.Of(_items, heading.From, heading.To);
    }
}
