using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>Markdown whose ordered lists are the numbered paragraphs.</summary>
internal sealed record TextPart(DataText Text) : SectionPart(Text.Span)
{
    public override IEnumerable<PaperText> Texts => [new PaperText(Text, TextKind.Section)];

    internal static Key<SectionPart> Key() => new(
        "text", new TextShape("Markdown").As<SectionPart>((text, _) => new TextPart(text)),
        "Markdown; the items of an ordered list are the numbered paragraphs.");
}
