using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Parts;

/// <summary>The keys that each table with a caption has.</summary>
internal sealed class CaptionKeys(KeyList keys)
{
    public Key<DataText?> Id { get; } = keys.Optional("id", new IdentifierShape(), "Short name by which texts refer to the table.");

    public Key<DataText?> Caption { get; } =
        keys.Optional("caption", new TextShape("the caption, without its number"), "The caption, without 'Table' and its number.");

    public Key<bool> Landscape { get; } = keys.Optional("page",
        new ChoiceShape<bool>("landscape", [("landscape", true), ("portrait", false)]),
        "'landscape' puts the table on wide pages of its own.");

    public Key<DataText?> Source { get; } =
        keys.Optional("source", new TextShape("where it comes from"), "Where it comes from: printed under it, after 'Source:'.");

    private Key<bool?> Below { get; } = keys.Optional("caption_position", Position,
        "Whether the caption stands above or below; as the paper has it unless said otherwise.");

    /// <summary>Whether a caption stands below.</summary>
    public static Shape<bool?> Position { get; } = new ChoiceShape<bool?>("above or below", [("above", false), ("below", true)]);

    /// <summary>What the keys say, but for the id and the page.</summary>
    public Captioning Of(Group group) => new(Caption.Of(group), Source.Of(group), Below.Of(group));
}

/// <summary>What stands over and under a table.</summary>
/// <param name="Below">Whether the caption stands below it; null: as the paper has it.</param>
internal sealed record Captioning(DataText? Caption, DataText? Source, bool? Below)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts =>
        [.. PaperText.Labels(Caption), .. Source is null ? (PaperText[])[] : [new PaperText(Source, TextKind.Line)]];
}
