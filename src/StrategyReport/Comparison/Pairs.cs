namespace StrategyReport.Comparison;

internal enum PairUse { InPlace, Gone, Come }

/// <summary>Which of one list belongs to which of another, and the script that follows from it.</summary>
internal sealed class Pairs(int olds, int news)
{
    private readonly int?[] _newOf = new int?[olds];
    private readonly int?[] _oldOf = new int?[news];

    public IReadOnlyList<int> FreeOld => [.. Enumerable.Range(0, _newOf.Length).Where(OldIsFree)];

    public IReadOnlyList<int> FreeNew => [.. Enumerable.Range(0, _oldOf.Length).Where(NewIsFree)];

    public bool OldIsFree(int old) => _newOf[old] is null;

    public bool NewIsFree(int now) => _oldOf[now] is null;

    public bool AreFree(int old, int now) => OldIsFree(old) && NewIsFree(now);

    public void Add(int old, int now) => (_newOf[old], _oldOf[now]) = (now, old);

    /// <summary>What is free on both sides between pairs that are in order.</summary>
    public IEnumerable<(IReadOnlyList<int> Olds, IReadOnlyList<int> News)> Gaps()
    {
        var (i, j) = (0, 0);
        foreach (var (old, now) in InOrder().Append((_newOf.Length, _oldOf.Length)))
        {
            List<int> free = [.. Enumerable.Range(i, old - i).Where(OldIsFree)], come = [.. Enumerable.Range(j, now - j).Where(NewIsFree)];
            if (free.Count > 0 && come.Count > 0) yield return (free, come);
            (i, j) = (old + 1, now + 1);
        }
    }

    /// <summary>Both lists in one order: what has gone before what has come.</summary>
    public IEnumerable<(int? Old, int? New, PairUse Use)> Script()
    {
        var (i, j) = (0, 0);
        foreach (var (old, now) in InOrder().Append((_newOf.Length, _oldOf.Length)))
        {
            for (; i < old; i++) yield return (i, _newOf[i], PairUse.Gone);
            for (; j < now; j++) yield return (_oldOf[j], j, PairUse.Come);
            if (old < _newOf.Length) yield return (i++, j++, PairUse.InPlace);
        }
    }

    /// <summary>The longest run of pairs that goes up on both sides: all others have moved.</summary>
    private List<(int Old, int New)> InOrder()
    {
        var pairs = new List<(int Old, int New)>();
        for (var old = 0; old < _newOf.Length; old++)
            if (_newOf[old] is { } now) pairs.Add((old, now));
        var (best, before) = (new int[pairs.Count], new int[pairs.Count]);
        var last = -1;
        for (var at = 0; at < pairs.Count; at++)
        {
            (best[at], before[at]) = (1, -1);
            for (var earlier = 0; earlier < at; earlier++)
                if (pairs[earlier].New < pairs[at].New && best[earlier] >= best[at]) (best[at], before[at]) = (best[earlier] + 1, earlier);
            if (last < 0 || best[at] > best[last]) last = at;
        }

        var run = new List<(int, int)>();
        for (; last >= 0; last = before[last]) run.Insert(0, pairs[last]);
        return run;
    }
}
