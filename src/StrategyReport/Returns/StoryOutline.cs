namespace StrategyReport.Returns;

/// <summary>A paragraph of a story: from its beginning to behind its end.</summary>
/// <param name="Container">The cell that it stands in, by where that begins; -1: in none.</param>
internal sealed record StoryParagraph(int From, int To, int Container, ParagraphShape Shape)
{
    public bool IsCaption => Shape.Style.Equals("caption", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The paragraphs of a story, and the tables that they stand in.</summary>
internal sealed class StoryOutline
{
    private readonly IReadOnlyList<StoryItem> _items;
    private readonly List<StoryParagraph> _paragraphs = [];
    private readonly List<(int From, int To)> _tables = [];

    /// <summary>Of each paragraph, the last one up to it that is a heading; -1: none.</summary>
    private readonly List<int> _headings = [];

    public StoryOutline(IReadOnlyList<StoryItem> items)
    {
        _items = items;
        var (cells, tables) = (new Stack<int>(), new Stack<int>());
        var from = 0;
        for (var i = 0; i < items.Count; i++)
            switch (items[i])
            {
                case CellBegins: cells.Push(i); break;
                case CellEnds: cells.TryPop(out _); break;
                case TableBegins: tables.Push(i); break;
                case TableEnds when tables.TryPop(out var began): _tables.Add((began, i + 1)); break;
                case ParagraphBegins: from = i; break;
                case ParagraphEnds:
                    var shape = ((ParagraphBegins)items[from]).Shape;
                    _headings.Add(shape.Heading is > 0 ? _paragraphs.Count : _headings.LastOrDefault(-1));
                    _paragraphs.Add(new StoryParagraph(from, i + 1, cells.TryPeek(out var cell) ? cell : -1, shape));
                    break;
            }
    }

    public IReadOnlyList<StoryParagraph> Paragraphs => _paragraphs;

    /// <summary>The paragraph that an item stands in; null: in none.</summary>
    public StoryParagraph? ParagraphOf(int item) =>
        IndexOf(item) is var at && at >= 0 && item < _paragraphs[at].To ? _paragraphs[at] : null;

    /// <summary>The last heading that begins at an item or before it; null: none does.</summary>
    public StoryParagraph? HeadingBefore(int item) =>
        IndexOf(item) is var at && at >= 0 && _headings[at] is var heading && heading >= 0 ? _paragraphs[heading] : null;

    /// <summary>The last paragraph that ends before an item.</summary>
    public StoryParagraph? EndingBefore(int item) =>
        IndexOf(item - 1) is var at && at >= 0 && _paragraphs[at].To <= item ? _paragraphs[at] : null;

    public StoryParagraph? After(StoryParagraph? paragraph) =>
        paragraph is not null && IndexOf(paragraph.From) + 1 is var next && next < _paragraphs.Count ? _paragraphs[next] : null;

    /// <summary>Whether nothing but marks stands between two paragraphs of one cell, or of none.</summary>
    public bool AreNeighbours(StoryParagraph a, StoryParagraph b)
    {
        if (a.Container != b.Container) return false;
        for (var i = a.To; i < b.From; i++)
            if (_items[i] is not MarkRead) return false;
        return true;
    }

    /// <summary>
    /// The whole paragraphs and tables between two marks, and with them those that the marks stand in: programs move a mark beside a
    /// table into its first cell, or to the beginning of what follows it.
    /// </summary>
    public (int From, int To) Whole(int begin, int end)
    {
        var from = ParagraphOf(begin) is { } first ? first.From : begin;
        var to = ParagraphOf(end) is { } last ? IsMovedBehind(from, last, end) ? last.From : last.To : end + 1;
        foreach (var table in _tables)
        {
            if (table.From < from && from < table.To && to > table.To) from = table.From;
            if (table.From < to && to < table.To && from < table.From) to = table.To;
        }

        return (from, to);
    }

    /// <summary>Whether the end of what began in a table stands before the text of the paragraph behind it.</summary>
    private bool IsMovedBehind(int from, StoryParagraph last, int end)
    {
        if (!_tables.Exists(t => t.From <= from && from < t.To && t.To <= last.From && last.From - t.To < 3)) return false;
        for (var i = last.From; i < end; i++)
            if (_items[i] is RunRead or OddRead) return false;
        for (var i = end; i < last.To; i++)
            if (_items[i] is RunRead) return true;
        return false;
    }

    /// <summary>Of the last paragraph that begins at an item or before it; -1: none does.</summary>
    private int IndexOf(int item)
    {
        var (low, high) = (0, _paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_paragraphs[middle].From <= item) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
