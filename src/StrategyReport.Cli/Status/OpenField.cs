using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Cli.Status;

/// <summary>Something that is still to be written, or written otherwise.</summary>
/// <param name="What">As a sentence.</param>
/// <param name="Note">The draft's advice on what belongs there; null: there is none.</param>
internal sealed record OpenField(SourceSpan Place, string What, string? Note)
{
    /// <summary>
    /// One for each field that is blank, faulty, copied, without an answer or has a note left, for each note elsewhere, and for each file
    /// that is missing.
    /// </summary>
    public static IReadOnlyList<OpenField> Of(PeriodStatus status) =>
    [
        .. status.Notes.Select(note => new OpenField(note.Place, $"a drafting note is left in {note.Part}.", null)),
        .. (from annex in status.Annexes
            from ambition in annex.Ambitions
            from row in ambition.Rows
            from field in row.Fields
            let what = Sentence(ambition, field)
            where what is not null
            select new OpenField(field.Place, what, field.State is FieldState.Blank or FieldState.Unreadable ? row.DraftingNote : null))
            .Distinct(),
    ];

    private static string? Sentence(AmbitionStatus ambition, FieldStatus field) => field.State switch
    {
        FieldState.Blank => $"'{field.Id}' is blank.",
        FieldState.Unreadable => $"'{field.Id}' is missing or unreadable.",
        FieldState.NoteLeft => $"a drafting note is left in '{field.Id}'.",
        FieldState.Unanswered => $"'{field.Id}' does not say what became of {string.Join(", ", field.Unanswered.Select(id => $"'{id}'"))}.",
        FieldState.Copied when field.Words == 0 => $"'{field.Id}' is still the last period's.",
        FieldState.Copied => $"'{field.Id}' is word for word what it was in the last period.",
        FieldState.FileMissing => $"there is no file for ambition {ambition.Number}, {ambition.Name}.",
        _ => null,
    };
}
