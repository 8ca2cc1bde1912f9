using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Yes or no; anything but <c>true</c> is no.</summary>
internal sealed class BooleanShape() : ScalarShape<bool>("true or false")
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, out bool value)
    {
        value = scalar.Value == "true";
        if (scalar is not { IsPlain: true, Value: "true" or "false" }) Refuse(scalar, where, findings);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
