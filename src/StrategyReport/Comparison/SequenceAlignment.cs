using DiffPlex;
using DiffPlex.Chunkers;

namespace StrategyReport.Comparison;

/// <summary>Which entries of two lists belong together: in order, and as many as can be (Myers).</summary>
internal static class SequenceAlignment
{
    private const char Separator = ' ';

    /// <summary>Beyond so many steps lists have next to nothing in common, and nobody reads what they have.</summary>
    private const long MostSteps = 25_000_000;

    /// <summary>The places in both lists of what is the same in both.</summary>
    public static IEnumerable<(int Old, int New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) yield return (start, start++);
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[old.Count - 1 - end] == now[now.Count - 1 - end]) end++;
        foreach (var (i, j) in Between(Middle(old), Middle(now))) yield return (start + i, start + j);
        for (; end > 0; end--) yield return (old.Count - end, now.Count - end);

        string[] Middle(IReadOnlyList<string> list) => [.. list.Skip(start).Take(list.Count - start - end)];
    }

    private static IEnumerable<(int Old, int New)> Between(string[] old, string[] now)
    {
        if (old.Length == 0 || now.Length == 0 || (long)old.Length * now.Length > MostSteps) yield break;
        // Numbers for keys, which may hold any character.
        var numbers = new Dictionary<string, int>();
        var chunker = new CustomFunctionChunker(text => text.Split(Separator));
        var result = Differ.Instance.CreateDiffs(Numbered(old), Numbered(now), ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var (i, j) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            while (i < block.DeleteStartA) yield return (i++, j++);
            (i, j) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        while (i < old.Length) yield return (i++, j++);

        string Numbered(string[] keys) =>
            string.Join(Separator, keys.Select(k => numbers.TryGetValue(k, out var known) ? known : numbers[k] = numbers.Count));
    }
}
