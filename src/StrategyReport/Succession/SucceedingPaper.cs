using System.Globalization;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Succession;

/// <summary>
/// The paper's own file in the next period: what builds it is carried, its titles and labels are moved on, and its narrative is a
/// drafting note that says where the last text stands, unless that stood already so in the paper before.
/// </summary>
internal sealed class SucceedingPaper(SucceedingFile file, PeriodPaper last, StandingTexts standing, PeriodShift shift)
{
    /// <param name="previous">The period that the next one has to name, since it is not the one before it by name; null: none.</param>
    public void Make(string? previous)
    {
        Label("title");
        if (last.Status == PaperStatus.Final) file.Put(["status"], new PutText("draft"));
        Days();
        Forms();
        Previous(previous);
        for (var i = 0; i < last.Cover.Count; i++) Cover(last.Cover[i], ["cover", Number(i)]);
        for (var i = 0; i < last.Sections.Count; i++) Section(last.Sections[i], ["sections", Number(i)]);
        foreach (var key in (string[])["annexes", "annex_table"])
            if (file.Root?.At([key]) is { } node) Labels(node, [key]);
    }

    private void Days()
    {
        if (last.PeriodEnd is { } end) Day(["period_end"], end, shift.Of(end), "");
        if (DateOnly.TryParseExact(last.MeetingDate?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Day(["meeting_date"], day, shift.OfMeeting(day),
                "the meeting is on the same weekday of its month as the last one was; put in the day that was set.");
        if (last.Forms?.Due is { } due)
            Day([PaperForms.KeyInPaper, "due"], due, shift.OfMeeting(due),
                "the forms are due on the same weekday of the month as the last ones were; put in the day that was set.");
    }

    /// <summary>None of this period's has been sent.</summary>
    private void Forms()
    {
        if (last.Forms is null) return;
        string[][] days = last.Forms is { Due: null, Instructions: null } ? [[PaperForms.KeyInPaper]]
            : [[PaperForms.KeyInPaper, PaperForms.SentKey], [PaperForms.KeyInPaper, PaperForms.ReturnedKey]];
        foreach (var path in days)
            if (file.Root?.At(path) is not null) file.Remove(path);
    }

    private void Day(string[] path, DateOnly old, DateOnly? moved, string message)
    {
        var (was, now) = (Written(old), moved is { } day ? Written(day) : null);
        if (now is null) file.Tell(path, $"'{was}' is the last period's; put in this one's.");
        else if (file.Put(path, new PutText(now) { IsWord = true }))
        {
            file.Moved(path, was, now);
            if (message.Length > 0) file.Tell(path, message);
        }

        static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private void Previous(string? previous)
    {
        if (previous is null && last.Previous is not null) file.Remove(["previous"]);
        if (previous is null) return;
        string[] order = ["title", "status", "period_end", "meeting_date", "previous"];
        if (file.Put(["previous"], new PutText(previous) { IsWord = true }, order))
            file.Tell(["previous"], "by name another period comes before this one; it is compared with the one that it was made from.");
    }

    private void Cover(CoverRow row, string[] path)
    {
        Label([.. path, "label"]);
        if (row is CoverScale { Selected: not null } scale)
        {
            file.Blank([.. path, "level"]);
            file.Tell([.. path, "level"], $"the level '{scale.Selected}' of the last paper is not carried; choose this one's.");
        }

        if (row is not CoverText { Text: { IsBlank: false } text }) return;
        if (standing.Has(row)) Carried([.. path, "text"]);
        else if (text.Text.Trim().Contains('\n', StringComparison.Ordinal) || text.Style is TextStyle.Folded || !HasLetters(text))
            Ask([.. path, "text"], text);
        else Label([.. path, "text"]);
    }

    private void Section(NumberedSection section, string[] path)
    {
        Label([.. path, "heading"]);
        for (var i = 0; i < section.Parts.Count; i++)
        {
            string[] at = [.. path, "content", Number(i)];
            switch (section.Parts[i])
            {
                case TextPart part when standing.Has(part): Carried([.. at, "text"]); break;
                case TextPart part: Ask([.. at, "text"], part.Text); break;
                case ObjectivesPart part:
                    if (file.Root?.At([.. at, "objectives", "heading"]) is { } heading) Labels(heading, [.. at, "objectives", "heading"]);
                    if (standing.Has(part)) Carried([.. at, "objectives", "text"]);
                    else Ask([.. at, "objectives", "text"], part.Text);
                    break;
                case AmbitionsPart: Captions([.. at, "ambitions"], "columns"); break;
                case TablePart part:
                    Captions([.. at, "table"], "header");
                    Rows(part, [.. at, "table", "rows"]);
                    break;
            }
        }
    }

    private void Captions(string[] path, string headings)
    {
        Label([.. path, "caption"]);
        file.TellOld([.. path, "source"], shift);
        if (file.Root?.At([.. path, headings]) is { } node) Labels(node, [.. path, headings]);
    }

    /// <summary>A table keeps its rows and what heads them; its other cells are blanked.</summary>
    private void Rows(TablePart table, string[] path)
    {
        if (standing.Has(table))
        {
            file.Tell(path, "this table stood so in the last two papers and is carried; see whether it still holds.");
            return;
        }

        var covered = 0; // By a first cell that stands over rows below its own.
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var isHeaded = row >= covered && table.Rows[row] is [var first, ..] && HasLetters(first.Text)
                && (table.RowHeadings || first.Text.Style != TextStyle.Literal);
            if (row >= covered && table.Rows[row].Count > 0) covered = row + table.Rows[row][0].RowSpan;
            for (var cell = 0; cell < table.Rows[row].Count; cell++)
            {
                string[] at = [.. path, Number(row), Number(cell)];
                if (file.Root?.At(at) is PlacedGroup) at = [.. at, "text"];
                if (cell == 0 && isHeaded) Label(at);
                else file.Blank(at);
            }
        }

        file.Tell(path, "the table keeps its rows and what heads them; its other cells are blank.");
    }

    /// <summary>A drafting note in place of a text, as a numbered paragraph where the text began with one.</summary>
    private void Ask(string[] path, DataText text)
    {
        var note = (text.Text.StartsWith("1. ", StringComparison.Ordinal) ? "1. " : "")
            + $"[DN: Write this anew. The last text: {last.Period}/{PaperFile.Name}, line {Math.Max(text.Span.Line, text.FirstLine)}.]";
        file.Blank(path, new PutText(text.Style == TextStyle.Literal ? note + "\n" : note));
    }

    private void Carried(string[] path)
    {
        file.Tell(path, "this text stood so in the last two papers and is carried; see whether it still holds.");
        file.TellOld(path, shift);
    }

    /// <summary>All texts below a node whose keys are labels.</summary>
    private void Labels(PlacedNode node, string[] path)
    {
        switch (node)
        {
            case PlacedScalar when path[^1] is not ("letter" or "objective" or "show" or "layout" or "nested_tables"): Label(path); break;
            case PlacedList list when path[^1] != "show":
                for (var i = 0; i < list.Items.Count; i++) Labels(list.Items[i], [.. path, Number(i)]);
                break;
            case PlacedGroup group:
                foreach (var entry in group.Entries) Labels(entry.Value, [.. path, entry.Key.Value]);
                break;
        }
    }

    private static bool HasLetters(DataText text) => text.Text.Any(char.IsLetter);

    private void Label(params string[] path) => file.Move(path, shift);

    private static string Number(int item) => item.ToString(CultureInfo.InvariantCulture);
}
