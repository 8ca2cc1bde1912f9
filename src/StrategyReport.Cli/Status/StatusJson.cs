using System.Globalization;
using System.Text.Json;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Cli.Status;

/// <summary>
/// For programs: <c>{periods: [{period, sections: […], annexes: [{ambitions: [{number, owner, form, changed, rows: […]}]}]}]}</c>.
/// </summary>
internal static class StatusJson
{
    public static void Print(IEnumerable<ShownStatus> periods, Terminal terminal) => JsonFormat.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        Array(json, "periods", periods, shown =>
        {
            var status = shown.Status;
            json.WriteString("period", status.Period);
            json.WriteString("status", status.IsDraft ? "draft" : "final");
            json.WriteNumber("errors", shown.Errors);
            json.WriteNumber("warnings", shown.Warnings);
            if (shown.IsWhole)
            {
                json.WriteNumber("words", status.Words);
                if (status.Pages is { } pages) json.WriteNumber("pages", pages);
                Array(json, "sections", status.Sections, s =>
                {
                    Size(json, "heading", s.Heading, s.Place, s.Words, s.Budget, s.Pages);
                    if (s.HasNote) json.WriteBoolean("note_left", true);
                });
            }

            Array(json, "annexes", status.Annexes, annex =>
            {
                Size(json, "title", annex.Title, annex.Place, annex.Words, annex.Budget, annex.Pages);
                Array(json, "ambitions", annex.Ambitions, ambition => Write(json, ambition));
            });
        });
        json.WriteEndObject();
    });

    private static void Size(Utf8JsonWriter json, string key, string name, SourceSpan place, int words, int? budget, double? pages)
    {
        json.WriteString(key, name);
        json.WriteString("place", place.ToString());
        json.WriteNumber("words", words);
        if (budget is { } most) json.WriteNumber("budget", most);
        if (pages is { } length) json.WriteNumber("pages", Math.Round(length, 1));
    }

    private static void Write(Utf8JsonWriter json, AmbitionStatus ambition)
    {
        json.WriteNumber("number", ambition.Number);
        json.WriteString("name", ambition.Name);
        json.WriteString("place", ambition.Place.ToString());
        if (ambition.Owner is { } owner) json.WriteString("owner", owner);
        if (ambition.Form is { } form)
        {
            json.WriteStartObject("form");
            Day(json, "sent", form.Sent);
            Day(json, "due", form.Due);
            Day(json, "returned", form.Returned);
            json.WriteEndObject();
        }

        if (ambition.Changed is { } changed)
        {
            json.WriteStartObject("changed");
            if (changed.By is { } author) json.WriteString("by", author);
            Day(json, "on", changed.On);
            json.WriteBoolean("committed", changed.IsSaved);
            json.WriteEndObject();
        }

        Array(json, "rows", ambition.Rows, row =>
        {
            json.WriteString("label", row.Label);
            if (row.DraftingNote is { } note) json.WriteString("drafting_note", note);
            if (row.Budget is { } budget) json.WriteNumber("budget", budget);
            Array(json, "fields", row.Fields, field =>
            {
                json.WriteString("id", field.Id);
                json.WriteString("state", Name(field.State));
                json.WriteString("place", field.Place.ToString());
                json.WriteNumber("words", field.Words);
                json.WriteNumber("findings", field.Findings.Number);
                if (field.Findings.Worst is { } worst) json.WriteString("worst", worst == Severity.Error ? "error" : "warning");
            });
        });
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } on) json.WriteString(name, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(FieldState state) => state switch
    {
        FieldState.Filled => "filled",
        FieldState.NothingToReport => "nothing_to_report",
        FieldState.Optional => "not_asked_for",
        FieldState.Copied => "copied",
        FieldState.NoteLeft => "note_left",
        FieldState.Blank => "blank",
        FieldState.Unanswered => "unanswered",
        FieldState.Unreadable => "unreadable",
        _ => "no_file",
    };
}
