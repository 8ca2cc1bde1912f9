namespace StrategyReport.Returns;

/// <summary>Runs as a reader sees them: neighbours that look alike are one, and blanks look like what is around them.</summary>
internal static class Runs
{
    /// <summary>Neighbours that look alike are one.</summary>
    public static IReadOnlyList<ReturnedRun> Joined(IEnumerable<ReturnedRun> runs)
    {
        var joined = new List<ReturnedRun>();
        var texts = new List<string>();
        foreach (var run in runs)
        {
            if (run.Note is null && run.Text.Length == 0) continue;
            if (joined.Count == 0 || !joined[^1].LooksLike(run))
            {
                End();
                joined.Add(run);
            }

            texts.Add(run.Text);
        }

        End();
        return joined;

        void End()
        {
            if (texts.Count > 1) joined[^1] = joined[^1] with { Text = string.Concat(texts) };
            texts.Clear();
        }
    }

    /// <summary>
    /// The same, with white space folded as in <see cref="Word.Package.PieceText"/>, but for line breaks: none at the ends, no two
    /// blanks beside each other. White space at the ends of what is bold is not.
    /// </summary>
    public static IReadOnlyList<ReturnedRun> Folded(IEnumerable<ReturnedRun> runs)
    {
        var parts = Joined(runs).SelectMany(Parts).ToList();
        var folded = new List<ReturnedRun>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!IsBlank(parts[i]))
            {
                folded.Add(parts[i]);
                continue;
            }

            var to = i;
            while (to + 1 < parts.Count && IsBlank(parts[to + 1])) to++;
            if (folded.Count > 0 && to + 1 < parts.Count)
            {
                var isBreak = parts.GetRange(i, to - i + 1).Any(p => p.Text.Contains('\n', StringComparison.Ordinal));
                folded.Add(Between(folded[^1], parts[to + 1], isBreak ? "\n" : " "));
            }

            i = to;
        }

        return Joined(folded);
    }

    private static IEnumerable<ReturnedRun> Parts(ReturnedRun run)
    {
        if (run.Note is not null || run.Text.Length == 0) yield return run;
        for (var from = 0; from < run.Text.Length;)
        {
            var to = from;
            while (to < run.Text.Length && IsBlank(run.Text[to]) == IsBlank(run.Text[from])) to++;
            yield return run with { Text = run.Text[from..to] };
            from = to;
        }
    }

    private static ReturnedRun Between(ReturnedRun a, ReturnedRun b, string text) => new(
        text, a.Bold && b.Bold, a.Italic && b.Italic, a.Strike && b.Strike, a.Code && b.Code, a.Link == b.Link ? a.Link : null);

    private static bool IsBlank(ReturnedRun run) => run.Note is null && run.Text.Length > 0 && IsBlank(run.Text[0]);

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
