using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A word that others refer to: lower-case letters, digits, hyphens and underscores, beginning with a letter.</summary>
internal sealed class IdentifierShape()
    : ScalarShape<DataText>("a short name of lower-case letters, digits and hyphens, such as 'be-collaborative'")
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out DataText value)
    {
        if (!IsIdentifier(scalar.Value)) Refuse(scalar, where, findings);
        value = scalar.Text;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WritePattern("^[a-z][a-z0-9_-]*$");

    private static bool IsIdentifier(string text) => char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
