using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary><c>framework.yaml</c> to the model's framework.</summary>
internal static class FrameworkLoader
{
    public static Framework Load(string path, IReadOnlyList<RuleDescription> rules, DiagnosticBag diagnostics)
    {
        if (SourceFile.Read(path, diagnostics) is not { } file || YamlReader.Read(file, diagnostics) is not { } document) return Framework.Unknown(path);
        new ShapeChecker(diagnostics).Check(document.Root, FrameworkShape.Create(rules), "the file");
        if (document.Root is not YamlMapping mapping) return Framework.Unknown(path);

        var organisation = mapping["organisation"] as YamlMapping ?? new YamlMapping(mapping.Span, []);
        var framework = new Framework(
            file.Name,
            new Organisation(organisation.RequiredText("name"), organisation.RequiredText("mission")),
            [.. mapping.Groups("objectives").Select(ToObjective)],
            mapping.Texts("supporting_strategies"),
            [.. Entries(mapping, "scales").Where(e => e.Value is YamlSequence).Select(ToScale)],
            [.. Entries(mapping, "fields").Where(e => e.Value is YamlMapping).Select(e => ToField(e.Key, (YamlMapping)e.Value))],
            Glossary(mapping))
        {
            AmbitionsKnown = mapping["objectives"] is YamlSequence objectives && IsWhole(objectives),
            FieldsKnown = mapping["scales"] is YamlMapping scales && IsWhole(scales) && mapping["fields"] is YamlMapping fields && IsWhole(fields),
            Silences = document.Silences,
            Roles = ToRoles(mapping),
            Rules = RuleSettingsLoader.Load(Entries(mapping, "rules")),
        };
        var distinct = CheckNames(framework, mapping, diagnostics);
        return framework with { AmbitionsKnown = framework.AmbitionsKnown && distinct };
    }

    private static IEnumerable<YamlEntry> Entries(YamlMapping mapping, string key) => mapping[key] is YamlMapping group ? group.Entries : [];

    /// <summary>A role for a field that there is not has been reported; the role's own name stands then.</summary>
    private static Roles ToRoles(YamlMapping mapping)
    {
        var fields = new Dictionary<string, string>();
        foreach (var entry in Entries(mapping, "roles"))
            if (entry.Value is YamlScalar field && (mapping["fields"] as YamlMapping)?[field.Value] is not null)
                fields.TryAdd(entry.Key.Value, field.Value);
        return new Roles(fields);
    }

    private static Dictionary<string, DataText> Glossary(YamlMapping mapping)
    {
        var glossary = new Dictionary<string, DataText>();
        foreach (var entry in Entries(mapping, "glossary"))
            if (entry.Value is YamlScalar meaning) glossary.TryAdd(entry.Key.Value, meaning.Text);
        return glossary;
    }

    /// <summary>Whether nothing under a key is missing because it could not be read.</summary>
    private static bool IsWhole(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping.Entries.All(e => IsWhole(e.Value)),
        YamlSequence list => list.Items.All(IsWhole),
        YamlScalar => true,
        _ => false,
    };

    private static Objective ToObjective(YamlMapping node) => new(
        node.RequiredText("id"),
        node.RequiredText("name"),
        [.. node.Groups("ambitions").Select(a => new AmbitionStatement(Number(a["number"]), a.RequiredText("statement"), a.Span))]);

    private static int Number(YamlNode? node) => node is YamlScalar scalar ? (int)(ScalarValue.Number(scalar) ?? 0) : 0;

    private static Scale ToScale(YamlEntry entry) => new(
        entry.Key.Value,
        [.. ((YamlSequence)entry.Value).Items.OfType<YamlMapping>().Select(l => new Level(
            l.RequiredText("id").Text, l.RequiredText("label"), l.Text("fill")?.Text.ToUpperInvariant(), l.Text("meaning")))]);

    private static Field ToField(YamlScalar key, YamlMapping node) => new(
        key.Value,
        Array.IndexOf(FrameworkShape.FieldTypes, node.RequiredText("type").Text) is var type and >= 0 ? (FieldType)type : FieldType.Unknown,
        node.Text("scale")?.Text,
        node.Flag("required", absent: true),
        node.Text("title") ?? key.Text)
    {
        Steady = node.Flag("steady"),
    };

    /// <returns>Whether each objective and ambition has a name of its own.</returns>
    private static bool CheckNames(Framework framework, YamlMapping root, DiagnosticBag diagnostics)
    {
        var objectives = new Dictionary<string, Objective>();
        var ambitions = new Dictionary<int, AmbitionStatement>();
        foreach (var objective in framework.Objectives)
        {
            if (!objectives.TryAdd(objective.Id.Text, objective))
                diagnostics.Add(YamlMessages.DuplicateId(objective.Id.Span, "objective", objective.Id.Text, objectives[objective.Id.Text].Id.Span));
            foreach (var ambition in objective.Ambitions)
                if (!ambitions.TryAdd(ambition.Number, ambition))
                    diagnostics.Add(YamlMessages.DuplicateId(ambition.Span, "ambition", $"{ambition.Number}", ambitions[ambition.Number].Span));
        }

        var scales = framework.Scales.Select(s => s.Id).ToList();
        foreach (var entry in Entries(root, "fields"))
        {
            if (framework.Field(entry.Key.Value) is not { Type: FieldType.Level } field) continue;
            if (field.Scale is null)
                diagnostics.Add(YamlMessages.MissingKey(entry.Value.Span, "scale", $"field '{field.Id}'", $"one of the scales ({string.Join(", ", scales)})"));
            else if (!scales.Contains(field.Scale))
                diagnostics.Add(DataMessages.UnknownName(((YamlMapping)entry.Value)["scale"]!.Span, "scale", field.Scale, scales));
        }

        var fields = framework.Fields.Select(f => f.Id).ToList();
        foreach (var role in Entries(root, "roles"))
            if (role.Value is YamlScalar { IsBlank: false } field && !fields.Contains(field.Value))
                diagnostics.Add(DataMessages.UnknownName(field.Span, "field", field.Value, fields));
        if (framework.SupportingStrategies.Count == 0 && root["supporting_strategies"] is null && framework.Fields.FirstOrDefault(f => f.Type == FieldType.Strategies) is { } named)
            diagnostics.Add(YamlMessages.MissingKey(root.Span, "supporting_strategies", "the framework", $"the names that the field '{named.Id}' takes"));
        return ambitions.Count == framework.Objectives.Sum(o => o.Ambitions.Count) && objectives.Count == framework.Objectives.Count;
    }
}
