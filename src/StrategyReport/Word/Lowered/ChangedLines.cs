using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Blocks of a cell of which some have come or gone, each paragraph's together: what <see cref="JoinedLines"/> made one paragraph of the
/// earlier paper, and what it makes one of this.
/// </summary>
internal sealed class ChangedLines(JoinedLines joined)
{
    public static bool Has(IReadOnlyList<Block> blocks)
    {
        var has = blocks.Any(b => b.Revision is not null);
        Walk.Visit([.. blocks.OfType<Paragraph>()], node => has |= node is Revised);
        return has;
    }

    /// <summary>What is left of blocks by one answer.</summary>
    /// <param name="without">What the answer takes away.</param>
    public static IReadOnlyList<Block> Answered(IReadOnlyList<Block> blocks, Revision without) =>
    [
        .. blocks.Where(b => b.Revision != without)
            .Select(b => b is Paragraph line ? LookOf(line, without) with { Inlines = Line(line.Inlines, without, isCopy: false) } : b),
    ];

    private static Paragraph LookOf(Paragraph line, Revision without) => without == Revision.Inserted && line.Former is Paragraph was
        ? line with { Style = was.Style, IsSource = was.IsSource, Former = null } : line;

    /// <summary>Those of each paragraph, in order; what stands in two paragraphs otherwise joined goes there and comes here.</summary>
    public IReadOnlyList<IReadOnlyList<Block>> Of(IReadOnlyList<Block> blocks, Place place)
    {
        var (olds, news) = (Ends(blocks, Revision.Inserted, place), Ends(blocks, Revision.Deleted, place));
        var paragraphs = new List<IReadOnlyList<Block>>();
        for (var at = 0; at < blocks.Count;)
        {
            var end = at;
            for (var i = at; i <= end; i++) end = Math.Max(end, Math.Max(olds[i], news[i]));
            IReadOnlyList<Block> range = [.. blocks.Skip(at).Take(end + 1 - at)];
            if (Count(olds, at, end) <= 1 && Count(news, at, end) <= 1) paragraphs.Add(range);
            else if (!range.All(CanBeCopied)) paragraphs.AddRange(range.Select(b => (IReadOnlyList<Block>)[b]));
            else
            {
                paragraphs.AddRange(Parted(range, Revision.Inserted, place));
                paragraphs.AddRange(Parted(range, Revision.Deleted, place));
            }

            at = end + 1;
        }

        return paragraphs;
    }

    /// <summary>For each block the last one of its paragraph; -1 where an answer takes it away.</summary>
    private int[] Ends(IReadOnlyList<Block> blocks, Revision without, Place place)
    {
        var ends = Enumerable.Repeat(-1, blocks.Count).ToArray();
        int[] left = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Revision != without)];
        var view = Answered(blocks, without);
        for (var at = 0; at < view.Count;)
        {
            var count = joined.CountAt(view, at, place);
            for (var i = 0; i < count; i++) ends[left[at + i]] = left[at + count - 1];
            at += count;
        }

        return ends;
    }

    private static int Count(int[] ends, int from, int to) => ends[from..(to + 1)].Where(e => e >= 0).Distinct().Count();

    private IEnumerable<IReadOnlyList<Block>> Parted(IReadOnlyList<Block> range, Revision without, Place place)
    {
        var revision = without == Revision.Inserted ? Revision.Deleted : Revision.Inserted;
        var view = range.Where(b => b.Revision != without).Select(b => b is Paragraph line && b.Revision is null
            ? line with { Revision = revision, Inlines = [new Revised(line.Source, revision, Words(line))] } : b).ToList();
        for (var at = 0; at < view.Count;)
        {
            var count = joined.CountAt(view, at, place);
            yield return view.GetRange(at, count);
            at += count;
        }

        IReadOnlyList<Inline> Words(Paragraph line) => Line(line.Inlines, without, isCopy: without == Revision.Inserted);
    }

    /// <summary>Whether it may stand twice: words alone.</summary>
    private static bool CanBeCopied(Block block)
    {
        if (block.Revision is not null) return true;
        if (block is not Paragraph) return false;
        var can = true;
        Walk.Visit([block], node => can &= node is not (Reference or Footnote or Image or Checkbox or Link));
        return can;
    }

    /// <param name="isCopy">Whether it stands elsewhere too: then it is no target and no data.</param>
    private static IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines, Revision without, bool isCopy) =>
        [.. inlines.SelectMany(i => Answered(i, without, isCopy))];

    private static IReadOnlyList<Inline> Answered(Inline inline, Revision without, bool isCopy) => inline switch
    {
        Revised revised => revised.Revision == without ? [] : Line(revised.Inlines, without, isCopy),
        DataInline data when isCopy => Line(data.Inlines, without, isCopy),
        Label label when isCopy => Line(label.Inlines, without, isCopy),
        DataInline data => [data with { Inlines = Line(data.Inlines, without, isCopy) }],
        Label label => [label with { Inlines = Line(label.Inlines, without, isCopy) }],
        Link link => [link with { Inlines = Line(link.Inlines, without, isCopy) }],
        Emphasised emphasised => [emphasised with { Inlines = Line(emphasised.Inlines, without, isCopy) }],
        Styled styled => [styled with { Inlines = Line(styled.Inlines, without, isCopy) }],
        Text or LineBreak or Image or Checkbox or Footnote or Reference => [inline],
        _ => throw Walk.Unknown(inline),
    };
}
