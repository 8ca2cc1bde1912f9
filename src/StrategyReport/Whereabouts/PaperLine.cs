using StrategyReport.Diagnostics;

namespace StrategyReport.Whereabouts;

/// <summary>A line of the paper as the data makes it today.</summary>
/// <param name="Number">As of a <see cref="Reading.ShownLine"/>.</param>
/// <param name="Under">
/// The heading, and the piece of data, that it stands under: "Annex B. …, Ambition 4, Successes"; blank for a heading.
/// </param>
/// <param name="Tag">Of the piece of data that it belongs to; null: of none.</param>
/// <param name="Place">The data that says it, or, where only a template does, that.</param>
/// <param name="Template">The tag that writes it; null: none is known, or it is the place.</param>
internal sealed record PaperLine(string? Number, string Text, string Under, string? Tag, SourceSpan Place, SourceSpan? Template)
{
    /// <summary>Its text as it is looked up.</summary>
    public string Said { get; } = Wording.Of(Text);

    /// <summary>The different words of that.</summary>
    public HashSet<string> Words => field ??= Wording.Words(Said);

    /// <summary>Pieces of data within the line, each with its place.</summary>
    public IReadOnlyList<(string Text, SourceSpan Place)> Pieces { get; init; } = [];

    /// <summary>Where in the data some words of it stand: in which of its pieces, if in one.</summary>
    public SourceSpan PlaceOf(string words) =>
        Pieces.Where(p => words.Length == 0 || new LineSearch([Wording.Of(p.Text)]).Find(words).Count > 0)
            .Select(p => (SourceSpan?)p.Place).FirstOrDefault()
        ?? (Place == Template && Pieces.Count > 0 ? Pieces[0].Place : Place);
}
