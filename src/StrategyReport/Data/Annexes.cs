using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The annex of one objective, and what it says otherwise than the framework and the other annexes.</summary>
/// <param name="Letter">Null: the annex has none, such as the only one of a paper.</param>
/// <param name="Title">Null: it is called by its objective.</param>
internal sealed record Annex(SourceSpan Span, DataText? Letter, Objective Objective, DataText? Title)
{
    /// <summary>The objective's name as this annex words it; null: as the framework does.</summary>
    public DataText? ObjectiveName { get; init; }

    /// <summary>Ambitions that this annex words otherwise, by number.</summary>
    public IReadOnlyList<AmbitionStatement> Statements { get; init; } = [];

    /// <summary>Rows of the annex table that this annex heads otherwise.</summary>
    public IReadOnlyList<RowChange> Changes { get; init; } = [];

    /// <summary>By which texts refer to it.</summary>
    public string Id => "annex-" + (Letter is { } letter ? letter.Text.ToLowerInvariant() : Objective.Id.Text);

    /// <summary>Whom to blame for the annex as a whole.</summary>
    public SourceSpan Place => Letter?.Span ?? Span;

    /// <summary>What rules about wording walk over, but for the title.</summary>
    public IEnumerable<PaperText> Texts =>
        [.. PaperText.Labels([ObjectiveName, .. Statements.Select(s => s.Statement)]), .. Changes.SelectMany(c => c.Texts)];

    public DataText Statement(AmbitionStatement ambition) =>
        Statements.FirstOrDefault(s => s.Number == ambition.Number)?.Statement ?? ambition.Statement;

    /// <summary>The rows of the annex table as this annex has them.</summary>
    public IEnumerable<AnnexRow> Rows(AnnexTable table) => table.Rows.Select(row =>
        Changes.Where(c => row.Show.Contains(c.Field.Text)).Aggregate(row, (changed, change) => change.To(changed)));

    /// <summary>An annex of an objective that there is not has no value: that has been reported.</summary>
    internal static Shape<Annex> Shape(Framework framework) => new GroupShape<Annex>("an annex", keys =>
    {
        var letter = keys.Optional("letter", new TextShape("the annex's letter"), "The annex's letter; an annex may do without one.");
        var objective = keys.Required("objective",
            FrameworkNames.Of("an objective of the framework", framework.AmbitionsKnown, framework.Objectives.Select(o => o.Id.Text)),
            "The objective that the annex reports on.");
        var title = keys.Optional("title",
            new TextShape("the annex's title"), "The annex's title, without its letter; the objective's name unless said otherwise.");
        var name = keys.Optional("objective_name",
            new TextShape("the objective's name"),
            "The objective's name as this annex words it; as in the framework unless said otherwise.");
        var statements = keys.Optional("statements",
            new DictionaryShape<DataText, (DataText Number, DataText Statement)>("ambitions by number, each with its wording",
                new TextShape("the ambition in one sentence"), (number, statement) => (number, statement)),
            "Ambitions that this annex words otherwise than the framework, by number.", []);
        var rows = keys.Optional("rows", RowChange.ShapeOfAll,
            "Rows that this annex heads otherwise than 'annex_table', each named by a field that it shows.", []);
        return group => framework.Objective(objective.Of(group).Text) is { } known
            ? new Annex(group.Span, letter.Of(group), known, title.Of(group))
            {
                ObjectiveName = name.Of(group),
                Statements = [.. statements.Of(group).Select(s => Known(s.Number, s.Statement, known, group)).OfType<AmbitionStatement>()],
                Changes = rows.Of(group),
            }
            : null;
    });

    /// <summary>Each annex has its own letter; those without one, their own objective.</summary>
    internal static void CheckIds(IReadOnlyList<Annex> annexes, Group paper)
    {
        var places = new Dictionary<string, SourceSpan>();
        foreach (var annex in annexes)
        {
            var (at, what, name) = annex.Letter is { } letter
                ? (letter.Span, "annex", letter.Text) : (annex.Span, "annex of objective", annex.Objective.Id.Text);
            if (!places.TryAdd(annex.Id, at)) paper.Report(YamlMessages.DuplicateId(at, what, name, places[annex.Id]));
        }
    }

