using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A template of the house, for what no other part can do.</summary>
internal sealed record IncludePart(SourceSpan Span, DataText Template) : SectionPart(Span)
{
    public override IEnumerable<PaperText> Texts => [];

    internal static Key<SectionPart> Key() => new(
        "include", new IdentifierShape().As<SectionPart>((template, _) => new IncludePart(template.Span, template)),
        "A template of the layout's folder that is put here.");
}
