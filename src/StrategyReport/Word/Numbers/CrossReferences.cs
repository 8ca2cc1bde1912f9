using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Numbers;

/// <summary>What a reference finds: a bookmark, and what Word shows for it.</summary>
/// <param name="ByNumber">Whether Word shows the number of the bookmark's paragraph, and not the text within the bookmark.</param>
internal sealed record ReferenceTarget(string Bookmark, bool ByNumber, string Result);

/// <summary>A line of the contents: the heading, its bookmark, and the number that Word's list gives it.</summary>
internal sealed record ContentsEntry(Heading Heading, ReferenceTarget Target, string? Number)
{
    /// <summary>As it is read, but for its page.</summary>
    public string Text => Number is not null ? $"{Number}\t{PlainText.Of(Heading.Inlines)}"
        : Heading.Label is { } label ? $"{label}. {PlainText.Of(Heading.Inlines)}" : PlainText.Of(Heading.Inlines);
}

/// <summary>
/// A first walk over the paper: which ids there are, and the number or text that stands there, so that fields
/// have their result stored even where they point ahead.
/// </summary>
internal sealed class CrossReferences
{
    private readonly Dictionary<string, ReferenceTarget> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, ContentsEntry> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly List<Heading> _headings = [];
    private readonly NumberLabels _labels;
    private readonly BookmarkNames _bookmarks;

    /// <param name="labels">Counted by the list of the reference document.</param>
    public CrossReferences(Paper paper, NumberLabels labels, BookmarkNames bookmarks)
    {
        (_labels, _bookmarks) = (labels, bookmarks);
        foreach (var heading in ContentsHeadings.Of(paper))
        {
            // Word names its own so, and puts them anew when it updates the contents.
            var name = "_Toc" + WordXml.Invariant(100_000_001 + Contents.Count);
            var number = heading.Label is null ? _labels.LabelOf(heading) : null;
            if (_bookmarks.Take(name)) _entries[heading] = new ContentsEntry(heading, new ReferenceTarget(name, false, ""), number);
        }

        Walk.Visit(paper, Visit);
    }

    /// <summary>The headings that lists of contents name, in document order.</summary>
    public IReadOnlyCollection<ContentsEntry> Contents => _entries.Values;

    /// <summary>All headings, in document order.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    public ContentsEntry? EntryOf(Block block) => _entries.GetValueOrDefault(block);

    public ReferenceTarget? Find(string id) => _targets.GetValueOrDefault(id);

    public int NumberOf(Caption caption) => _labels.NumberOf(caption);

    private void Visit(Node node)
    {
        switch (node)
        {
            case Heading heading:
                _headings.Add(heading);
                Add(heading.Id, heading.Label is { } own ? OwnNumber.Of(own) is not null : _labels.LabelOf(heading) is not null);
                break;
            case Paragraph paragraph:
                Add(paragraph.Id, _labels.LabelOf(paragraph) is not null);
                break;
            case Caption caption:
                Add(caption.Id, byNumber: false);
                break;
            case Label label:
                Add(label.Id, byNumber: false);
                break;
        }
    }

    private void Add(string? id, bool byNumber)
    {
        if (id is not null) _targets.TryAdd(id, new ReferenceTarget(_bookmarks.Make("_Ref_", id), byNumber, _labels.ReferenceText(id)));
    }
}
