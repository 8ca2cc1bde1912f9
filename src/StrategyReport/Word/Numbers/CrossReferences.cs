using System.Text;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Numbers;

/// <summary>What a reference finds: a bookmark, and what Word shows for it.</summary>
/// <param name="ByNumber">Whether Word shows the number of the bookmark's paragraph, and not the text within the bookmark.</param>
internal sealed record ReferenceTarget(string Bookmark, bool ByNumber, string Result);

/// <summary>A line of the contents: the heading, its bookmark, and the number that Word's list gives it.</summary>
internal sealed record ContentsEntry(Heading Heading, ReferenceTarget Target)
{
    public string? Number { get; set; }
}

/// <summary>
/// A first walk over the paper: which ids there are, and the number or text that stands there, so that fields
/// have their result stored even where they point ahead. Numbers are those of the reference document's own list.
/// </summary>
internal sealed class CrossReferences
{
    private readonly Dictionary<string, ReferenceTarget> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, ContentsEntry> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly NumberLabels _labels;
    private readonly HashSet<string> _bookmarks;
    private readonly OutlineNumbers _outline;

    /// <param name="taken">Names of bookmarks in headers and footers, in any case.</param>
    public CrossReferences(Paper paper, OutlineNumbers outline, HashSet<string> taken)
    {
        (_outline, _bookmarks) = (outline, taken);
        _labels = NumberLabels.Of(paper, []);
        foreach (var heading in ContentsHeadings.Of(paper))
        {
            // Word names its own so, and puts them anew when it updates the contents.
            var name = "_Toc" + WordXml.Invariant(100_000_001 + Contents.Count);
            if (_bookmarks.Add(name)) _entries[heading] = new ContentsEntry(heading, new ReferenceTarget(name, false, ""));
        }

        Walk.Visit(paper, Visit);
    }

    /// <summary>The headings that lists of contents name, in document order.</summary>
    public IReadOnlyCollection<ContentsEntry> Contents => _entries.Values;

    public ContentsEntry? EntryOf(Block block) => _entries.GetValueOrDefault(block);

    public ReferenceTarget? Find(string id) => _targets.GetValueOrDefault(id);

    public int NumberOf(Caption caption) => _labels.NumberOf(caption);

    private void Visit(Node node)
    {
        switch (node)
        {
            case Heading heading:
                if (heading.Label is { } own) Add(heading.Id, OwnNumber.Of(own) is not null, own);
                else Add(heading.Id, heading, heading.Number);
                break;
            case Paragraph paragraph:
                Add(paragraph.Id, paragraph, paragraph.Number);
                break;
            case Caption caption:
                Add(caption.Id, null, null);
                break;
            case Label label:
                Add(label.Id, null, null);
                break;
        }
    }

    private void Add(string? id, Block? counted, int? level)
    {
        var number = counted is not null && level is { } n && _outline.LevelOf(counted, n) is { } at ? _outline.Next(at) : null;
        if (counted is not null && EntryOf(counted) is { } entry) entry.Number = number;
        if (id is null) return;
        // Word leaves out full stops at the end of a number when it is referred to.
        Add(id, number is not null, number?.TrimEnd('.', ' ') ?? _labels.ReferenceText(id));
    }

    private void Add(string? id, bool byNumber, string result)
    {
        if (id is not null) _targets.TryAdd(id, new ReferenceTarget(BookmarkName(id), byNumber, result));
    }

    /// <summary>Letters, digits and _, at most 40, unique in any case; the leading _ hides it in Word's list of bookmarks.</summary>
    private string BookmarkName(string id)
    {
        var name = new StringBuilder("_Ref_");
        foreach (var c in id)
            if (name.Length < 36)
                name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        var stem = name.ToString();
        var unique = stem;
        for (var i = 2; !_bookmarks.Add(unique); i++) unique = stem + "_" + WordXml.Invariant(i);
        return unique;
    }
}
