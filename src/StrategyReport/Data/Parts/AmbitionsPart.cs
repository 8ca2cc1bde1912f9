using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A table with a row for each ambition of each objective that the paper reports.</summary>
internal sealed record AmbitionsPart(
    SourceSpan Span, string? Id, Captioning Captioning, bool Letters, bool Landscape, IReadOnlyList<AmbitionsColumn> Columns)
    : SectionPart(Span, Id)
{
    /// <summary>Whether each objective stands in a row of its own across the table, above its ambitions, and not in a column.</summary>
    public bool ObjectivesAcross { get; init; }

    public override IEnumerable<PaperText> Texts =>
    [
        .. Captioning.Texts,
        .. Columns.Select(c => new PaperText(c.Heading, TextKind.Label)),
    ];

    public override IEnumerable<string> FieldsShown => Columns.Select(c => c.Show);

    internal static Key<SectionPart> Key(Framework framework) =>
        new("ambitions", Shape(framework), "A table with a row for each ambition.");

    private static GroupShape<SectionPart> Shape(Framework framework) => new("an ambitions table", keys =>
    {
        var caption = new CaptionKeys(keys);
        var letters = keys.Optional("letters", new BooleanShape(), "Whether a row (a), (b), (c) stands under the headings.");
        var objectives = keys.Optional("objectives",
            new ChoiceShape<bool>("column or across", [("column", false), ("across", true)]),
            "'across' puts each objective in a row across the table, above its ambitions, which leaves the other columns more room.");
        var columns = keys.Required("columns",
            new ListShape<AmbitionsColumn>("a list of columns", AmbitionsColumn.Shape(framework)), "The table's columns.");
        return group => new AmbitionsPart(
            group.Span, caption.Id.Of(group)?.Text, caption.Of(group), letters.Of(group), caption.Landscape.Of(group),
            columns.Of(group))
        {
            ObjectivesAcross = objectives.Of(group),
        };
    });
}

/// <param name="Show"><c>objective</c>, <c>ambition</c> or a field of the framework.</param>
/// <param name="Trend">Whether it says how the field has changed since the paper before; it falls away where there is none.</param>
internal sealed record AmbitionsColumn(DataText Heading, string Show, bool Trend = false)
{
    private const string Shown = "'objective', 'ambition' or a field of the framework";

    internal static Shape<AmbitionsColumn> Shape(Framework framework) => new GroupShape<AmbitionsColumn>("a column", keys =>
    {
        var heading = keys.Required("heading", new TextShape("the column's heading"), "The column's heading.");
        var show = keys.Required("show",
            FrameworkNames.Of(Shown, framework.FieldsKnown, ["objective", "ambition", .. framework.Fields.Select(f => f.Id)]), Shown + ".");
        var trend = keys.Optional("trend", new BooleanShape(),
            "Whether the column says how the field, a percentage or a level, has changed since the paper before; "
            + "without one the column is left out.");
        return group => new AmbitionsColumn(heading.Of(group), show.Of(group).Text, trend.Of(group));
    });
}
