namespace StrategyReport.Word.Verify;

/// <summary>The differences between two sequences of paragraphs, by their longest common subsequence.</summary>
internal static class ParagraphDifferences
{
    private const int LongestQuote = 80;

    public static void Add(IReadOnlyList<PlacedText> file, IReadOnlyList<PlacedText> rebuilt, List<string> lines)
    {
        var start = 0;
        while (start < file.Count && start < rebuilt.Count && file[start].Text == rebuilt[start].Text) start++;
        var end = 0;
        while (end < file.Count - start && end < rebuilt.Count - start && file[^(end + 1)].Text == rebuilt[^(end + 1)].Text) end++;
        Between([.. file.Skip(start).SkipLast(end)], [.. rebuilt.Skip(start).SkipLast(end)], lines);
    }

    private static void Between(PlacedText[] file, PlacedText[] rebuilt, List<string> lines)
    {
        var common = Common(file, rebuilt);
        for (int i = 0, j = 0; i < file.Length || j < rebuilt.Length;)
        {
            if (i < file.Length && j < rebuilt.Length && file[i].Text == rebuilt[j].Text)
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (i < file.Length && j < rebuilt.Length && file[i].Place == rebuilt[j].Place && common[i + 1, j + 1] == common[i, j])
            {
                var (theirs, ours) = Around(file[i].Text, rebuilt[j].Text);
                lines.Add($"{rebuilt[j].Place}: {theirs} in the file, {ours} from the data");
                (i, j) = (i + 1, j + 1);
            }
            else if (j == rebuilt.Length || (i < file.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add($"{file[i].Place}: {Quote(file[i].Text)} only in the file");
                i++;
            }
            else
            {
                lines.Add($"{rebuilt[j].Place}: {Quote(rebuilt[j].Text)} not in the file");
                j++;
            }
        }
    }

    /// <summary>Length of the longest common subsequence from each pair of positions on.</summary>
    private static int[,] Common(PlacedText[] file, PlacedText[] rebuilt)
    {
        var common = new int[file.Length + 1, rebuilt.Length + 1];
        for (var i = file.Length - 1; i >= 0; i--)
            for (var j = rebuilt.Length - 1; j >= 0; j--)
                common[i, j] = file[i].Text == rebuilt[j].Text ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    /// <summary>Both texts from a little before the place where they part.</summary>
    private static (string File, string Rebuilt) Around(string file, string rebuilt)
    {
        var same = 0;
        while (same < file.Length && same < rebuilt.Length && file[same] == rebuilt[same]) same++;
        var from = same < LongestQuote / 2 ? 0 : Math.Max(file.LastIndexOf(' ', Math.Min(same, file.Length) - LongestQuote / 4) + 1, 0);
        return (Quote(file, from), Quote(rebuilt, from));
    }

    private static string Quote(string text, int from = 0)
    {
        var rest = text[from..];
        var shown = rest.Length > LongestQuote ? rest[..LongestQuote].TrimEnd() + "…" : rest;
        return $"\"{(from > 0 ? "…" : "")}{shown}\"";
    }
}
