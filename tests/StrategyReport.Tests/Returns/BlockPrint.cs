using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>Blocks as lines: what a reader would notice, marks of looks within them as HTML has them.</summary>
internal static class BlockPrint
{
    public static string Of(IReadOnlyList<ReturnedBlock> blocks) => string.Join('\n', blocks.Select(Of));

    private static string Of(ReturnedBlock block) => block switch
    {
        ReturnedParagraph { ListLevel: { } level } item => new string(' ', 2 * level)
            + (item.Continues ? "  " : item.IsOrdered ? (item.BeginsList ? "|" : "") + (item.Start == 1 ? "1. " : item.Start + ". ") : "- ") + Line(item.Runs),
        ReturnedParagraph paragraph => paragraph.Kind switch
        {
            ReturnedKind.Quotation => "> ",
            ReturnedKind.Code => "code: ",
            ReturnedKind.Rule => "---",
            _ => "",
        } + Line(paragraph.Runs),
        ReturnedHeading heading => new string('#', heading.Level) + " " + Line(heading.Runs),
        ReturnedTable table => (table.HasHeader ? "head\n" : "") + string.Join('\n', table.Rows.Select(r =>
            "| " + string.Join(" | ", r.Select(c => Of(c)).Zip(table.Alignments, (c, a) => a + ":" + c)))),
        ReturnedDrawing => "[drawing]",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(IReadOnlyList<ReturnedRun> runs) => string.Concat(runs.Select(r =>
    {
        var text = r.Text.Replace('\n', '⏎');
        if (r.Code) text = $"<code>{text}</code>";
        if (r.Strike) text = $"<del>{text}</del>";
        if (r.Italic) text = $"<i>{text}</i>";
        if (r.Bold) text = $"<b>{text}</b>";
        if (r.Link is { } link) text = $"<a {link}>{text}</a>";
        return r.Note is { } note ? $"[note: {Of(note)}]" : text;
    }));
}
