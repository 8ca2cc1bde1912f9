using System.Text.Json;
using StrategyReport.Changes;
using StrategyReport.Cli.Findings;

namespace StrategyReport.Cli.Changes;

/// <summary>For programs: <c>{papers: [{from, to, parts: [{name, ambition, change, pieces: […]}]}], failures: […]}</c>.</summary>
internal static class ChangesJson
{
    public static void Print(IReadOnlyList<PaperChanges> papers, IReadOnlyList<string> failures, Terminal terminal) =>
        JsonFormat.Write(terminal.Out, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("papers");
            foreach (var paper in papers) Write(json, paper);
            json.WriteEndArray();
            json.WriteStartArray("failures");
            foreach (var failure in failures) json.WriteStringValue(failure);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, PaperChanges paper)
    {
        json.WriteStartObject();
        json.WriteString("from", paper.Papers.From);
        json.WriteString("to", paper.Papers.To);
        json.WriteStartArray("parts");
        foreach (var part in paper.Parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            if (part.Ambition is { } number) json.WriteNumber("ambition", number);
            json.WriteString("change", Name(part.Kind));
            json.WriteString("summary", ChangeWords.Of(part));
            json.WriteStartArray("pieces");
            foreach (var piece in part.Pieces) Write(json, piece);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChangedPiece piece)
    {
        json.WriteStartObject();
        json.WriteString("title", piece.Title);
        json.WriteString("place", piece.Place.ToString());
        if (piece.IsHidden) json.WriteBoolean("hidden", true);
        if (piece.OldValue is { } was) json.WriteString("old", was);
        if (piece.NewValue is { } now) json.WriteString("new", now);
        json.WriteStartArray("texts");
        foreach (var text in piece.Texts)
        {
            json.WriteStartObject();
            json.WriteString("change", Name(text.Kind));
            json.WriteString("what", text.What.One);
            json.WriteStartArray("words");
            foreach (var words in text.Words)
            {
                json.WriteStartObject();
                json.WriteString(Name(words.Kind), words.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(WordKind kind) => kind switch
    {
        WordKind.Same => "same",
        WordKind.Added => "added",
        _ => "removed",
    };

    private static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Changed => "changed",
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "moved",
    };
}
