using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

/// <summary>What stays the same from one period to the next: who reports, on what, in which vocabulary.</summary>
internal sealed record Framework(
    Organisation Organisation,
    IReadOnlyList<Objective> Objectives,
    IReadOnlyList<DataText> SupportingStrategies,
    IReadOnlyList<Scale> Scales,
    IReadOnlyList<Field> Fields,
    IReadOnlyDictionary<string, DataText> Glossary)
{
    /// <summary>Stands in for a framework that could not be read, so that the other files are looked at all the same.</summary>
    public static Framework Unknown(string file) =>
        new(Organisation.Unknown(SourceSpan.WholeFile(file)), [], [], [], [], new Dictionary<string, DataText>())
        {
            AmbitionsKnown = false,
            FieldsKnown = false,
        };

    /// <summary>Whether all objectives and ambitions could be read; if not, that has been reported, and some are missing here.</summary>
    public bool AmbitionsKnown { get; init; } = true;

    /// <summary>Whether all scales and fields could be read; if not, that has been reported, and some are missing here.</summary>
    public bool FieldsKnown { get; init; } = true;

    /// <summary>Whether the framework speaks of supporting strategies, be it to say that there are none.</summary>
    public bool HasSupportingStrategies { get; init; } = true;

    /// <summary>The comments by which the authors say that a finding is meant.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Which fields the rules take for the escalations, the challenges and so on.</summary>
    public Roles Roles { get; init; } = Roles.Usual;

    /// <summary>What the house has changed about the rules.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Usual;

    public Objective? Objective(string id) => Objectives.FirstOrDefault(o => o.Id.Text == id);

    public Scale? Scale(string? id) => Scales.FirstOrDefault(s => s.Id == id);

    public Field? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);
}
