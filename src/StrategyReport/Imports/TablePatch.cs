using System.Text.RegularExpressions;
using StrategyReport.Comparison;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>A table of a Markdown text in which only rows that were changed are written anew, as wide as the others are.</summary>
internal static partial class TablePatch
{
    /// <param name="source">The lines of the table.</param>
    /// <returns>Null where it is another table, or written without strokes at its sides.</returns>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> source, ReturnedTable old, ReturnedTable now)
    {
        var above = old.HasHeader ? 0 : 1; // Of a table without heads Markdown has an empty row above.
        if (old.HasHeader != now.HasHeader || !old.Alignments.SequenceEqual(now.Alignments) || source.Count != old.Rows.Count + 1 + above
            || !source.All(l => l.StartsWith('|') && l.EndsWith('|')))
            return null;
        var rows = source.Where((_, i) => i != 1).Skip(above).ToList();
        var written = MarkdownOf.Blocks([now]).Split('\n').Where((_, i) => i != 1).Skip(above).ToList();
        foreach (var (i, j) in SequenceAlignment.Of([.. old.Rows.Select(Key)], [.. now.Rows.Select(Key)])) written[j] = rows[i];
        var widths = source[1].Trim('|').Split('|').Select(c => c.Length).ToList();
        var lines = written.Select(r => rows.Contains(r) ? r : Padded(r, widths, now.Alignments)).ToList();
        return [.. source.Take(above), .. lines.Take(1 - above), source[1], .. lines.Skip(1 - above)];
    }

    private static string Key(IReadOnlyList<IReadOnlyList<ReturnedBlock>> row) => string.Join('|', row.Select(BlockShape.Of));

    private static string Padded(string row, List<int> widths, IReadOnlyList<ReturnedAlignment> alignments)
    {
        var cells = Stroke().Split(row)[1..^1].Select((cell, at) =>
        {
            var (text, room) = (cell.Trim(), at < widths.Count ? widths[at] - 2 : 0);
            return at >= alignments.Count ? text : alignments[at] switch
            {
                ReturnedAlignment.Right => text.PadLeft(room),
                ReturnedAlignment.Centre => text.PadLeft((room + text.Length + 1) / 2).PadRight(room),
                _ => text.PadRight(room),
            };
        });
        return $"| {string.Join(" | ", cells)} |";
    }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Stroke();
}