    private static AmbitionStatement? Known(DataText number, DataText statement, Objective objective, Group annex)
    {
        var known = objective.Ambitions.FirstOrDefault(a => a.Number > 0 && $"{a.Number}" == number.Text);
        if (known is not null) return known with { Statement = statement };
        annex.Report(DataMessages.NotOfObjective(
            number.Span, number.Text, objective.Id.Text, [.. objective.Ambitions.Select(a => a.Number)]));
        return null;
    }
}

/// <summary>What an annex says otherwise in the heading of one row.</summary>
/// <param name="Field">A field that the row shows: the row's handle.</param>
/// <param name="Label">Null, as for the notes: as the annex table has it. Blank notes are left out.</param>
/// <param name="Short">Null: none where the label is changed, else as the annex table has it.</param>
internal sealed record RowChange(
    DataText Field, DataText? Label, DataText? Note = null, DataText? DraftingNote = null, DataText? Short = null)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => PaperText.Labels(Label, Short, Note is { IsBlank: true } ? null : Note);

    internal static Shape<IReadOnlyList<RowChange>> ShapeOfAll { get; } = new DictionaryShape<RowChange, RowChange>(
        "rows by a field that each shows",
        new ShortOrLongShape<RowChange>(
            new TextShape("the row's label").As((label, at) => new RowChange(DataText.Nothing(at.Span), label)),
            new GroupShape<RowChange>("a changed row", keys =>
            {
                var label = keys.Optional("label", new TextShape("the row's label"), "The row's label in this annex.");
                var note = keys.Optional("note",
                    new TextShape("a short text", mayBeBlank: true), "Printed under the label in this annex; blank: nothing is.");
                var draftingNote = keys.Optional("drafting_note",
                    new TextShape("advice to the author", mayBeBlank: true), "Advice to the author of this annex; blank: none.");
                var name = keys.Optional("short", new TextShape("one to three words"),
                    "One to three words for the heading rows of this annex, where annexes are laid out by rows.");
                return group => new RowChange(
                    DataText.Nothing(group.Span), label.Of(group), OrNothing(note, group), OrNothing(draftingNote, group), name.Of(group));
            })),
        (field, change) => change with { Field = field });

    public AnnexRow To(AnnexRow row) => row with
    {
        Label = Label ?? row.Label,
        Short = Short ?? (Label is null ? row.Short : null),
        Note = Changed(Note, row.Note),
        DraftingNote = Changed(DraftingNote, row.DraftingNote),
    };

    /// <summary>Reports handles that name no row, or a row that another one names.</summary>
    internal static void Check(IEnumerable<Annex> annexes, AnnexTable table, Group paper)
    {
        var shown = table.Rows.SelectMany(r => r.Show).Distinct().ToList();
        if (shown.Count == 0) return; // Its rows could not be read, which has been told.
        foreach (var annex in annexes)
        {
            var taken = new Dictionary<AnnexRow, RowChange>(ReferenceEqualityComparer.Instance);
            foreach (var change in annex.Changes)
            {
                var rows = table.Rows.Where(r => r.Show.Contains(change.Field.Text)).ToList();
                if (rows.Count == 0) paper.Report(DataMessages.NoSuchRow(change.Field.Span, change.Field.Text, shown));
                else if (rows.Count > 1) paper.Report(DataMessages.ManyRows(change.Field.Span, change.Field.Text, rows.Count));
                else if (!taken.TryAdd(rows[0], change))
                    paper.Report(DataMessages.RowTwice(change.Field.Span, change.Field.Text, taken[rows[0]].Field.Text));
            }
        }
    }

    /// <summary>A key that stands there blank has no value, as an absent one, but says that there is to be nothing.</summary>
    private static DataText? OrNothing(Key<DataText?> key, Group group) =>
        key.Of(group) ?? (key.NodeIn(group) is YamlScalar { IsBlank: true } blank ? DataText.Nothing(blank.Span) : null);

    private static DataText? Changed(DataText? change, DataText? usual) => change is null ? usual : change.IsBlank ? null : change;
}
