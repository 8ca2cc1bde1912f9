using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Cli.Status;

/// <summary>
/// A period's status for people: sections and annexes with their words and pages, a table for each annex, and what is still to be done.
/// </summary>
internal static class StatusTable
{
    private const int CellWidth = 12;
    private const int NumberWidth = 9;
    private const string Red = "31;1";
    private const string Yellow = "33;1";
    private const string Faint = "2";
    private const string Bold = "1";

    private const string Note = " (note)";

    private const string Legend = """
        -: not asked for    none: nothing to report    faulty: missing or unreadable
        note: a drafting note is left in it    copied: as in the last period
        open: planned actions have no answer yet
        80/100: 80 words, 100 allowed    *2: two warnings    !2: two, errors among them
        """;

    /// <summary>For the shipped papers LibreOffice 7.4 takes as many with Liberation's fonts, and a sixth more with wider ones.</summary>
    private const string PagesAreEstimated = "Pages are estimated from the amount of text; with other fonts there may be more.";

    /// <param name="isWhole">Whether it has all ambitions, so that the sizes of sections and annexes are the paper's.</param>
    public static void Print(PeriodStatus status, bool isWhole, Terminal terminal)
    {
        var output = terminal.Out;
        if (isWhole) Sizes(status, terminal);
        else output.WriteLine(Paint(status.Period, Bold, terminal));
        foreach (var annex in status.Annexes) Annex(annex, terminal);
        if (status.Annexes.Count > 0)
            output.WriteLine(Paint(Legend, Faint, terminal));
        var open = OpenField.Of(status);
        if (open.Count == 0) return;
        output.WriteLine();
        output.WriteLine(Paint("Still to do", Bold, terminal));
        foreach (var field in open)
            output.WriteLine($"{field.Place}: {field.What}" + (field.Note is { } note ? Paint($" {note}", Faint, terminal) : ""));
    }

    private static void Sizes(PeriodStatus status, Terminal terminal)
    {
        var output = terminal.Out;
        var room = Math.Min(terminal.Width, 100) - 3 * NumberWidth;
        output.WriteLine(Paint(Row(status.Period + (status.IsDraft ? ", draft" : ", final"), "words", "allowed", "pages"), Bold, terminal));
        foreach (var section in status.Sections)
            Line(Name(section), section.Words, section.Budget, Pages(section.Pages));
        foreach (var annex in status.Annexes)
            Line(annex.Title, annex.Words, annex.Budget, Pages(annex.Pages));
        Line("Whole paper, cover and contents too", status.Words, null, status.Pages is { } all ? $"{all}" : "?");
        output.WriteLine(Paint("Words of sections leave out what their tables show of ambitions.\n"
            + (status.Pages is null ? "Pages cannot be estimated while an error stands." : PagesAreEstimated), Faint, terminal));

        string Name(SectionStatus section) =>
            section.HasNote ? Fit(section.Heading, room - Note.Length - 1).TrimEnd() + Note : section.Heading;

        void Line(string name, int words, int? budget, string pages) => output.WriteLine(Paint(
            Row(name, Number(words), budget is { } most ? Number(most) : "", pages), words > budget ? Yellow : "", terminal));

        string Row(string name, string words, string budget, string pages) =>
            Fit(name, room) + words.PadLeft(NumberWidth) + budget.PadLeft(NumberWidth) + pages.PadLeft(NumberWidth);
    }

    /// <summary>As many ambitions side by side as there is room for, the others below.</summary>
    private static void Annex(AnnexStatus annex, Terminal terminal)
    {
        var label = Math.Clamp(terminal.Width - annex.Ambitions.Count * CellWidth, 30, 44);
        var most = Math.Max(1, (terminal.Width - label) / CellWidth);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(Paint(Fit(annex.Title, terminal.Width).TrimEnd(), Bold, terminal));
        Owners(annex, terminal);
        foreach (var ambitions in annex.Ambitions.Chunk(most))
        {
            terminal.Out.WriteLine(Paint((Fit("Ambition", label)
                + string.Concat(ambitions.Select(a => $"{a.Number}".PadRight(CellWidth)))).TrimEnd(), Faint, terminal));
            for (var r = 0; r < ambitions[0].Rows.Count; r++)
            {
                var cells = ambitions.Select(a => Cell(a.Rows[r], terminal)).ToList();
                terminal.Out.WriteLine((Fit(ambitions[0].Rows[r].Label, label) + string.Concat(cells)).TrimEnd());
            }
        }
    }

    /// <summary>A line for each ambition of which somebody knows who answers for it, where its form is, or who wrote last.</summary>
    private static void Owners(AnnexStatus annex, Terminal terminal)
    {
        (string Label, Func<AmbitionStatus, string?> Of)[] columns =
            [("Owner", a => a.Owner), ("Form", a => a.Form?.InWords), ("Last changed", a => a.Changed?.InWords)];
        var known = Array.FindAll(columns, column => annex.Ambitions.Any(a => column.Of(a) is not null));
        if (known.Length == 0) return;
        string[][] rows =
        [
            ["Ambition", .. known.Select(c => c.Label)],
            .. annex.Ambitions.Select(a => (string[])[$"{a.Number} {a.Name}", .. known.Select(c => c.Of(a) ?? "")]),
        ];
        // Each as wide as its words are; where there is no room for that, all are as wide as one another.
        var even = terminal.Width / rows[0].Length;
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length) + 2)];
        widths[0] = Math.Min(widths[0], terminal.Width - widths[1..].Sum());
        if (widths[0] < Math.Min(even, rows.Max(row => row[0].Length) + 2)) Array.Fill(widths, even);
        foreach (var (at, row) in rows.Index())
            terminal.Out.WriteLine(Paint(string.Concat(row.Zip(widths, Fit)).TrimEnd(), at == 0 ? Faint : "", terminal));
    }

    private static string Cell(RowStatus row, Terminal terminal)
    {
        var words = row.State switch
        {
            FieldState.FileMissing => "no file",
            FieldState.Unreadable => "faulty",
            FieldState.Blank => "blank",
            FieldState.Unanswered => "open",
            FieldState.NoteLeft => "note",
            FieldState.Copied => "copied",
            FieldState.NothingToReport => "none",
            FieldState.Optional when row.Words == 0 => "-",
            _ => row.Words == 0 ? "filled" : row.Budget is { } most ? $"{row.Words}/{most}" : $"{row.Words}",
        };
        var findings = row.Findings.Worst switch
        {
            null => "",
            Severity.Error => $" !{row.Findings.Number}",
            _ => $" *{row.Findings.Number}",
        };
        var shade = row.Findings.Worst == Severity.Error || row.State is FieldState.FileMissing or FieldState.Unreadable ? Red
            : findings.Length > 0 || row.State is >= FieldState.Copied || row.Words > row.Budget
                ? Yellow : "";
        return Paint(words + findings, shade, terminal) + new string(' ', Math.Max(1, CellWidth - words.Length - findings.Length));
    }

    private static string Pages(double? pages) => pages is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "?";

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A text of exactly so many characters, a blank at its end.</summary>
    private static string Fit(string text, int width) =>
        text.Length < width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 2), "… ");

    private static string Paint(string text, string shade, Terminal terminal) =>
        Terminal.Paint(text, shade, terminal.OutColour);
}
