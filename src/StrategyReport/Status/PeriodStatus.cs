using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Status;

/// <summary>How far a field, or all the fields of a cell, has come; the one that is worst comes last.</summary>
public enum FieldState
{
    Filled,

    /// <summary>It says that there is nothing to report.</summary>
    NothingToReport,

    /// <summary>Blank or absent, as the framework allows.</summary>
    Optional,

    /// <summary>
    /// A text that is word for word what it was in the last period, though it is no steady field (SR2031, whether told or not); a rating of
    /// the last period beside which nothing else has been written yet.
    /// </summary>
    Copied,

    /// <summary>A note to its author, <c>[DN: …]</c>, is left in it (SR2001, whether told or not).</summary>
    NoteLeft,

    /// <summary>Actions that were planned wait for an answer (SR2037, whether told or not).</summary>
    Unanswered,

    /// <summary>Blank, although the framework asks for it.</summary>
    Blank,

    /// <summary>Something stands there that could not be read, or its key is missing: an error tells of it.</summary>
    Unreadable,

    /// <summary>The ambition has no file in this period.</summary>
    FileMissing,
}

/// <summary>What a period's paper holds so far.</summary>
/// <param name="Pages">Of Word, cover and contents too, estimated; null where an error keeps the paper from being composed.</param>
/// <param name="Findings">All findings about the period, those of no field too.</param>
public sealed record PeriodStatus(
    string Period, bool IsDraft, int? Pages, FindingCount Findings,
    IReadOnlyList<SectionStatus> Sections, IReadOnlyList<AnnexStatus> Annexes)
{
    /// <summary>The drafting notes that are left in it, but for those in ambitions (SR2001, whether told or not).</summary>
    public IReadOnlyList<NoteLeft> Notes { get; init; } = [];

    /// <summary>Of all sections and annexes.</summary>
    public int Words => Sections.Sum(s => s.Words) + Annexes.Sum(a => a.Words);

    /// <summary>The same, with what a history of the files knows.</summary>
    /// <param name="changes">By the name of the file, as places have it.</param>
    public PeriodStatus With(IReadOnlyDictionary<string, LastChange> changes) => this with
    {
        Annexes = [.. Annexes.Select(annex => annex with
        {
            Ambitions = [.. annex.Ambitions.Select(a => a with { Changed = changes.GetValueOrDefault(a.Place.File) })],
        })],
    };

    /// <summary>The same, of some ambitions: annexes with none of them are left out.</summary>
    public PeriodStatus Only(IReadOnlyCollection<int> numbers) => this with
    {
        Notes = [],
        Annexes =
        [
            .. Annexes.Select(annex => annex with { Ambitions = [.. annex.Ambitions.Where(a => numbers.Contains(a.Number))] })
                .Where(annex => annex.Ambitions.Count > 0),
        ],
    };
}

/// <summary>Who changed a file last, and when, as a history of files says.</summary>
/// <param name="By">Null where the history does not know the file yet.</param>
/// <param name="On">The day, where it was done; null with <paramref name="By"/>.</param>
/// <param name="IsSaved">Whether the file on disk is as the history has it.</param>
public sealed record LastChange(string? By, DateOnly? On, bool IsSaved)
{
    /// <summary>"2026-11-20, Director of Finance; changed since".</summary>
    public string InWords => By is null ? "not committed yet"
        : string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}, {By}{(IsSaved ? "" : "; changed since")}");
}

/// <summary>The form of an ambition, as <c>paper.yaml</c> notes it.</summary>
/// <param name="Due">The day by which it is asked for.</param>
/// <param name="Returned">Null: it has not come back yet.</param>
public sealed record FormStatus(DateOnly? Sent, DateOnly? Due, DateOnly? Returned)
{
    /// <summary>"sent 2026-04-02, due 2026-04-10".</summary>
    public string InWords => Returned is { } day ? $"returned {Written(day)}"
        : $"sent {Written(Sent)}{(Due is null ? "" : $", due {Written(Due)}")}";

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <param name="Worst">Null where there are none.</param>
public sealed record FindingCount(int Number, Severity? Worst)
{
    internal static FindingCount None { get; } = new(0, null);

