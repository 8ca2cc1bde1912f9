using StrategyReport.Comparison;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>Which block of a text, as it was sent, each that came back was, wherever it stands now: by its words.</summary>
internal sealed class BlockPairs
{
    /// <summary>How many of their words two paragraphs share that are one, changed.</summary>
    private const double Alike = 0.5;

    private readonly IReadOnlyList<ReturnedBlock> _sent;
    private readonly IReadOnlyList<ReturnedBlock> _now;
    private readonly (int? Old, bool IsSame)[] _pairs;
    private readonly HashSet<int> _taken = [];

    private BlockPairs(IReadOnlyList<ReturnedBlock> sent, IReadOnlyList<ReturnedBlock> now) =>
        (_sent, _now, _pairs) = (sent, now, new (int?, bool)[now.Count]);

    /// <param name="key">The same for two that are the same.</param>
    /// <param name="isReplaced">Whether another block can stand in the place of one of those that were sent.</param>
    /// <returns>For each block of now: what it was, null where it is new; and whether it is the same.</returns>
    public static IReadOnlyList<(int? Old, bool IsSame)> Of(
        IReadOnlyList<ReturnedBlock> sent, IReadOnlyList<ReturnedBlock> now, Func<ReturnedBlock, string> key, Func<int, bool> isReplaced)
    {
        var pairs = new BlockPairs(sent, now);
        var (olds, news) = (sent.Select(key).ToList(), now.Select(key).ToList());
        var kept = SequenceAlignment.Of(olds, news).ToList();
        foreach (var (i, j) in kept) pairs.Add(i, j, isSame: true);
        for (var j = 0; j < now.Count; j++)
            if (pairs.IsNew(j) && Enumerable.Range(0, sent.Count).Cast<int?>().FirstOrDefault(i => IsMoved(i!.Value, j)) is { } moved)
                pairs.Add(moved, j, isSame: true);
        pairs._taken.UnionWith(Enumerable.Range(0, sent.Count).Where(i => !isReplaced(i)));
        pairs.PairAlike();
        pairs.PairReplaced(kept);
        return pairs._pairs;

        bool IsMoved(int i, int j) => !pairs._taken.Contains(i) && olds[i] == news[j]
            && (sent[i] as ReturnedDrawing)?.Description == (now[j] as ReturnedDrawing)?.Description;
    }

    /// <summary>The most alike first, wherever they stand.</summary>
    private void PairAlike()
    {
        var olds = Enumerable.Range(0, _sent.Count).Where(i => !_taken.Contains(i)).Select(i => (At: i, Words: Words(_sent[i]))).ToList();
        var news = Enumerable.Range(0, _now.Count).Where(IsNew).Select(j => (At: j, Words: Words(_now[j]))).ToList();
        var best = from old in olds
                   from now in news
                   where IsOneKind(old.At, now.At)
                   let alike = Likeness(old.Words, now.Words)
                   where alike >= Alike
                   orderby alike descending, Math.Abs(old.At - now.At)
                   select (old.At, now.At);
        foreach (var (i, j) in best.ToList())
            if (!_taken.Contains(i) && IsNew(j)) Add(i, j, isSame: false);
    }

    /// <summary>Where between two that have stayed as many are new as are gone, these were written in their place.</summary>
    private void PairReplaced(IEnumerable<(int Old, int New)> kept)
    {
        var (from, to) = (0, 0);
        foreach (var (old, now) in kept.Append((_sent.Count, _now.Count)))
        {
            var gone = Enumerable.Range(from, old - from).Where(i => !_taken.Contains(i)).ToList();
            var added = Enumerable.Range(to, now - to).Where(IsNew).ToList();
            if (gone.Count == added.Count)
                foreach (var (i, j) in gone.Zip(added).Where(p => IsOneKind(p.First, p.Second)).ToList()) Add(i, j, isSame: false);
            (from, to) = (old + 1, now + 1);
        }
    }

    private bool IsNew(int j) => _pairs[j].Old is null;

    private bool IsOneKind(int i, int j) => (_sent[i], _now[j]) switch
    {
        (ReturnedTable, ReturnedTable) => true,
        (ReturnedParagraph or ReturnedHeading, ReturnedParagraph or ReturnedHeading) => true,
        _ => false,
    };

    private void Add(int i, int j, bool isSame)
    {
        _pairs[j] = (i, isSame);
        _taken.Add(i);
    }

    /// <summary>How many of their words two share (Dice): 0 to 1.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 1 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Words(ReturnedBlock block) =>
        [.. BlockShape.Words(block).Split([' ', '\n', '.', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries)];
}
