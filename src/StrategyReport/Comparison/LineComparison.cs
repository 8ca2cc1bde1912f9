namespace StrategyReport.Comparison;

/// <summary>Two lines, word by word.</summary>
internal static class LineComparison
{
    /// <summary>Of neighbours that have changed all that has gone comes first, and the spaces between them go with them.</summary>
    public static IReadOnlyList<EditStep<Token>> Of(IReadOnlyList<Token> old, IReadOnlyList<Token> now)
    {
        var edits = new List<EditStep<Token>>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in SequenceAlignment.Of([.. old.Select(w => w.Key)], [.. now.Select(w => w.Key)]))
        {
            Differ(a, b);
            edits.Add(new Kept<Token>(old[i++], now[j++]));
        }

        Differ(old.Count, now.Count);
        return HaveLittleInCommon(edits, Words(old), Words(now))
            ? [.. old.Select(w => new Removed<Token>(w)), .. now.Select(w => new Added<Token>(w))]
            : Grouped(edits);

        void Differ(int oldEnd, int newEnd)
        {
            while (i < oldEnd) edits.Add(new Removed<Token>(old[i++]));
            while (j < newEnd) edits.Add(new Added<Token>(now[j++]));
        }
    }

    /// <summary>
    /// Whether what is kept is chance, such as the "to" of two sentences: then they are read one after the other. A line that stays, but
    /// is a small part of what it has become, has not changed by chance.
    /// </summary>
    private static bool HaveLittleInCommon(List<EditStep<Token>> edits, int old, int now)
    {
        var kept = edits.Count(e => e is Kept<Token> { New.IsSpace: false });
        return kept * 2 < Math.Min(old, now) || (kept * 5 < Math.Min(old, now) * 3 && kept * 4 < Math.Max(old, now));
    }

    private static int Words(IReadOnlyList<Token> line) => line.Count(w => !w.IsSpace);

    private static List<EditStep<Token>> Grouped(List<EditStep<Token>> edits)
    {
        var grouped = new List<EditStep<Token>>(edits.Count);
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
                    Kept<Token> kept => (EditStep<Token>[])[new Removed<Token>(kept.Old)],
                    _ => [],
                }));
                grouped.AddRange(group.SelectMany(e => e switch
                {
                    Added<Token> => [e],
                    Kept<Token> kept => (EditStep<Token>[])[new Added<Token>(kept.New)],
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
