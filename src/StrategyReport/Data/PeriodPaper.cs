using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

public enum PaperStatus
{
    /// <summary>Drafting notes are shown, and the pages say DRAFT.</summary>
    Draft,

    /// <summary>As the Board reads it.</summary>
    Final,
}

/// <summary>One period's paper: its cover, its numbered sections, its annexes and what each ambition reports.</summary>
/// <param name="Period">The folder's name, such as <c>2024-25-Q2</c>.</param>
/// <param name="Folder">Where the period's files are; pictures are found relative to it.</param>
/// <param name="Template">Folder of the templates: the layout.</param>
public sealed record PeriodPaper(
    string Period,
    string Folder,
    string Template,
    DataText Title,
    PaperStatus Status,
    DateOnly? PeriodEnd,
    DataText? MeetingDate,
    IReadOnlyList<CoverRow> Cover,
    IReadOnlyList<NumberedSection> Sections,
    IReadOnlyList<Annex> Annexes,
    AnnexTable? AnnexTable,
    IReadOnlyList<Ambition> Ambitions)
{
    /// <summary>Stands in for a paper whose file could not be read, so that its ambitions are looked at all the same.</summary>
    public static PeriodPaper Unknown(string period, string folder)
    {
        var nothing = new DataText("", SourceSpan.WholeFile(folder + "/paper.yaml"));
        return new PeriodPaper(period, folder, "", nothing, PaperStatus.Draft, null, null, [], [], [], null, []) { IsComplete = false };
    }

    /// <summary>Whether this is the whole paper; not where a part of it could not be read, which has been reported, or was left out.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The period that this one is compared with; null: the one before it by name.</summary>
    public DataText? Previous { get; init; }

    /// <summary>Whether a list of contents follows the cover.</summary>
    public bool Contents { get; init; }

    /// <summary>The comments by which the authors say that a finding is meant.</summary>
    public IReadOnlyList<Suppression> Silences { get; init; } = [];

    public Ambition? Ambition(int number) => Ambitions.FirstOrDefault(a => a.Number == number);

    /// <summary>The same paper with one objective's annex and nothing else.</summary>
    public PeriodPaper Only(Objective objective) => this with
    {
        Cover = [],
        Contents = false,
        Sections = [],
        Annexes = [.. Annexes.Where(a => a.Objective.Id.Text == objective.Id.Text)],
        Ambitions = [.. Ambitions.Where(a => objective.Ambitions.Any(o => o.Number == a.Number))],
        IsComplete = false,
    };

    /// <summary>The objectives that the paper reports on: all of them if a table lists ambitions, else those with an annex.</summary>
    public IEnumerable<Objective> Reported(Framework framework) =>
        Sections.Any(s => s.Parts.Any(p => p is AmbitionsPart))
            ? framework.Objectives
            : framework.Objectives.Where(o => Annexes.Any(a => a.Objective.Id.Text == o.Id.Text));
}

/// <summary>A row of the cover sheet: a text, a value of the paper itself, or a scale with one level ticked.</summary>
public abstract record CoverRow(DataText Label);

public sealed record CoverText(DataText Label, DataText Text) : CoverRow(Label);

/// <param name="Show">The paper's key whose value stands here.</param>
public sealed record CoverShow(DataText Label, string Show) : CoverRow(Label);

/// <param name="Selected">The ticked level, or null where none is ticked yet.</param>
public sealed record CoverScale(DataText Label, Scale Scale, string? Selected, SourceSpan Span) : CoverRow(Label);

/// <summary>A section such as "2.0 Background".</summary>
public sealed record NumberedSection(string Id, DataText Heading, IReadOnlyList<SectionPart> Parts);

/// <summary>A part of a section; a section's numbering goes on through all its parts.</summary>
public abstract record SectionPart(SourceSpan Span);

/// <summary>Markdown whose ordered lists are the numbered paragraphs.</summary>
public sealed record TextPart(DataText Text) : SectionPart(Text.Span);

/// <summary>A table with a row for each ambition of each objective that the paper reports.</summary>
public sealed record AmbitionsPart(
    SourceSpan Span, string? Id, DataText? Caption, bool Letters, bool Landscape, IReadOnlyList<AmbitionsColumn> Columns) : SectionPart(Span);

/// <param name="Show"><c>objective</c>, <c>ambition</c> or a field of the framework.</param>
/// <param name="Trend">Whether the column says how that field has changed since the paper before; it falls away where there is none.</param>
public sealed record AmbitionsColumn(DataText Heading, string Show, bool Trend = false);

/// <summary>A table with a row for each objective, and one text beside all of them.</summary>
public sealed record ObjectivesPart(SourceSpan Span, IReadOnlyList<DataText> Heading, DataText Text) : SectionPart(Span);

/// <summary>A table that the author writes out.</summary>
public sealed record TablePart(
    SourceSpan Span, string? Id, DataText? Label, DataText? Caption, bool Landscape,
    IReadOnlyList<IReadOnlyList<HeaderCell>> Header, IReadOnlyList<IReadOnlyList<DataText>> Rows) : SectionPart(Span);

/// <param name="ColumnSpan">How many columns the heading stands over; at least 1.</param>
public sealed record HeaderCell(DataText Text, int ColumnSpan);

/// <summary>A template of the house, for what no other part can do.</summary>
public sealed record IncludePart(SourceSpan Span, DataText Template) : SectionPart(Span);

/// <summary>The annex of one objective.</summary>
public sealed record Annex(DataText Letter, Objective Objective, DataText Title);

/// <summary>The grid that every annex of the paper has: its ambitions side by side, a row for each aspect.</summary>
/// <param name="RowLetters">Whether a first column letters the rows (a), (b), (c).</param>
/// <param name="ColumnNumbers">Whether the column headings carry (1), (2), (3).</param>
public sealed record AnnexTable(
    bool RowLetters, bool ColumnNumbers, DataText ObjectiveLabel, DataText AmbitionLabel, IReadOnlyList<AnnexRow> Rows)
{
    /// <summary>Whether tables in its cells are moved under it, each with a caption.</summary>
    public bool NestedBelow { get; init; }
}

/// <param name="Note">Printed under the label, such as the time that it covers.</param>
/// <param name="DraftingNote">Advice to the author, shown in drafts only.</param>
/// <param name="Show">The fields that stand in the row's cells, one under the other.</param>
/// <param name="Words">How many words a cell of the row may have; null: any number.</param>
public sealed record AnnexRow(DataText Label, DataText? Note, DataText? DraftingNote, IReadOnlyList<string> Show, int? Words = null);
