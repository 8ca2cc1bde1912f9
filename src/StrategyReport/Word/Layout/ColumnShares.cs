using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Layout;

/// <summary>
/// Column widths from content: no column narrower than its longest word where the page allows that, none wider
/// than it can use, and the rest shared by how much text there is, so that rows come out low.
/// </summary>
internal static class ColumnShares
{
    /// <summary>Twips, adding up to <paramref name="total"/>.</summary>
    /// <param name="margins">Left and right cell margins together.</param>
    /// <param name="height">
    /// The table's height with such widths: the widths are shifted until it gets no lower. Null: by the amount of text alone.
    /// </param>
    public static int[] Of(int total, int margins, IReadOnlyList<ColumnBounds> bounds, ColumnWant[] wants, Func<int[], long>? height = null)
    {
        var n = wants.Length;
        var (words, least, most, useful, weights) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        for (var c = 0; c < n; c++)
        {
            var bound = bounds.Count == 0 ? new ColumnBounds(0, 100) : bounds[Math.Min(c, bounds.Count - 1)];
            words[c] = wants[c].Longest + margins;
            least[c] = Math.Max(words[c], bound.Least * total / 100);
            most[c] = Math.Max(least[c], bound.Most * total / 100);
            useful[c] = Math.Clamp(wants[c].Natural + margins, least[c], most[c]);
            // Less than in proportion: a column with a hundred times the text is not a hundred times as wide.
            weights[c] = Math.Pow(Math.Max(wants[c].Length, 240), 0.8);
        }

        // Lines that read well, where there is room for all of them.
        var lines = least.Select((l, c) => Math.Min(most[c], Math.Max(l, wants[c].Text + margins))).ToArray();
        if (Sum(lines) <= total)
            for (var c = 0; c < n; c++) (least[c], useful[c]) = (lines[c], Math.Max(useful[c], lines[c]));

        if (Sum(words) > total)
        {
            var whole = wants.Select(w => (double)w.Whole + margins).ToArray();
            return Round(Shrunk(words, Sum(whole) <= total ? whole : [.. wants.Select(w => (double)w.Number + margins)], total), total);
        }

        if (Sum(least) > total)
        {
            var give = (total - Sum(words)) / (Sum(least) - Sum(words));
            for (var c = 0; c < n; c++) least[c] = words[c] + (least[c] - words[c]) * give;
            return Round(least, total);
        }

        if (Sum(useful) < total) return Round(Share(useful, useful, most, total), total);
        var widths = Round(Share(weights, least, useful, total), total);
        return height is null ? widths : Lower(widths, least, most, height);
    }

    /// <summary>Moves width from one column to another as long as the table gets lower, in ever smaller steps.</summary>
    private static int[] Lower(int[] widths, double[] least, double[] most, Func<int[], long> height)
    {
        var total = 0;
        foreach (var width in widths) total += width;
        var lowest = height(widths);
        for (var step = total / 16; step >= total / 128; step /= 2)
        {
            for (var improved = true; improved;)
            {
                improved = false;
                for (var from = 0; from < widths.Length; from++)
                {
                    for (var to = 0; to < widths.Length; to++)
                    {
                        if (from == to || widths[from] - step < least[from] || widths[to] + step > most[to]) continue;
                        widths[from] -= step;
                        widths[to] += step;
                        var now = height(widths);
                        if (now < lowest)
                        {
                            (lowest, improved) = (now, true);
                            continue;
                        }

                        widths[from] += step;
                        widths[to] -= step;
                    }
                }
            }
        }

        return widths;
    }

    /// <summary>Widths in proportion to the weights, each within its bounds: the factor is found by halving.</summary>
    private static double[] Share(double[] weights, double[] least, double[] most, int total)
    {
        var shares = new double[weights.Length];
        double low = 0, high = total;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            for (var c = 0; c < shares.Length; c++) shares[c] = Math.Clamp(middle * weights[c], least[c], most[c]);
            if (Sum(shares) < total) low = middle;
            else high = middle;
        }

        return shares;
    }

    /// <summary>
    /// Where words do not fit side by side the longest give way first, but not to where a number or, if there is room, a label would
    /// break: Word breaks what is too wide at the cell's edge.
    /// </summary>
    private static double[] Shrunk(double[] words, double[] least, int total)
    {
        var shrunk = new double[words.Length];
        double low = 0, high = total;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            for (var c = 0; c < words.Length; c++) shrunk[c] = Math.Max(least[c], Math.Min(words[c], middle));
            if (Sum(shrunk) < total) low = middle;
            else high = middle;
        }

        return shrunk;
    }

    /// <summary>Whole twips that add up: what is over or lacking goes to all columns alike, the rest to the widest.</summary>
    private static int[] Round(double[] widths, int total)
    {
        var sum = Sum(widths);
        var whole = new int[widths.Length];
        var (widest, rest) = (0, total);
        for (var c = 0; c < whole.Length; c++)
        {
            whole[c] = (int)(widths[c] * total / sum);
            rest -= whole[c];
            if (whole[c] > whole[widest]) widest = c;
        }

        whole[widest] += rest;
        return whole;
    }

    private static double Sum(double[] widths)
    {
        var sum = 0.0;
        foreach (var width in widths) sum += width;
        return sum;
    }
}
