using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The data folder's <c>framework.yaml</c>.</summary>
internal static class FrameworkFile
{
    public const string Name = "framework.yaml";

    public static Framework Read(SourceFiles sources, string path, Shape<Framework> shape, DiagnosticBag diagnostics)
    {
        if (SourceFile.Read(sources, path, diagnostics) is not { } file
            || YamlReader.Read(file, shape.KeyNames, diagnostics) is not { } document) return Framework.Unknown(path);
        return shape.TryRead(document.Root, "the file", new Findings(diagnostics), out var framework)
            ? framework with { Suppressions = document.Suppressions }
            : Framework.Unknown(path);
    }

    public static Shape<Framework> Shape(IReadOnlyList<RuleDescription> descriptions) => new GroupShape<Framework>("the framework", keys =>
    {
        var organisation = keys.Required("organisation", Organisation.Shape, "Who reports.", Organisation.Unknown);
        var objectives = keys.Required("objectives",
            new ListShape<Objective>("a list of objectives", Objective.Shape), "The strategic objectives, in the order of the paper.");
        var strategies = keys.Optional("supporting_strategies",
            new ListShape<DataText>("a list of names", new TextShape("a name") { IsName = true }, mayBeBlank: true),
            "The supporting strategies that ambitions may name.", []);
        var scales = keys.Required("scales", Scale.ShapeOfAll, "The vocabularies: confidence, assurance and others.");
        var fields = keys.Required("fields", Field.ShapeOfAll, "What each ambition file holds.");
        var glossary = keys.Optional("glossary", new DictionaryShape<DataText, (string Name, DataText Meaning)>(
            "acronyms and names, each with its meaning", new TextShape("the meaning"), (name, meaning) => (name.Text, meaning)),
            "Acronyms and names that the papers use.", []);
        var roles = keys.Optional("roles", Roles.Shape,
            "Which fields the rules take for the confidence, the progress, the successes, the challenges, the focus and the escalations; "
            + "each is the field of that name unless said otherwise.", Roles.Usual);
        var rules = keys.Optional("rules",
            RuleSettings.Shape(descriptions), "How strict each rule is, and what it counts.", RuleSettings.Usual);
        return group =>
        {
            var framework = new Framework(
                organisation.Of(group), objectives.Of(group), strategies.Of(group), scales.Of(group), fields.Of(group),
                glossary.Of(group).DistinctBy(g => g.Name).ToDictionary(g => g.Name, g => g.Meaning))
            {
                HasSupportingStrategies = strategies.NodeIn(group) is not null,
                AmbitionsKnown = objectives.NodeIn(group) is YamlSequence { IsWhole: true },
                FieldsKnown = scales.NodeIn(group) is YamlMapping { IsWhole: true }
                    && fields.NodeIn(group) is YamlMapping { IsWhole: true },
                Rules = rules.Of(group),
            };
            var distinct = CheckAmbitions(framework, group);
            foreach (var type in FieldTypes.All) type.Check([.. framework.Fields.Where(f => f.Type == type)], framework, group);
            return framework with { AmbitionsKnown = framework.AmbitionsKnown && distinct, Roles = roles.Of(group).In(framework, group) };
        };
    });

    /// <returns>Whether each objective and ambition has a name of its own.</returns>
    private static bool CheckAmbitions(Framework framework, Group root)
    {
        var objectives = new Dictionary<string, SourceSpan>();
        var ambitions = new Dictionary<int, SourceSpan>();
        var distinct = true;
        foreach (var objective in framework.Objectives)
        {
            var id = objective.Id;
            if (!objectives.TryAdd(id.Text, id.Span)) Report(YamlMessages.DuplicateId(id.Span, "objective", id.Text, objectives[id.Text]));
            foreach (var ambition in objective.Ambitions)
                if (!ambitions.TryAdd(ambition.Number, ambition.Span))
                    Report(YamlMessages.DuplicateId(ambition.Span, "ambition", $"{ambition.Number}", ambitions[ambition.Number]));
        }

        return distinct;

        void Report(Diagnostic twice)
        {
            root.Report(twice);
            distinct = false;
        }
    }
}
