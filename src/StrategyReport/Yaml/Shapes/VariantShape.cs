using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A group that is of exactly one of several kinds, told apart by the one key that it has.</summary>
internal sealed class VariantShape<T>(string name, IReadOnlyList<Key<T>> kinds)
    : Shape<T>("exactly one of the keys " + string.Join(", ", kinds.Select(k => k.Name)))
    where T : class
{
    public override IEnumerable<string> KeyNames => kinds.SelectMany(k => k.Shape.KeyNames.Prepend(k.Name));

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node is not YamlMapping mapping) return NoGroup(node, kinds, where, findings);
        var before = findings.Count;
        var group = Group.Read(mapping, name, kinds, isOpen: false, findings);
        var found = kinds.Where(k => k.NodeIn(group) is not null).ToList();
        if (found.Count == 1) value = group.Value(found[0]) as T;
        else if (found.Count > 1 || findings.Count == before)
            findings.Report(YamlMessages.OneOf(mapping.Span, name, [.. found.Select(k => k.Name)], [.. kinds.Select(k => k.Name)]));
        return value is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteKeys(kinds);
        json.WriteBoolean("additionalProperties", false);
        json.WriteNumber("minProperties", 1);
        json.WriteNumber("maxProperties", 1);
    }
}
