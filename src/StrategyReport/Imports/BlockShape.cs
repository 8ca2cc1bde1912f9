using System.Text;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>What of a block counts where two readings of a text are compared: not its place, nor how its characters are set.</summary>
internal static class BlockShape
{
    /// <summary>Two blocks with the same are the same.</summary>
    public static string Of(ReturnedBlock block) => block switch
    {
        ReturnedParagraph paragraph =>
            $"{paragraph.Kind} {paragraph.ListLevel} {paragraph.IsOrdered} {paragraph.Continues}: {Of(paragraph.Runs)}",
        ReturnedHeading heading => $"heading: {Of(heading.Runs)}",
        ReturnedTable table => $"table {table.HasHeader}: " + string.Join('\n', table.Rows.Select(r => string.Join('|', r.Select(Of)))),
        ReturnedDrawing => "drawing",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    public static string Of(IReadOnlyList<ReturnedBlock> blocks) => string.Join('\n', blocks.Select(Of));

    /// <summary>Of a point, whatever list it stands in.</summary>
    public static string OfPoint(ReturnedBlock block) =>
        Of(block is ReturnedParagraph point ? point with { ListLevel = null, IsOrdered = false, Continues = false } : block);

    /// <summary>The words alone, whatever looks and lists they stand in.</summary>
    public static string Words(ReturnedBlock block) => block switch
    {
        ReturnedParagraph paragraph => Words(paragraph.Runs),
        ReturnedHeading heading => Words(heading.Runs),
        ReturnedTable table => string.Join('\n', table.Rows.SelectMany(r => r).SelectMany(c => c).Select(Words)),
        _ => "drawing",
    };

    private static string Words(IReadOnlyList<ReturnedRun> runs) =>
        string.Concat(runs.Select(r => r.Note is { } note ? $"[^{string.Join(' ', note.Select(Words))}]" : Folded(r.Text)));

    /// <summary>Without what programs set for those who write: curly quotes, dashes, dots, blanks that do not break.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            _ = c switch
            {
                '‘' or '’' => folded.Append('\''),
                '“' or '”' => folded.Append('"'),
                '–' or '—' or '\u2011' => folded.Append('-'),
                '…' => folded.Append("..."),
                '\u00a0' or '\u202f' => folded.Append(' '),
                '\u00ad' or '\u200b' => folded,
                _ => folded.Append(c),
            };
        return folded.ToString();
    }

    private static string Of(IReadOnlyList<ReturnedRun> runs) => string.Concat(Runs.Folded(runs).Select(r =>
        r.Note is { } note ? $"[^{Of(note)}]"
        : $"{(r.Bold ? "*" : "")}{(r.Italic ? "/" : "")}{(r.Strike ? "-" : "")}{(r.Code ? "`" : "")}<{r.Link}>{Folded(r.Text)}"));
}
