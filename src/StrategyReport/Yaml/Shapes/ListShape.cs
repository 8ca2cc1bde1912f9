using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Items of one shape. What gives no value is left out, unless something stands in for it.</summary>
/// <param name="standIn">What takes the place of an item without a value: for lists whose items are counted.</param>
internal sealed class ListShape<T>(string expected, Shape<T> item, bool mayBeBlank = false, Func<SourceSpan, T>? standIn = null)
    : Shape<IReadOnlyList<T>>(expected)
{
    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (mayBeBlank && node is YamlScalar { IsBlank: true }) return false;
        if (node is YamlMapping { MayBeItem: true }) node = new YamlSequence(node.Span, [node]);
        if (node is not YamlSequence list) return WrongKind(node, where, findings);
        var items = new List<T>();
        foreach (var entry in list.Items)
        {
            if (item.TryRead(entry, $"an item of {where}", findings, out var read)) items.Add(read);
            else if (standIn is not null) items.Add(standIn(entry.Span));
        }

        value = items;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteType("array", mayBeBlank);
        json.WriteStartObject("items");
        item.WriteSchema(json);
        json.WriteEndObject();
    }
}
