using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>Whose Board reads the paper.</summary>
internal sealed record Organisation(DataText Name, DataText Mission)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => PaperText.Plain(Name, Mission);

    /// <summary>Stands in for an organisation that could not be read.</summary>
    public static Organisation Unknown(SourceSpan place) => new(DataText.Nothing(place), DataText.Nothing(place));

    internal static Shape<Organisation> Shape { get; } = new GroupShape<Organisation>("the organisation", keys =>
    {
        var name = keys.Required("name", new TextShape("the organisation's name"), "The organisation whose Board reads the paper.");
        var mission = keys.Required("mission", new TextShape("the mission in one sentence"), "The mission line of every page.");
        return group => new Organisation(name.Of(group), mission.Of(group));
    });
}
