using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A short form (one value) or a long one (a group of keys) of the same.</summary>
internal sealed class ShortOrLongShape<T>(Shape<T> brief, GroupShape<T> full) : Shape<T>(brief.Expected)
{
    public override IEnumerable<string> KeyNames => [.. brief.KeyNames, .. full.KeyNames];

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value) =>
        (node is YamlMapping group && (!brief.TakesText || full.Knows(group)) ? full : brief).TryRead(node, where, findings, out value);

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        foreach (var form in (Shape[])[brief, full])
        {
            json.WriteStartObject();
            form.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public override string Explain(string key) => brief.Explain(key);
}
