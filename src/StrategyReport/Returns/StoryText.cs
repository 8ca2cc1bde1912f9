using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>The text between two places of a story, by the rule of <see cref="PieceText"/>.</summary>
internal static class StoryText
{
    public static string Of(IReadOnlyList<StoryItem> items, int from, int to)
    {
        var text = new PieceText();
        var begin = text.Begin();
        for (var i = from; i < to; i++)
            if (items[i] is ParagraphBegins) text.Paragraph();
            else if (items[i] is RunRead { Run: var run }) Add(text, run);
        return text.End(begin);
    }

    private static void Add(PieceText text, ReturnedRun run)
    {
        text.Add(run.Text);
        if (run.Note is not { } note) return;
        foreach (var block in note) Add(text, block);
        text.Paragraph();
    }

    private static void Add(PieceText text, ReturnedBlock block)
    {
        switch (block)
        {
            case ReturnedParagraph paragraph:
                text.Paragraph();
                foreach (var run in paragraph.Runs) Add(text, run);
                break;
            case ReturnedHeading heading:
                text.Paragraph();
                foreach (var run in heading.Runs) Add(text, run);
                break;
            case ReturnedTable table:
                foreach (var cell in table.Rows.SelectMany(r => r).SelectMany(c => c)) Add(text, cell);
                break;
        }
    }
}
