using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>How the annexes are laid out.</summary>
internal enum AnnexLayout
{
    /// <summary>One table: the labels of its rows in the first column, the ambitions side by side.</summary>
    Grid,

    /// <summary>A heading for each row, and under it a table of its own whose heading row names row and ambition.</summary>
    Rows,
}

/// <summary>What every annex of the paper holds: its ambitions side by side, a row for each aspect.</summary>
/// <param name="RowLetters">Whether the rows are lettered (a), (b), (c): in a first column, by rows in their headings.</param>
/// <param name="ColumnNumbers">Whether the column headings carry (1), (2), (3).</param>
internal sealed record AnnexTable(
    bool RowLetters, bool ColumnNumbers, DataText ObjectiveLabel, DataText AmbitionLabel, IReadOnlyList<AnnexRow> Rows)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => [.. PaperText.Labels(ObjectiveLabel, AmbitionLabel), .. Rows.SelectMany(r => r.Texts)];

    public AnnexLayout Layout { get; init; }

    /// <summary>Points; null: as the reference document's styles have it.</summary>
    public int? TextSize { get; init; }

    /// <summary>Whether tables in its cells are moved under it, each with a caption.</summary>
    public bool NestedBelow { get; init; }

    internal static Shape<AnnexTable> Shape(Framework framework) => new GroupShape<AnnexTable>("the annex table", keys =>
    {
        var letters = keys.Optional("row_letters", new BooleanShape(), "Whether the rows are lettered (a), (b), (c).");
        var numbers = keys.Optional("column_numbers", new BooleanShape(), "Whether the column headings carry (1), (2), (3).");
        var below = keys.Optional("nested_tables", new ChoiceShape<bool>("below or cell", [("cell", false), ("below", true)]),
            "'below' moves tables in the cells under their annex table, each with a caption and a reference to it; 'cell' leaves them "
            + "there. Unless said otherwise: 'cell' in a grid, 'below' by rows.");
        var layout = keys.Optional("layout", new ChoiceShape<AnnexLayout>(
                "grid or rows", [("grid", AnnexLayout.Grid), ("rows", AnnexLayout.Rows)]),
            "'grid', as usual: one table, the labels of its rows in the first column. 'rows': a heading for each row and a table under "
            + "it, so that each page begins with a label.");
        // UK guidance on accessible print asks for 12 points and names no exception for tables; 11 is the least that is found in it.
        var size = keys.Optional("text_size", new NumberShape("a whole number of points, 11 to 14", 11, 14, whole: true),
            "The size of the annexes' text in points, 11 at the least; unless said otherwise that of the reference document's styles.");
        var objective = keys.Required("objective_label",
            new TextShape("the label of the objective"), "The label beside the objective's name.");
        var ambition = keys.Required("ambition_label", new TextShape("the label of the ambitions"), "The label beside the ambitions.");
        var rows = keys.Required("rows",
            new ListShape<AnnexRow>("a list of rows", AnnexRow.Shape(framework)), "The annex's rows, top to bottom.");
        return group => new AnnexTable(letters.Of(group), numbers.Of(group), objective.Of(group), ambition.Of(group), rows.Of(group))
        {
            // By rows nothing stands in the way of a table under its row, and a screen reader reads no table within another.
            NestedBelow = below.NodeIn(group) is null ? layout.Of(group) == AnnexLayout.Rows : below.Of(group),
            Layout = layout.Of(group),
            TextSize = (int?)size.Of(group),
        };
    });
}

/// <param name="Note">Printed under the label, such as the time that it covers.</param>
/// <param name="DraftingNote">Advice to the author, shown in drafts only.</param>
/// <param name="Show">The fields that stand in the row's cells, one under the other.</param>
/// <param name="Short">For heading rows that each page repeats; null: the label stands there.</param>
/// <param name="Words">How many words a cell of the row may have; null: any number.</param>
internal sealed record AnnexRow(
    DataText Label, DataText? Note, DataText? DraftingNote, IReadOnlyList<string> Show, int? Words = null, DataText? Short = null)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => PaperText.Labels(Label, Short, Note);

    internal static Shape<AnnexRow> Shape(Framework framework) => new GroupShape<AnnexRow>("a row of the annex table", keys =>
    {
        var label = keys.Required("label", new TextShape("the row's label"), "The row's label.");
        var name = keys.Optional("short", new TextShape("one to three words"),
            "One to three words for the heading row that each page repeats where annexes are laid out by rows, and for captions.");
        var note = keys.Optional("note", new TextShape("a short text"), "Printed under the label.");
        var words = keys.Optional("words",
            new NumberShape("a whole number from 1", 1, 100_000, whole: true), "How many words a cell of the row may have.");
        var draftingNote = keys.Optional("drafting_note",
            new TextShape("advice to the author"), "Advice to the author, shown in drafts only.");
        var field = FrameworkNames.Of("a field of the framework", framework.FieldsKnown, framework.Fields.Select(f => f.Id));
        var show = keys.Required("show",
            new ListShape<DataText>("a list of fields", field), "The fields of the framework that stand in the row.");
        return group => new AnnexRow(
            label.Of(group), note.Of(group), draftingNote.Of(group), [.. show.Of(group).Select(s => s.Text)], (int?)words.Of(group),
            name.Of(group));
    });
}
