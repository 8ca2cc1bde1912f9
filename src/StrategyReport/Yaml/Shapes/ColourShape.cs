using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>RRGGBB, given in capitals.</summary>
internal sealed class ColourShape() : ScalarShape<string>("a colour of six hexadecimal digits in quotes, such as \"00B050\"")
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.ToUpperInvariant();
        if (value.Length != 6 || !value.All(char.IsAsciiHexDigit)) Refuse(scalar, where, findings);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WritePattern("^[0-9A-Fa-f]{6}$");
}
