namespace StrategyReport.Imports;

/// <summary>What two sequences have in common, in their order.</summary>
internal static class Alignment
{
    /// <summary>More than any text of a paper has: beyond, only what is equal at both ends is found.</summary>
    private const int Most = 4_000_000;

    /// <summary>Pairs of equal items, as many as there can be in order.</summary>
    public static IReadOnlyList<(int Old, int New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var first = 0;
        while (first < Math.Min(old.Count, now.Count) && old[first] == now[first]) first++;
        var last = 0;
        while (last < Math.Min(old.Count, now.Count) - first && old[old.Count - 1 - last] == now[now.Count - 1 - last]) last++;
        return
        [
            .. Enumerable.Range(0, first).Select(i => (i, i)),
            .. Between(old, now, first, old.Count - last, now.Count - last),
            .. Enumerable.Range(0, last).Select(i => (old.Count - last + i, now.Count - last + i)),
        ];
    }

    private static List<(int Old, int New)> Between(IReadOnlyList<string> old, IReadOnlyList<string> now, int from, int endOld, int endNew)
    {
        var (height, width) = (endOld - from, endNew - from);
        var pairs = new List<(int, int)>();
        if (height == 0 || width == 0 || (long)height * width > Most) return pairs;
        var best = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
            for (var j = width - 1; j >= 0; j--)
                best[i, j] = old[from + i] == now[from + j] ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        for (var (i, j) = (0, 0); i < height && j < width;)
            if (old[from + i] == now[from + j]) pairs.Add((from + i++, from + j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        return pairs;
    }
}
