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
    private readonly string _name;
    private readonly DiagnosticBag _found;

    private ReadStory(IReadOnlyList<StoryItem> items, IReadOnlyList<PieceRange> ranges, string name, DiagnosticBag found)
    {
        (_items, _ranges, _outline, _name, _found) = (items, ranges, new StoryOutline(items), name, found);
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

    /// <summary>One address may stand at several places: what somebody changed counts.</summary>
    private ReturnedPiece Chosen(List<(PieceRange Range, string Text)> same)
    {
        var changed = same.Where(s => s.Range.Digest is not { } digest || PieceText.DigestOf(s.Text) != digest).ToList();
        var chosen = changed.Count > 0 ? changed[0] : same[0];
        var piece = Piece(chosen.Range, chosen.Text, isAsSent: changed.Count == 0);
        foreach (var other in changed.Skip(1).Where(c => c.Text != chosen.Text).Take(1))
            _found.Add(ReturnMessages.TwoTexts(_name, piece.Address, chosen.Text, other.Text));
        return piece;
    }

    private ReturnedPiece Piece(PieceRange range, string text, bool isAsSent)
    {
        var losses = new List<Loss>();
        var heading = HeadingAt(range.From);
        var blocks = Build(range.From, range.To);
        var added = range.To > range.Added ? Build(range.Added, range.To).Count : 0;
        if (!isAsSent) blocks = TypedListReader.Recognised(blocks, losses);
        blocks = [.. blocks.Select(b => Allowed(b, range, losses))];
        foreach (var loss in losses)
            if (!isAsSent || loss.Kind is not (LossKind.Picture or LossKind.Heading or LossKind.JoinedCell))
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
            if (_ranges.Any(r => r.From < paragraph.To && paragraph.From < r.To)) continue;
            var items = Enumerable.Range(paragraph.From, paragraph.To - paragraph.From).Select(i => _items[i]);
            strays.AddRange(BlockBuilder.Build([.. items], HeadingAt(paragraph.From), []));
        }

        return strays;
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
