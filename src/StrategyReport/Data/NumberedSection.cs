using StrategyReport.Data.Parts;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A section such as "2.0 Background".</summary>
internal sealed record NumberedSection(string Id, DataText Heading, IReadOnlyList<SectionPart> Parts)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => [new PaperText(Heading, TextKind.Label), .. Parts.SelectMany(p => p.Texts)];

    /// <summary>How many words its own texts, but for the heading, may have together; null: any number.</summary>
    public int? Words { get; init; }

    internal static Shape<NumberedSection> Shape(Framework framework) => new GroupShape<NumberedSection>("a section", keys =>
    {
        var id = keys.Required("id", new IdentifierShape(), "Short name by which texts refer to the section.");
        var heading = keys.Required("heading", new TextShape("the heading, without its number"), "The heading, without its number.");
        var words = keys.Optional("words",
            new NumberShape("a whole number from 1", 1, 100_000, whole: true),
            "How many words the section's own texts, captions and tables may have; what its tables show of ambitions does not count.");
        var content = keys.Required("content",
            new ListShape<SectionPart>("a list of parts", SectionParts.Shape(framework)),
            "The section's texts and tables, in their order.");
        return group => new NumberedSection(id.Of(group).Text, heading.Of(group), content.Of(group))
        {
            Words = (int?)words.Of(group),
        };
    });
}
