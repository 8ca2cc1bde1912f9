using System.Globalization;

namespace StrategyReport.Markup.Tree;

/// <summary>
/// The numbers that a reader sees, counted one way for Word and HTML. How a level is shown, the reference document says to Word
/// and the template to the page: a warning tells where they differ (SR5011).
/// </summary>
internal sealed class NumberLabels
{
    // By reference: two paragraphs with the same text are two paragraphs.
    private readonly Dictionary<Node, string> _labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, int> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Node> _targets = [];
    private readonly Dictionary<string, int> _captions = [];
    private readonly NumberCounter _counter;
    private int _footnotes;

    private NumberLabels(IReadOnlyList<NumberLevel?> levels) => _counter = new NumberCounter(levels);

    /// <param name="patterns">One for each level, as in <see cref="Paper.NumberPatterns"/>; a level without one has no label.</param>
    public static NumberLabels Of(Paper paper, IReadOnlyList<string> patterns) => Of(paper, [.. patterns.Select(p => new NumberLevel(p))]);

    /// <param name="levels">From the first level on; a level that is null or missing has no label.</param>
    public static NumberLabels Of(Paper paper, IReadOnlyList<NumberLevel?> levels)
    {
        var labels = new NumberLabels(levels);
        Walk.Visit(paper, labels.Count);
        return labels;
    }

    /// <summary>The number before a heading or paragraph, such as 2.1; null if it has none.</summary>
    public string? LabelOf(Block block) => _labels.TryGetValue(block, out var label) ? label : null;

    /// <summary>1-based, each label ("Table", "Figure") by itself.</summary>
    public int NumberOf(Caption caption) => _counts[caption];

    /// <summary>1-based over the whole paper.</summary>
    public int NumberOf(Footnote footnote) => _counts[footnote];

    /// <summary>The heading, paragraph, caption or label with this id, or null.</summary>
    public Node? TargetOf(string id) => _targets.TryGetValue(id, out var node) ? node : null;

    /// <summary>
    /// What a reference to the id shows: a numbered heading's or paragraph's number without a dot at its end, an
    /// unnumbered one's text, a caption's number, a label's text; the id itself if nothing has it.
    /// </summary>
    public string ReferenceText(string id) => TargetOf(id) switch
    {
        Caption caption => NumberOf(caption).ToString(CultureInfo.InvariantCulture),
        Label label => PlainText.Of(label.Inlines),
        Block block when LabelOf(block) is { } number => number.TrimEnd('.', ' '),
        Heading heading => PlainText.Of(heading.Inlines),
        Paragraph paragraph => PlainText.Of(paragraph.Inlines),
        _ => id,
    };

    /// <summary>What has gone counts no more.</summary>
    private void Count(Node node)
    {
        switch (node)
        {
            case Caption { Revision: Revision.Deleted } gone:
                _counts[gone] = gone.FormerNumber ?? 0;
                break;
            case Block { Revision: Revision.Deleted }:
                break;
            case Heading heading:
                Number(heading, heading.Number, heading.Id);
                if (heading.Label is not null) _labels[heading] = heading.Label + ".";
                break;
            case Paragraph paragraph:
                Number(paragraph, paragraph.Number, paragraph.Id);
                break;
            case Caption caption:
                _captions.TryGetValue(caption.Label, out var before);
                _counts[caption] = _captions[caption.Label] = before + 1;
                if (caption.Id is not null) _targets.TryAdd(caption.Id, caption);
                break;
            case Label label:
                _targets.TryAdd(label.Id, label);
                break;
            case Footnote footnote:
                _counts[footnote] = ++_footnotes;
                break;
        }
    }

    private void Number(Block block, int? level, string? id)
    {
        if (id is not null) _targets.TryAdd(id, block);
        if (level is { } number && _counter.Next(number) is { } label) _labels[block] = label;
    }
}
