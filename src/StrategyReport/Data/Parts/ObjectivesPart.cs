using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A table with a row for each objective, and one text beside all of them.</summary>
/// <param name="Heading">Two, or none.</param>
internal sealed record ObjectivesPart(SourceSpan Span, IReadOnlyList<DataText> Heading, DataText Text) : SectionPart(Span)
{
    public override IEnumerable<PaperText> Texts =>
        [.. Heading.Select(h => new PaperText(h, TextKind.Label)), new PaperText(Text, TextKind.Cell)];

    internal static Key<SectionPart> Key() => new("objectives", Shape, "A table with a row for each objective and one text beside them.");

    private static GroupShape<SectionPart> Shape { get; } = new("an objectives table", keys =>
    {
        var heading = keys.Optional("heading",
            new ListShape<DataText>("the two column headings", new TextShape("a heading")),
            "The two column headings; without them it has none.", []);
        var text = keys.Required("text", new TextShape("Markdown"), "The text that stands beside all objectives.");
        return group =>
        {
            if (heading.NodeIn(group) is YamlSequence { Items.Count: not 2 and > 0 } list)
                group.Report(DataMessages.RowWidth(list.Span, list.Items.Count, 2));
            return new ObjectivesPart(group.Span, heading.Of(group), text.Of(group));
        };
    });
}
