using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Whatever stands there: used where what it should be could not be read.</summary>
internal sealed class AnyShape() : Shape<YamlNode>("anything")
{
    public override bool IsOpen => true;

    public override IEnumerable<string> KeyNames => [YamlLines.AnyKey];

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out YamlNode value)
    {
        value = node;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        // A schema that says nothing allows anything.
    }
}
