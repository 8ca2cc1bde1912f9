using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>
/// Finds the pieces of data in a story by their anchors: the tag of a content control, else a bookmark (of which LibreOffice makes
/// one in each paragraph: from the first start to the last end), else the words as they were sent.
/// </summary>
internal sealed class PieceFinder
{
    /// <summary>More paragraphs than any piece has that is looked for by its words.</summary>
    private const int MostParagraphs = 60;

    private readonly IReadOnlyList<StoryItem> _items;
    private readonly StoryOutline _outline;
    private readonly List<PieceRange> _found = [];

    private PieceFinder(IReadOnlyList<StoryItem> items) => (_items, _outline) = (items, new StoryOutline(items));

    /// <param name="known">What the manifest says.</param>
    /// <param name="others">The paragraphs that were sent beside the pieces, which may have the same words as one of them.</param>
    public static IReadOnlyList<PieceRange> Find(
        IReadOnlyList<StoryItem> items, IReadOnlyList<Piece> known, IReadOnlyList<string> others)
    {
        var finder = new PieceFinder(items);
        finder.FindTags(known);
        finder.FindBookmarks(known);
        finder.FindWords(known, others);
        return finder.Grown();
    }

    private void FindTags(IReadOnlyList<Piece> known)
    {
        var byTag = new Dictionary<string, Piece>(StringComparer.Ordinal);
        foreach (var piece in known) byTag.TryAdd(ControlTag.Of(piece.Address), piece);
        foreach (var piece in known.Where(p => p.InLine)) byTag.TryAdd(piece.Bookmark, piece);
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i] is not MarkRead { Kind: StoryMark.Control, Begins: true } mark) continue;
            var piece = byTag.GetValueOrDefault(mark.Name);
            if (piece is null && (known.Count > 0 || !mark.Name.Contains('/', StringComparison.Ordinal))) continue;
            var end = i + 1;
            for (var depth = 1; end < _items.Count; end++)
                if (_items[end] is MarkRead { Kind: StoryMark.Control } other && other.Name == mark.Name
                    && (depth += other.Begins ? 1 : -1) == 0) break;
            // In a line of a piece of whole paragraphs: Word makes it such where one paragraph is left.
            var inLine = _outline.ParagraphOf(i) is not null;
            end = Math.Min(end + 1, _items.Count);
            _found.Add(new PieceRange(piece?.Address ?? mark.Name, Anchor.Tag, i, end, inLine, piece?.Digest));
        }
    }

    private void FindBookmarks(IReadOnlyList<Piece> known)
    {
        var ends = new Dictionary<string, (int From, int To)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _items.Count; i++)
            if (_items[i] is MarkRead { Kind: StoryMark.Bookmark } mark)
                ends[mark.Name] = ends.TryGetValue(mark.Name, out var before) ? (before.From, i) : (i, i);
        var tagged = _found.Select(f => f.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var piece in known)
        {
            if (tagged.Contains(piece.Address) || !ends.TryGetValue(piece.Bookmark, out var at)) continue;
            var (from, to) = piece.InLine ? InLine(at.From, at.To) : _outline.Whole(at.From, at.To);
            _found.Add(new PieceRange(piece.Address, Anchor.Bookmark, from, to, piece.InLine, piece.Digest));
        }
    }

    /// <summary>LibreOffice leaves a bookmark around nothing, which ends where the control begins that is the piece.</summary>
    private (int From, int To) InLine(int from, int to)
    {
        for (var i = from; i <= to; i++)
            if (_items[i] is RunRead run && !string.IsNullOrWhiteSpace(run.Run.Text)) return (from, to + 1);
        var open = new Stack<int>();
        for (var i = _outline.ParagraphOf(from)?.From ?? from; i < to; i++)
            if (_items[i] is MarkRead { Kind: StoryMark.Control, Begins: var begins })
                if (begins) open.Push(i);
                else open.TryPop(out _);
        if (!open.TryPeek(out var control)) return (from, to + 1);
        var end = control + 1;
        for (var depth = 1; end < _items.Count && _items[end] is not ParagraphEnds; end++)
            if (_items[end] is MarkRead { Kind: StoryMark.Control, Begins: var begins } && (depth += begins ? 1 : -1) == 0) break;
        return (Math.Min(from, control), Math.Min(Math.Max(end, to) + 1, _items.Count));
    }

    /// <summary>By paragraphs beside each other that belong to no piece, and whose text is what was sent.</summary>
    private void FindWords(IReadOnlyList<Piece> known, IReadOnlyList<string> others)
    {
        var lost = Lost(known).Where(p => !p.InLine && p.Digest.Length > 0)
            .GroupBy(p => p.Digest).ToDictionary(g => g.Key, g => g.ToList());
        if (lost.Count == 0) return;
        var sent = others.GroupBy(o => o).ToDictionary(o => o.Key, o => o.Count());
        var free = Free();
        free.RemoveAll(IsOther);
        for (var i = 0; i < free.Count; i++)
            for (var j = i; j < free.Count && j < i + MostParagraphs && (j == i || _outline.AreNeighbours(free[j - 1], free[j])); j++)
            {
                var (from, to) = (free[i].From, free[j].To);
                if (!lost.TryGetValue(PieceText.DigestOf(StoryText.Of(_items, from, to)), out var pieces) || pieces.Count == 0) continue;
                _found.Add(new PieceRange(pieces[0].Address, Anchor.Words, from, to, false, pieces[0].Digest));
                pieces.RemoveAt(0);
                i = j;
                break;
            }

        bool IsOther(StoryParagraph paragraph) =>
            StoryText.Of(_items, paragraph.From, paragraph.To) is var text && sent.TryGetValue(text, out var left)
            && (sent[text] = left - 1) >= 0;
    }

    private List<Piece> Lost(IReadOnlyList<Piece> known)
    {
        var found = _found.Select(f => f.Address).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(p => !found.Contains(p.Address))];
    }

    /// <summary>The paragraphs of no piece.</summary>
    private List<StoryParagraph> Free()
    {
        // How many of the items before each belong to a piece.
        var taken = new bool[_items.Count];
        foreach (var range in _found) Array.Fill(taken, true, range.From, range.To - range.From);
        var before = new int[_items.Count + 1];
        for (var i = 0; i < taken.Length; i++) before[i + 1] = before[i] + (taken[i] ? 1 : 0);
        return [.. _outline.Paragraphs.Where(p => before[p.From] == before[p.To])];
    }

    /// <summary>
    /// A bookmark does not grow at its end: paragraphs that were added there by Enter belong to it, up to a heading, a caption or
    /// another piece. A content control does grow.
    /// </summary>
    private List<PieceRange> Grown()
    {
        var free = Free().ToDictionary(p => p.From);
        var grown = new List<PieceRange>();
        foreach (var range in _found)
        {
            var to = range.To;
            // The smallest piece takes it; its outer ones end with it.
            var last = range.InLine || range.Anchor == Anchor.Tag ? null : _outline.EndingBefore(to);
            for (var next = _outline.After(last); next is not null && free.ContainsKey(next.From); next = _outline.After(next))
            {
                if (!_outline.AreNeighbours(last!, next) || next.Shape.Heading is not null || next.IsCaption) break;
                last = next;
                if (StoryText.Of(_items, next.From, next.To).Length > 0) to = next.To;
            }

            grown.Add(range with { To = to });
        }

        return grown;
    }
}
