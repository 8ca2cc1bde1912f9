using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>The text of a Word file, divided into pieces of data, remarks, and the rest.</summary>
internal sealed class ReadStory
{
    private const string Section = "section/";
    private readonly IReadOnlyList<StoryItem> _items;
    private readonly IReadOnlyList<PieceRange> _ranges;
    private readonly StoryOutline _outline;
    private readonly Dictionary<PieceRange, MovedTable> _tables;
    private readonly string _name;
    private readonly DiagnosticBag _found;

    private ReadStory(IReadOnlyList<StoryItem> items, IReadOnlyList<PieceRange> ranges, string name, DiagnosticBag found)
    {
        (_items, _ranges, _outline, _name, _found) = (items, ranges, new StoryOutline(items), name, found);
        _tables = ranges.Select(r => MovedTable.Of(r, items, _outline)).OfType<MovedTable>().ToDictionary(t => t.Range);
        var pieces = new Dictionary<string, ReturnedPiece>(StringComparer.Ordinal);
        foreach (var same in ranges.GroupBy(r => r.Address)) pieces[same.Key] = Chosen([.. same.Select(r => (r, TextOf(r)))]);
        Pieces = pieces;
    }

    public IReadOnlyDictionary<string, ReturnedPiece> Pieces { get; }

    public IReadOnlyList<ReturnedComment> Comments { get; private set; } = [];

    public IReadOnlyList<ReturnedBlock> Strays { get; private set; } = [];

    public static ReadStory Of(
        ReturnedParts parts, IReadOnlyList<Piece> pieces, IReadOnlyDictionary<string, string> headings, string name, DiagnosticBag found)
    {
        var items = StoryReader.Read(parts, parts.Body!, []);
        var ranges = PieceFinder.Find(items, pieces, headings);
        var story = new ReadStory(items, ranges, name, found);
        story.TellLost(pieces);
        story.Comments = CommentReader.Read(parts.Comments, items, ranges, story.HeadingAt);
        story.Strays = story.StrayBlocks();
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
        var blocks = Build(_tables.TryGetValue(range, out var table) ? table.From : range.From, range.To);
        var added = range.To > range.Added ? Build(range.Added, range.To).Count : 0;
        if (!isAsSent) blocks = TypedListReader.Recognised(blocks, losses);
        blocks = [.. blocks.Select(b => Allowed(b, range, losses))];
        foreach (var loss in losses)
            if (!isAsSent || loss.Kind is not (LossKind.Heading or LossKind.JoinedCell))
                _found.Add(ReturnMessages.Lost(_name, range.Address, loss));
        return new ReturnedPiece(range.Address, range.Anchor, blocks, text)
        {
            InLine = range.InLine,
            IsAsSent = isAsSent,
            Added = Math.Min(added, blocks.Count),
            Place = BlockBuilder.PlaceOf(heading, text),
        };

        IReadOnlyList<ReturnedBlock> Build(int from, int to) =>
            BlockBuilder.Build([.. Enumerable.Range(from, to - from).Select(i => _items[i])], heading, losses);
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
        var hasTags = _ranges.Any(r => r.Anchor == Anchor.Tag);
        foreach (var range in _ranges)
        {
            if (range.Anchor == Anchor.Heading) _found.Add(ReturnMessages.FoundByWords(_name, range.Address, HeadingAt(range.From)));
            else if (range.Anchor == Anchor.Bookmark && hasTags) _found.Add(ReturnMessages.FoundByBookmark(_name, range.Address));
        }

        foreach (var address in pieces.Select(p => p.Address).Distinct().Where(a => !Pieces.ContainsKey(a)))
            _found.Add(ReturnMessages.PieceMissing(_name, address));
    }

    private List<ReturnedBlock> StrayBlocks()
    {
        var strays = new List<ReturnedBlock>();
        foreach (var paragraph in _outline.Paragraphs)
        {
            if (_ranges.Any(r => r.From < paragraph.To && paragraph.From < r.To && !IsCaption(r, paragraph))) continue;
            var items = Enumerable.Range(paragraph.From, paragraph.To - paragraph.From).Select(i => _items[i]);
            strays.AddRange(BlockBuilder.Build([.. items], HeadingAt(paragraph.From), []));
        }

        return strays;

        bool IsCaption(PieceRange range, StoryParagraph paragraph) => _tables.TryGetValue(range, out var table) && paragraph.To == table.From;
    }

    /// <summary>The words of the last heading before an item; blank where there is none.</summary>
    private string HeadingAt(int item)
    {
        for (var i = _outline.Paragraphs.Count - 1; i >= 0; i--)
        {
            var paragraph = _outline.Paragraphs[i];
            if (paragraph.From <= item && paragraph.Shape.Heading is > 0) return StoryText.Of(_items, paragraph.From, paragraph.To);
        }

        return "";
    }
}
