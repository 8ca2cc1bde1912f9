using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Footnotes: a mark in the text, the notes at the end, and links both ways.</summary>
internal static class NoteWriter
{
    // A colon cannot stand in an author's id: these never meet one.
    private const string NoteId = "note:";
    private const string MarkId = "mark:";

    public static void WriteMark(HtmlPage page, Footnote footnote)
    {
        var number = Number(page, footnote);
        page.Footnotes.Add((footnote, page.Revision));
        page.Raw("<sup>");
        if (page.InLink)
            page.Characters(number);
        else
            page.Element("a", number, ("id", MarkId + number), ("href", "#" + NoteId + number), ("role", "doc-noteref"),
                ("aria-label", "Footnote " + number));
        page.Raw("</sup>");
    }

    public static void WriteNotes(HtmlPage page)
    {
        if (page.Footnotes.Count == 0) return;
        page.Raw("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes:\">\n<h2 id=\"notes:\">Notes</h2>\n<ol>\n");
        foreach (var (footnote, revision) in page.Footnotes.ToArray())
        {
            var number = Number(page, footnote);
            page.Open("li", BlockWriter.PlaceOf(footnote.Blocks, footnote.Source), ("id", NoteId + number));
            if (revision is { } begins) RevisionWriter.Open(page, begins);
            BlockWriter.WriteTight(page, footnote.Blocks);
            if (revision is { } ends) RevisionWriter.Close(page, ends);
            page.Raw(" ");
            page.Element("a", "↩",
                ("href", "#" + MarkId + number), ("role", "doc-backlink"), ("aria-label", "Back to footnote mark " + number));
            page.CloseBlock("li");
        }

        page.Raw("</ol>\n</section>\n");
    }

    private static string Number(HtmlPage page, Footnote footnote) =>
        page.Labels.NumberOf(footnote).ToString(CultureInfo.InvariantCulture);
}
