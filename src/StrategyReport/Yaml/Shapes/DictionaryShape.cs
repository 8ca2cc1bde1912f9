using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A group whose keys are the author's own names, each holding the same shape. What gives no value is left out.</summary>
/// <param name="name">Puts a name and what stands under it together.</param>
internal sealed class DictionaryShape<TValue, T>(
    string expected, Shape<TValue> value, Func<DataText, TValue, T> name, bool mayBeBlank = false)
    : Shape<IReadOnlyList<T>>(expected)
{
    /// <summary>Its own keys are names, which may be any words.</summary>
    public override IEnumerable<string> KeyNames => value.KeyNames;

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out IReadOnlyList<T> entries)
    {
        entries = null;
        if (mayBeBlank && node is YamlScalar { IsBlank: true }) return false;
        if (node is not YamlMapping mapping) return NoDictionary(node, where, findings);
        var named = new List<T>();
        foreach (var entry in mapping.Entries)
            if (value.TryRead(entry.Value, Key.Where(entry), findings, out var read))
                named.Add(name(entry.Key.Text, read));
        entries = named;
        return true;
    }

    /// <summary>A name whose colon has nothing but its value behind it: "Falls:[1, 2]".</summary>
    private bool NoDictionary(YamlNode node, string where, Findings findings)
    {
        if (node is not YamlScalar { IsPlain: true, IsMended: false, Value: var text }
            || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)
            || text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space && space < colon) return WrongKind(node, where, findings);
        findings.Report(YamlMessages.NoColon(node.Span with { Length = colon }, text[..colon], hasColon: true));
        return false;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteType("object", mayBeBlank);
        json.WriteStartObject("additionalProperties");
        value.WriteSchema(json);
        json.WriteEndObject();
    }
}
