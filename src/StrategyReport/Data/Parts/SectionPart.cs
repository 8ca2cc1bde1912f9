using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>A part of a section, whose numbering goes on through all its parts. Closed: those of <see cref="SectionParts"/>.</summary>
/// <param name="Id">Short name by which texts refer to it; null: none.</param>
internal abstract record SectionPart(SourceSpan Span, string? Id = null)
{
    /// <summary>What rules about wording walk over.</summary>
    public abstract IEnumerable<PaperText> Texts { get; }

    /// <summary>The fields of the framework that it shows.</summary>
    public virtual IEnumerable<string> FieldsShown => [];
}

/// <summary>The parts of which a section may be made.</summary>
internal static class SectionParts
{
    public static Shape<SectionPart> Shape(Framework framework) => new VariantShape<SectionPart>("a part of a section",
    [
        TextPart.Key(),
        AmbitionsPart.Key(framework),
        ObjectivesPart.Key(),
        TablePart.Key(),
        IncludePart.Key(),
    ]);
}
