namespace StrategyReport.Comparison;

/// <summary>Two lines, word by word.</summary>
internal static class LineComparison
{
    /// <summary>Of neighbours that have changed all that has gone comes first, and the spaces between them go with them.</summary>
    public static IReadOnlyList<Edit<Token>> Of(IReadOnlyList<Token> old, IReadOnlyList<Token> now)
    {
        var edits = new List<Edit<Token>>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in Alignment.Of([.. old.Select(w => w.Key)], [.. now.Select(w => w.Key)]))
        {
            Differ(a, b);
            edits.Add(new Kept<Token>(old[i++], now[j++]));
        }

        Differ(old.Count, now.Count);
        return Grouped(edits);

        void Differ(int oldEnd, int newEnd)
        {
            while (i < oldEnd) edits.Add(new Removed<Token>(old[i++]));
            while (j < newEnd) edits.Add(new Added<Token>(now[j++]));
        }
    }

    private static List<Edit<Token>> Grouped(List<Edit<Token>> edits)
    {
        var grouped = new List<Edit<Token>>(edits.Count);
        for (var at = 0; at < edits.Count;)
        {
            var end = at;
            while (end < edits.Count && (edits[end] is not Kept<Token> || IsBetween(end))) end++;
            if (end == at)
            {
                grouped.Add(edits[at++]);
                continue;
            }

            var group = edits[at..end];
            var (goes, comes) = (group.Any(e => e is Removed<Token>), group.Any(e => e is Added<Token>));
            // Where words have only gone, or only come, a space between two of them is nothing that has changed.
            if (goes && comes)
            {
                grouped.AddRange(group.SelectMany(e => e switch
                {
                    Removed<Token> => [e],
                    Kept<Token> kept => (Edit<Token>[])[new Removed<Token>(kept.Old)],
                    _ => [],
                }));
                grouped.AddRange(group.SelectMany(e => e switch
                {
                    Added<Token> => [e],
                    Kept<Token> kept => (Edit<Token>[])[new Added<Token>(kept.New)],
                    _ => [],
                }));
            }
            else grouped.AddRange(group);

            at = end;
        }

        return grouped;

        // A space that stands with changes on both its sides.
        bool IsBetween(int at) => edits[at] is Kept<Token> { New.IsSpace: true }
            && at > 0 && edits[at - 1] is not Kept<Token> && at + 1 < edits.Count && edits[at + 1] is not Kept<Token>;
    }
}
