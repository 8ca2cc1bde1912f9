using StrategyReport.Comparison;

namespace StrategyReport.Imports;

/// <summary>The lines of two texts beside each other.</summary>
public static class LineDifference
{
    /// <summary>Lines that stay beside what changes.</summary>
    private const int Context = 1;

    /// <summary>Each line with <c>-</c> where it goes, <c>+</c> where it comes, or a blank; of those that stay only the nearest.</summary>
    public static IReadOnlyList<(char Mark, string Line)> Of(string before, string after)
    {
        var (old, now) = (LinesOf(before), LinesOf(after));
        var all = new List<(char Mark, string Line)>();
        var (i, j) = (0, 0);
        foreach (var (sameOld, sameNew) in SequenceAlignment.Of(old, now).Append((old.Length, now.Length)))
        {
            while (i < sameOld) all.Add(('-', old[i++]));
            while (j < sameNew) all.Add(('+', now[j++]));
            if (sameOld < old.Length) all.Add((' ', old[sameOld]));
            (i, j) = (sameOld + 1, sameNew + 1);
        }

        return [.. all.Where((_, at) => all.Skip(Math.Max(0, at - Context)).Take((2 * Context) + 1).Any(l => l.Mark != ' '))];
    }

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}
