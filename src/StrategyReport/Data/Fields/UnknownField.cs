using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>
/// Not known, because the framework is faulty here: an error has been reported. What stands in such a field is looked at as text.
/// </summary>
internal sealed record UnknownField() : FieldType("unknown")
{
    internal override Shape<FieldValue> Shape(Field field, Framework framework) => new AnyShape().As<FieldValue>((node, _) => TextOf(node));

    /// <summary>What stands under a key that nobody knows: the key may be the only thing that is wrong.</summary>
    internal static KeyValuePair<Field, FieldValue> Read(YamlEntry entry)
    {
        var field = new Field(entry.Key.Value, new UnknownField(), null, false, entry.Key.Text);
        return KeyValuePair.Create(field, TextOf(entry.Value) ?? FieldValue.Unread(entry.Value, isRequired: false, entry.Key.Span));
    }

    private static TextValue? TextOf(YamlNode node) => node is YamlScalar { IsBlank: false } text ? new TextValue(text.Text) : null;
}