    internal static FindingCount Of(IReadOnlyCollection<Diagnostic> findings) =>
        new(findings.Count, findings.Count == 0 ? null : findings.Min(f => f.Severity));

    internal static FindingCount Sum(IEnumerable<FindingCount> counts) => counts.Aggregate(None, (sum, count) => new FindingCount(
        sum.Number + count.Number, sum.Worst == Severity.Error ? Severity.Error : count.Worst ?? sum.Worst));
}

/// <param name="Part">What of the paper it is left in: "the section 'Progress'".</param>
/// <param name="Place">Where it begins.</param>
public sealed record NoteLeft(string Part, SourceSpan Place);

/// <summary>A numbered section.</summary>
/// <param name="Words">Of its own texts, as SR2013 counts them.</param>
/// <param name="Budget">How many words it may have; null: any number.</param>
/// <param name="Pages">Estimated, in fractions of a page; null where that is not known.</param>
/// <param name="HasNote">Whether a drafting note is left in it.</param>
public sealed record SectionStatus(string Heading, SourceSpan Place, int Words, int? Budget, double? Pages, bool HasNote);

/// <summary>The annex of one objective.</summary>
/// <param name="Title">"Annex A: Safe care".</param>
/// <param name="Pages">Estimated; an annex begins a page and leaves the rest of its last one empty. Null where that is not known.</param>
public sealed record AnnexStatus(string Title, SourceSpan Place, double? Pages, IReadOnlyList<AmbitionStatus> Ambitions)
{
    /// <summary>Of all its cells.</summary>
    public int Words => Ambitions.Sum(a => a.Rows.Sum(r => r.Words));

    /// <summary>How many words its cells may have together; null where a cell has words and no budget.</summary>
    public int? Budget
    {
        get
        {
            var rows = Ambitions.SelectMany(a => a.Rows).Where(r => r.Words > 0 || r.Budget is not null).ToList();
            return rows.Count > 0 && rows.All(r => r.Budget is not null) ? rows.Sum(r => r.Budget) : null;
        }
    }
}

/// <param name="Name">Two to four words, or the ambition's statement.</param>
/// <param name="Rows">
/// As the annex has them, top to bottom, then the fields that only tables of sections show; the same in each ambition of an annex.
/// </param>
public sealed record AmbitionStatus(int Number, string Name, SourceSpan Place, IReadOnlyList<RowStatus> Rows)
{
    /// <summary>Who answers for it, as a job title; null: nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Null: none was sent, as far as is noted.</summary>
    public FormStatus? Form { get; init; }

    /// <summary>When its file was changed last; null: that is not known.</summary>
    public LastChange? Changed { get; init; }
}

/// <summary>One cell of the annex.</summary>
/// <param name="DraftingNote">Advice to the author that the draft shows for it; null: none.</param>
/// <param name="Budget">How many words the cell may have; null: any number.</param>
public sealed record RowStatus(string Label, string? DraftingNote, int? Budget, IReadOnlyList<FieldStatus> Fields)
{
    public int Words => Fields.Sum(f => f.Words);

    /// <summary>That of the field which is worst.</summary>
    public FieldState State => Fields.Select(f => f.State).DefaultIfEmpty().Max();

    public FindingCount Findings => FindingCount.Sum(Fields.Select(f => f.Findings));
}

/// <param name="Id">As the framework names it.</param>
/// <param name="Place">Where its value stands, or the file that lacks it.</param>
/// <param name="Findings">Of those that stand in its text.</param>
/// <param name="Words">0 where it is neither text nor list.</param>
public sealed record FieldStatus(string Id, FieldState State, SourceSpan Place, FindingCount Findings, int Words)
{
    /// <summary>The names of the actions that wait for an answer.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];
}
