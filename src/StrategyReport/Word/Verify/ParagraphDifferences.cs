using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;

namespace StrategyReport.Word.Verify;

/// <summary>The differences between two sequences of paragraphs, in words.</summary>
internal static class ParagraphDifferences
{
    private const int LongestQuote = 80;

    /// <summary>No text of a part can hold it (XML 1.0, clause 2.2).</summary>
    private const char Separator = '\0';

    /// <summary>Of two papers one of which has so many paragraphs more nothing is told: it would take minutes.</summary>
    private const int MostMore = 20_000;

    public static IEnumerable<string> Between(IReadOnlyList<PlacedText> file, IReadOnlyList<PlacedText> rebuilt)
    {
        if (Math.Abs(file.Count - rebuilt.Count) > MostMore)
            return [string.Create(CultureInfo.InvariantCulture, $"{file.Count} paragraphs in the file, {rebuilt.Count} from the data")];
        var paragraphs = new CustomFunctionChunker(text => text.Length == 0 ? [] : text.Split(Separator));
        var result = Differ.Instance.CreateDiffs(Joined(file), Joined(rebuilt), ignoreWhiteSpace: false, ignoreCase: false, paragraphs);
        return result.DiffBlocks.SelectMany(b => Within(
            [.. file.Skip(b.DeleteStartA).Take(b.DeleteCountA)], [.. rebuilt.Skip(b.InsertStartB).Take(b.InsertCountB)]));
    }

    private static string Joined(IEnumerable<PlacedText> paragraphs) => string.Join(Separator, paragraphs.Select(p => p.Text));

    /// <summary>Paragraphs that have nothing in common: of two at the same place, one became the other.</summary>
    private static IEnumerable<string> Within(PlacedText[] file, PlacedText[] rebuilt)
    {
        var next = 0;
        foreach (var theirs in file)
        {
            if (next == rebuilt.Length || theirs.Place != rebuilt[next].Place)
            {
                yield return $"{theirs.Place}: {Quote(theirs.Text)} only in the file";
                continue;
            }

            var (before, after) = Around(theirs.Text, rebuilt[next].Text);
            yield return $"{theirs.Place}: {before} in the file, {after} from the data";
            next++;
        }

        foreach (var ours in rebuilt.Skip(next)) yield return $"{ours.Place}: {Quote(ours.Text)} not in the file";
    }

    /// <summary>Both texts from a little before the place where they part.</summary>
    private static (string File, string Rebuilt) Around(string file, string rebuilt)
    {
        var same = file.AsSpan().CommonPrefixLength(rebuilt);
        var from = same < LongestQuote / 2 ? 0 : Math.Max(file.LastIndexOf(' ', same - LongestQuote / 4) + 1, 0);
        return (Quote(file, from), Quote(rebuilt, from));
    }

    private static string Quote(string text, int from = 0)
    {
        var rest = text[from..];
        var shown = rest.Length > LongestQuote ? rest[..LongestQuote].TrimEnd() + "…" : rest;
        return $"\"{(from > 0 ? "…" : "")}{shown}\"";
    }
}
