using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Yes or no; anything but <c>true</c> is no.</summary>
internal sealed class BooleanShape() : ScalarShape<bool>("true or false")
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, out bool value)
    {
        value = scalar.Value == "true";
        if (scalar is { IsPlain: true, Value: "true" or "false" }) return true;
        var meant = scalar.Value.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "y" => "true",
            "false" or "no" or "off" or "n" => "false",
            _ => null,
        };
        if (meant is null) Refuse(scalar, where, findings);
        else findings.Report(YamlMessages.WriteInstead(scalar.Span, where, scalar.Value, meant));
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
