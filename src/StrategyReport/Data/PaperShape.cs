using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The shape of a period's <c>paper.yaml</c>.</summary>
public static class PaperShape
{
    /// <summary>Keys of the paper whose value the cover sheet may show.</summary>
    public static readonly string[] CoverShows = ["title", "meeting_date"];

    /// <param name="periods">The periods that there are; none where that does not matter.</param>
    public static MappingShape Create(Framework framework, IReadOnlyList<string> periods) => new("the paper",
    [
        new("title", new TextShape("the paper's title"), "The paper's title, on the cover and in the file's properties.", Required: true),
        new("status", new ChoiceShape("draft or final", ["draft", "final"]), "A draft shows the drafting notes and says DRAFT on each page.", Required: true),
        new("template", new IdentifierShape(), "The layout: a folder of the templates (board-paper unless said otherwise)."),
        new("period_end", new DateShape(), "The last day that the paper reports on."),
        new("meeting_date", new DateShape(), "The day on which the Board meets."),
        new("previous", periods.Count == 0 ? new TextShape("a period") : new ChoiceShape("a period", periods), "The period that this one is compared with (the one before it by name unless said otherwise)."),
        new("cover", new ListShape("a list of rows", CoverRow(framework), MayBeBlank: true), "The cover sheet, row by row."),
        new("contents", new BooleanShape(), "Whether a list of contents follows the cover sheet."),
        new("sections", new ListShape("a list of sections", Section(framework), MayBeBlank: true), "The numbered sections 1.0, 2.0 and so on."),
        new("annexes", new ListShape("a list of annexes", Annex(framework), MayBeBlank: true), "The annexes, one for an objective."),
        new("annex_table", AnnexTable(framework), "The rows that each annex has."),
    ]);

    private static MappingShape CoverRow(Framework framework) => new("a row of the cover sheet",
    [
        new("label", new TextShape("the row's label"), "What the row is about.", Required: true),
        new("text", new TextShape("Markdown", MayBeBlank: true), "The row's text."),
        new("show", new ChoiceShape("a key of this file", CoverShows), "A value of this file that the row shows."),
        new("scale", OneOf("a scale of the framework", framework.FieldsKnown, framework.Scales.Select(s => s.Id)), "A scale of the framework: all its levels are shown as boxes to tick."),
        new("level", new TextShape("a level of the scale", MayBeBlank: true), "The level that is ticked."),
    ]);

    private static MappingShape Section(Framework framework) => new("a section",
    [
        new("id", new IdentifierShape(), "Short name by which texts refer to the section.", Required: true),
        new("heading", new TextShape("the heading, without its number"), "The heading, without its number.", Required: true),
        new("content", new ListShape("a list of parts", Part(framework)), "The section's texts and tables, in their order.", Required: true),
    ]);

    private static VariantShape Part(Framework framework) => new("a part of a section",
    [
        new("text", new TextShape("Markdown"), "Markdown; the items of an ordered list are the numbered paragraphs."),
        new("ambitions", new MappingShape("an ambitions table",
        [
            .. Captioned,
            new("letters", new BooleanShape(), "Whether a row (a), (b), (c) stands under the headings."),
            new("columns", new ListShape("a list of columns", new MappingShape("a column",
            [
                new("heading", new TextShape("the column's heading"), "The column's heading.", Required: true),
                new("show", OneOf("'objective', 'ambition' or a field of the framework", framework.FieldsKnown, ["objective", "ambition", .. framework.Fields.Select(f => f.Id)]), "'objective', 'ambition' or a field of the framework.", Required: true),
                new("trend", new BooleanShape(), "Whether the column says how the field, a percentage or a level, has changed since the paper before; without one the column is left out."),
            ])), "The table's columns.", Required: true),
        ]), "A table with a row for each ambition."),
        new("objectives", new MappingShape("an objectives table",
        [
            new("heading", new ListShape("the two column headings", new TextShape("a heading")), "The two column headings.", Required: true),
            new("text", new TextShape("Markdown"), "The text that stands beside all objectives.", Required: true),
        ]), "A table with a row for each objective and one text beside them."),
        new("table", new MappingShape("a table",
        [
            .. Captioned,
            new("label", new TextShape("the word before the number"), "The word before the number: Table unless said otherwise, or Figure."),
            new("header", new ListShape("a list of header rows", new ListShape("a list of heading cells", new ShortOrLongShape(
                new TextShape("a heading"),
                new MappingShape("a heading cell",
                [
                    new("text", new TextShape("a heading"), "The heading.", Required: true),
                    new("span", new NumberShape("a whole number of columns", 1, 60, Whole: true), "How many columns it stands over."),
                ])))), "The header rows, repeated on each page.", Required: true),
            new("rows", new ListShape("a list of rows", new ListShape("a list of cells", new TextShape("Markdown", MayBeBlank: true))), "The rows; each cell is Markdown.", Required: true),
        ]), "A table that is written out here."),
        new("include", new IdentifierShape(), "A template of the layout's folder that is put here."),
    ]);

    private static KeyShape[] Captioned =>
    [
        new("id", new IdentifierShape(), "Short name by which texts refer to the table."),
        new("caption", new TextShape("the caption, without its number"), "The caption, without 'Table' and its number."),
        new("page", new ChoiceShape("landscape", ["landscape", "portrait"]), "'landscape' puts the table on wide pages of its own."),
    ];

    private static MappingShape Annex(Framework framework) => new("an annex",
    [
        new("letter", new TextShape("the annex's letter"), "The annex's letter.", Required: true),
        new("objective", OneOf("an objective of the framework", framework.AmbitionsKnown, framework.Objectives.Select(o => o.Id.Text)), "The objective that the annex reports on.", Required: true),
        new("title", new TextShape("the annex's title"), "The annex's title, without its letter.", Required: true),
    ]);

    private static MappingShape AnnexTable(Framework framework) => new("the annex table",
    [
        new("row_letters", new BooleanShape(), "Whether a first column letters the rows (a), (b), (c)."),
        new("column_numbers", new BooleanShape(), "Whether the column headings carry (1), (2), (3)."),
        new("nested_tables", new ChoiceShape("below or cell", ["cell", "below"]), "'below' moves tables in the cells under the annex table, each with a caption and a reference to it."),
        new("objective_label", new TextShape("the label of the objective"), "The label beside the objective's name.", Required: true),
        new("ambition_label", new TextShape("the label of the ambitions"), "The label beside the ambitions.", Required: true),
        new("rows", new ListShape("a list of rows", new MappingShape("a row of the annex table",
        [
            new("label", new TextShape("the row's label"), "The row's label.", Required: true),
            new("note", new TextShape("a short text"), "Printed under the label."),
            new("words", new NumberShape("a whole number", 1, 100_000, Whole: true), "How many words a cell of the row may have."),
            new("drafting_note", new TextShape("advice to the author"), "Advice to the author, shown in drafts only."),
            new("show", new ListShape("a list of fields", OneOf("a field of the framework", framework.FieldsKnown, framework.Fields.Select(f => f.Id))), "The fields of the framework that stand in the row.", Required: true),
        ])), "The annex's rows, top to bottom.", Required: true),
    ]);

    private static Shape OneOf(string expected, bool known, IEnumerable<string> names) =>
        known ? new ChoiceShape(expected, [.. names]) : new IdentifierShape();
}
