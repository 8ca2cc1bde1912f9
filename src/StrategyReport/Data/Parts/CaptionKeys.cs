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
}
