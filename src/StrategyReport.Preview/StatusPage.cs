using System.Text;
using System.Text.Encodings.Web;
using StrategyReport.Diagnostics;
using StrategyReport.Status;
using static System.FormattableString;

namespace StrategyReport.Preview;

/// <summary>
/// What a period's paper holds so far, as a page: sections and annexes with their words and pages, and a table for each annex, whose
/// cells lead to their pieces of the paper.
/// </summary>
internal sealed class StatusPage
{
    private readonly StringBuilder _html = new();
    private readonly string _period;

    private StatusPage(string period) => _period = period;

    public static string Of(Edition edition)
    {
        var page = new StatusPage(edition.Period);
        page.Write(edition);
        return page._html.ToString();
    }

    private void Write(Edition edition)
    {
        var title = Text($"Status of {_period}");
        Add($"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <link rel="stylesheet" href="{PreviewFile.StatusStyle}">
            <script type="module" src="{PreviewFile.StatusScript}"></script>
            </head>
            <body>
            <header><nav aria-label="Papers"><ul>
            <li><a href="{PaperAddress()}">The paper</a></li>

            """);
        foreach (var period in edition.Periods)
        {
            var isThis = period == _period ? " aria-current=\"page\"" : "";
            Add($"<li><a href=\"/status?period={Uri.EscapeDataString(period)}\"{isThis}>{Text(period)}</a></li>\n");
        }

        Add($"</ul></nav></header>\n<main>\n<h1>{title}</h1>\n");
        if (edition.Problem is { } problem) Add($"<p class=\"trouble\">{Text(problem)}</p>\n");
        if (edition.Status is { } status) Write(status);
        Add($"</main>\n</body>\n</html>\n");
    }

    private void Write(PeriodStatus status)
    {
        var pages = status.Pages is { } number ? "about " + Count(number, "page") : "pages not known while an error stands";
        var findings = status.Findings.Number == 0 ? "no findings" : Count(status.Findings.Number, "finding");
        Add($"""
            <p>{(status.IsDraft ? "Draft" : "Final")}, {Count(status.Words, "word")}, {pages}, {findings}.</p>
            <div class="scroll" role="region" aria-labelledby="sizes" tabindex="0"><table>
            <caption id="sizes">Words and pages</caption>
            <thead><tr><th scope="col">Part</th><th scope="col">Words</th><th scope="col">Pages, estimated</th></tr></thead>
            <tbody>

            """);
        foreach (var section in status.Sections) Size(section.Heading, section.Place, section.Words, section.Budget, section.Pages);
        foreach (var annex in status.Annexes) Size(annex.Title, annex.Place, annex.Words, annex.Budget, annex.Pages);
        Add($"</tbody></table></div>\n");
        foreach (var (at, annex) in status.Annexes.Index()) Annex(annex, $"annex-{at + 1}");
    }

    private void Size(string name, SourceSpan place, int words, int? budget, double? pages)
    {
        var size = pages is { } number ? Invariant($"{number:0.0}") : "?";
        Add($"<tr><th scope=\"row\">{Link(name, place)}</th><td>{Length(words, budget)}</td><td>{size}</td></tr>\n");
    }

    private void Annex(AnnexStatus annex, string id)
    {
        var cells = annex.Ambitions.SelectMany(a => a.Rows).ToList();
        var open = cells.Count(r => r.State >= FieldState.Copied);
        Add($"""
            <h2 id="{id}">{Text(annex.Title)}</h2>
            <p>{(open == 0 ? "Nothing is open." : $"{open} of {Count(cells.Count, "cell")} {(open == 1 ? "is" : "are")} open.")}</p>
            <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0"><table class="board">
            <thead><tr><td></td>
            """);
        foreach (var ambition in annex.Ambitions)
            Add($"<th scope=\"col\">{Link($"{ambition.Number}. {ambition.Name}", ambition.Place)}</th>");
        Add($"</tr></thead>\n<tbody>\n");
        About("Owner", a => a.Owner);
        About("Form", a => a.Form?.InWords);
        About("Last changed", a => a.Changed?.InWords);
        for (var r = 0; r < (annex.Ambitions is [var first, ..] ? first.Rows.Count : 0); r++)
        {
            Add($"<tr><th scope=\"row\">{Text(annex.Ambitions[0].Rows[r].Label)}</th>");
            foreach (var ambition in annex.Ambitions) Cell(ambition, ambition.Rows[r]);
            Add($"</tr>\n");
        }

        Add($"</tbody></table></div>\n");

        void About(string label, Func<AmbitionStatus, string?> words)
        {
            if (annex.Ambitions.All(a => words(a) is null)) return;
            Add($"<tr><th scope=\"row\">{Text(label)}</th>");
            foreach (var ambition in annex.Ambitions) Add($"<td>{Text(words(ambition) ?? "")}</td>");
            Add($"</tr>\n");
        }
    }

    private void Cell(AmbitionStatus ambition, RowStatus row)
    {
        Add($"<td>");
        foreach (var field in row.Fields)
        {
            var words = InWords(field.State) + (row.Fields.Count > 1 ? $": {field.Id}" : "");
            var link = Link(words, field.Place, $"ambition/{ambition.Number}/{field.Id}");
            Add($"<p class=\"{field.State.ToString().ToLowerInvariant()}\">{link}{Findings(field.Findings)}</p>");
        }

        if (row.Words > 0 || row.Budget is not null) Add($"<p>{Length(row.Words, row.Budget)}</p>");
        if (row.DraftingNote is { } note && row.State is FieldState.Blank or FieldState.Optional)
            Add($"<p class=\"note\">{Text(note)}</p>");
        Add($"</td>");
    }

    /// <param name="piece">The tag of the piece that is meant; null: whatever comes from the place.</param>
    private string Link(string words, SourceSpan place, string? piece = null)
    {
        var tag = piece is null ? "" : $"&amp;piece={Uri.EscapeDataString(piece)}";
        return $"<a href=\"{PaperAddress()}&amp;at={Uri.EscapeDataString(place.ToString())}{tag}\">{Text(words)}</a>";
    }

    private string PaperAddress() => $"/?period={Uri.EscapeDataString(_period)}";

    /// <summary>"80 of 100 words".</summary>
    private static string Length(int words, int? budget) => budget is not { } most ? Count(words, "word")
        : Invariant($"{words:#,##0} of {Count(most, "word")}") + (words > most ? $", <strong>{words - most} too many</strong>" : "");

    private static string InWords(FieldState state) => state switch
    {
        FieldState.Filled => "Filled",
        FieldState.NothingToReport => "Nothing to report",
        FieldState.Optional => "Not asked for",
        FieldState.Copied => "As in the last period",
        FieldState.Blank => "Blank",
        FieldState.Unanswered => "Planned actions have no answer",
        FieldState.NoteLeft => "Drafting note left",
        FieldState.Unreadable => "Missing or unreadable",
        _ => "No file",
    };

    private static string Findings(FindingCount found) => found switch
    {
        { Worst: null } => "",
        { Worst: Severity.Warning } => $" <strong>{Count(found.Number, "warning")}</strong>",
        { Number: 1 } => " <strong class=\"error\">1 error</strong>",
        _ => $" <strong class=\"error\">{found.Number} findings, errors among them</strong>",
    };

    private static string Count(int number, string what) => Invariant($"{number:#,##0} {what}{(number == 1 ? "" : "s")}");

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private void Add(FormattableString html) => _html.Append(Invariant(html));
}
