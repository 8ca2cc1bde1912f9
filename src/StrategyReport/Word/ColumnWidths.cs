using StrategyReport.Markup;

namespace StrategyReport.Word;

/// <summary>
/// Column widths from content: no column narrower than its longest word where the page allows that, none wider
/// than it can use, and the rest shared by how much text there is, so that rows come out low.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Twips, adding up to <paramref name="total"/>.</summary>
    /// <param name="margins">Left and right cell margins together.</param>
    public static int[] Of(int total, int margins, IReadOnlyList<ColumnBounds> bounds, ColumnWant[] wants)
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

        if (words.Sum() > total) return Round(Shrunk(words, total), total);
        if (least.Sum() > total)
        {
            var give = (total - words.Sum()) / (least.Sum() - words.Sum());
            return Round(words.Zip(least, (w, l) => w + (l - w) * give).ToArray(), total);
        }

        if (useful.Sum() >= total) return Round(Share(weights, least, useful, total), total);
        if (most.Sum() >= total) return Round(Share(useful, useful, most, total), total);
        return Round(most.Select(m => m * total / most.Sum()).ToArray(), total);
    }

    /// <summary>Widths in proportion to the weights, each within its bounds: the factor is found by halving.</summary>
    private static double[] Share(double[] weights, double[] least, double[] most, int total)
    {
        double low = 0, high = total;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var sum = 0.0;
            for (var c = 0; c < weights.Length; c++) sum += Math.Clamp(middle * weights[c], least[c], most[c]);
            if (sum < total) low = middle;
            else high = middle;
        }

        return weights.Select((w, c) => Math.Clamp(high * w, least[c], most[c])).ToArray();
    }

    /// <summary>Where words do not fit side by side the longest give way first: Word breaks them at the cell's edge.</summary>
    private static double[] Shrunk(double[] words, int total)
    {
        double low = 0, high = total;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (words.Sum(w => Math.Min(w, middle)) < total) low = middle;
            else high = middle;
        }

        return words.Select(w => Math.Min(w, low)).ToArray();
    }

    private static int[] Round(double[] widths, int total)
    {
        var whole = widths.Select(w => (int)w).ToArray();
        whole[Array.IndexOf(whole, whole.Max())] += total - whole.Sum();
        return whole;
    }
}
