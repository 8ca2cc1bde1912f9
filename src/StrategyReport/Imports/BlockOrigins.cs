using StrategyReport.Comparison;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>Which block of a text, as it was sent, each block that came back was: the same, one that was moved, or one in its place.</summary>
internal sealed class BlockOrigins
{
    private readonly int?[] _origins;
    private readonly HashSet<int> _kept = [];

    /// <param name="key">Blocks with the same are the same.</param>
    /// <param name="isReplaced">Whether another block can stand in the place of one of those that were sent.</param>
    public BlockOrigins(
        IReadOnlyList<ReturnedBlock> sent, IReadOnlyList<ReturnedBlock> now, Func<ReturnedBlock, string> key, Func<int, bool> isReplaced)
    {
        var (old, keys) = (sent.Select(key).ToList(), now.Select(key).ToList());
        _origins = new int?[now.Count];
        var free = Enumerable.Range(0, sent.Count).ToHashSet();
        foreach (var (i, j) in SequenceAlignment.Of(old, keys)) Take(i, j, isKept: true);
        for (var j = 0; j < now.Count; j++)
            if (_origins[j] is null && free.Order().Cast<int?>().FirstOrDefault(i => IsMoved(i!.Value, j)) is { } moved)
                Take(moved, j, isKept: false);
        var from = 0;
        for (var j = 0; j < now.Count; j++)
        {
            if (_kept.Contains(j)) from = _origins[j]!.Value + 1;
            if (_origins[j] is not null || now[j] is ReturnedDrawing || !free.Any(i => IsInPlace(i, j))) continue;
            Take(free.Where(i => IsInPlace(i, j)).Min(), j, isKept: false);
        }

        void Take(int i, int j, bool isKept)
        {
            _origins[j] = i;
            free.Remove(i);
            if (isKept) _kept.Add(j);
        }

        bool IsMoved(int i, int j) => old[i] == keys[j] && (sent[i] as ReturnedDrawing)?.Description == (now[j] as ReturnedDrawing)?.Description;

        bool IsInPlace(int i, int j)
        {
            var next = Enumerable.Range(j, now.Count - j).FirstOrDefault(_kept.Contains, -1);
            return i >= from && (next < 0 || i < _origins[next]) && sent[i] is not ReturnedDrawing && isReplaced(i);
        }
    }

    /// <summary>Null: it is new.</summary>
    public int? Of(int block) => _origins[block];

    /// <summary>Whether it is as it was, in the order in which it was.</summary>
    public bool IsKept(int block) => _kept.Contains(block);
}
