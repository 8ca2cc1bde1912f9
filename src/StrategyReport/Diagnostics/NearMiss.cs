namespace StrategyReport.Diagnostics;

/// <summary>"Did you mean …": the one allowed word that a mistyped word is closest to.</summary>
public static class NearMiss
{
    /// <summary>The closest candidate within a third of the word's length (at least one edit), or null.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 60) return null;
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance) continue;
            var distance = Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>A hint naming the near miss if there is one, else what is allowed (at most twelve).</summary>
    public static string? Hint(string word, IReadOnlyCollection<string> allowed)
    {
        if (Of(word, allowed) is { } near) return $"Did you mean '{near}'?";
        if (allowed.Count == 0) return null;
        var shown = string.Join(", ", allowed.Take(12));
        return allowed.Count > 12 ? $"Allowed are: {shown}, and {allowed.Count - 12} more." : $"Allowed are: {shown}.";
    }

    /// <summary>Edits between two words, a swap of neighbours counting as one (optimal string alignment).</summary>
    public static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }

        return rows[a.Length, b.Length];
    }
}
