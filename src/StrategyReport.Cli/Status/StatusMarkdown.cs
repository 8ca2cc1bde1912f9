using System.Globalization;
using StrategyReport.Cli.Changes;
using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Cli.Status;

/// <summary>For a message or a wiki: a table of sizes, one for each annex, and what is still to be done as a list to tick off.</summary>
internal static class StatusMarkdown
{
    public static void Print(IEnumerable<ShownStatus> periods, Terminal terminal)
    {
        var output = terminal.Out;
        foreach (var (at, shown) in periods.Index())
        {
            var status = shown.Status;
            if (at > 0) output.WriteLine();
            output.WriteLine($"## {MarkdownWords.Of(status.Period)}, {(status.IsDraft ? "draft" : "final")}");
            if (shown.IsWhole) Sizes(status, output);
            foreach (var annex in status.Annexes) Annex(annex, output);
            var open = OpenField.Of(status);
            if (open.Count == 0) continue;
            output.WriteLine();
            output.WriteLine("### Still to do");
            output.WriteLine();
            foreach (var field in open)
                output.WriteLine($"- [ ] `{field.Place}`: {MarkdownWords.Of($"{field.What} {field.Note}".TrimEnd())}");
        }
    }

    private static void Sizes(PeriodStatus status, TextWriter output)
    {
        output.WriteLine();
        Row(output, ["Part", "Words", "Allowed", "Pages, estimated"]);
        output.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var section in status.Sections)
            Size(section.Heading + (section.HasNote ? " (drafting note left)" : ""), section.Words, section.Budget, section.Pages);
        foreach (var annex in status.Annexes) Size(annex.Title, annex.Words, annex.Budget, annex.Pages);
        Size("Whole paper, cover and contents too", status.Words, null, status.Pages);

        void Size(string name, int words, int? budget, double? pages) => Row(output,
        [
            name, Number(words), budget is { } most ? Number(most) : "",
            pages is { } length ? length.ToString("0.#", CultureInfo.InvariantCulture) : "?",
        ]);
    }

    private static void Annex(AnnexStatus annex, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"### {MarkdownWords.Of(annex.Title)}");
        if (annex.Ambitions.Count == 0) return;
        output.WriteLine();
        Row(output, ["", .. annex.Ambitions.Select(a => $"{a.Number}. {a.Name}")]);
        output.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", annex.Ambitions.Count + 1)));
        About("Owner", a => a.Owner);
        About("Form", a => a.Form?.InWords);
        About("Last changed", a => a.Changed?.InWords);
        foreach (var (at, row) in annex.Ambitions[0].Rows.Index())
            Row(output, [row.Label, .. annex.Ambitions.Select(a => Cell(a.Rows[at]))]);

        void About(string label, Func<AmbitionStatus, string?> words)
        {
            if (annex.Ambitions.Any(a => words(a) is not null)) Row(output, [label, .. annex.Ambitions.Select(a => words(a) ?? "")]);
        }
    }

    private static string Cell(RowStatus row)
    {
        var state = row.State switch
        {
            FieldState.Optional when row.Words == 0 => "not asked for",
            FieldState.Filled or FieldState.Optional => "filled",
            FieldState.NothingToReport => "nothing to report",
            FieldState.Copied => "as in the last period",
            FieldState.NoteLeft => "drafting note left",
            FieldState.Blank => "blank",
            FieldState.Unanswered => "planned actions have no answer",
            FieldState.Unreadable => "missing or unreadable",
            _ => "no file",
        };
        var words = row.Words == 0 ? "" : row.Budget is { } most ? $", {row.Words} of {most} words"
            : row.Words == 1 ? ", 1 word" : $", {row.Words} words";
        return state + words + (row.Findings.Worst switch
        {
            null => "",
            Severity.Error when row.Findings.Number == 1 => "; 1 error",
            Severity.Error => $"; {Found(row.Findings.Number)}, errors among them",
            _ => $"; {Found(row.Findings.Number)}",
        });
    }

    private static void Row(TextWriter output, IEnumerable<string> cells) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownWords.Of))} |");

    private static string Found(int number) => number == 1 ? "1 finding" : $"{number} findings";

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
