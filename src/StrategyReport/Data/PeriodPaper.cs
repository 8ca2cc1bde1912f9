using System.Runtime.CompilerServices;
using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

internal enum PaperStatus
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
internal sealed record PeriodPaper(
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
    /// <summary>By their lists, which papers share that differ in other things: every row of every table asks for one.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<Ambition>, Dictionary<int, Ambition>> Numbered = [];

    /// <summary>Stands in for a paper whose file could not be read, so that its ambitions are looked at all the same.</summary>
    public static PeriodPaper Unknown(string period, string folder)
    {
        var nothing = DataText.Nothing(SourceSpan.WholeFile($"{folder}/{PaperFile.Name}"));
        return new PeriodPaper(period, folder, "", nothing, PaperStatus.Draft, null, null, [], [], [], null, []) { IsComplete = false };
    }

    /// <summary>Whether this is the whole paper: nothing was left out, nor could not be read, which has been reported.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether all of its files were read without an error; if not, that has been reported.</summary>
    public bool IsSound { get; init; } = true;

    /// <summary>Where the last day stands that the paper reports on; null: nowhere.</summary>
    public SourceSpan? PeriodEndPlace { get; init; }

    /// <summary>Where the layout is named; null: it is the usual one, which the paper does not name.</summary>
    public SourceSpan? TemplatePlace { get; init; }

    /// <summary>The period that this one is compared with; null: the one before it by name.</summary>
    public DataText? Previous { get; init; }

    /// <summary>Whether a list of contents follows the cover.</summary>
    public bool Contents { get; init; }

    /// <summary>Where it asks for a table of what has changed since the paper before; null: it does not.</summary>
    public SourceSpan? Changes { get; init; }

    /// <summary>Whether captions stand below their tables and figures, where a part does not say otherwise.</summary>
    public bool CaptionsBelow { get; init; }

    /// <summary>What forms say to whoever fills them in; null: nothing of their own.</summary>
    public PaperForms? Forms { get; init; }

    /// <summary>The comments by which the authors say that a finding is meant.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    public Ambition? Ambition(int number) => Numbered.GetValue(Ambitions, ByNumber).GetValueOrDefault(number);

    /// <summary>The same paper with one objective's annex and nothing else.</summary>
    public PeriodPaper Only(Objective objective) => Only(
        [.. Annexes.Where(a => a.Objective.Id.Text == objective.Id.Text)], [.. objective.Ambitions.Select(a => a.Number)]);

    /// <summary>What a form asks the leads of some ambitions for: the rows of the annexes, and nothing that others write.</summary>
    public PeriodPaper Only(IReadOnlyList<int> ambitions) => Only([], ambitions) with { Changes = Changes };

    private PeriodPaper Only(IReadOnlyList<Annex> annexes, IReadOnlyList<int> ambitions) => this with
    {
        Cover = [],
        Contents = false,
        Changes = null,
        Sections = [],
        Annexes = annexes,
        Ambitions = [.. Ambitions.Where(a => ambitions.Contains(a.Number))],
        IsComplete = false,
    };

    /// <summary>The objectives that the paper reports on: all of them if a table lists ambitions, else those with an annex.</summary>
    public IEnumerable<Objective> Reported(Framework framework) =>
        Sections.Any(s => s.Parts.Any(p => p is AmbitionsPart))
            ? framework.Objectives
            : framework.Objectives.Where(o => Annexes.Any(a => a.Objective.Id.Text == o.Id.Text));

    private static Dictionary<int, Ambition> ByNumber(IReadOnlyList<Ambition> ambitions)
    {
        var numbered = new Dictionary<int, Ambition>(ambitions.Count);
        foreach (var ambition in ambitions) numbered.TryAdd(ambition.Number, ambition);
        return numbered;
    }
}
