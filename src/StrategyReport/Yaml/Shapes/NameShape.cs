using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>The name of something that stands elsewhere. A name that nothing has is reported, and given all the same.</summary>
internal sealed class NameShape(string expected, IReadOnlyList<string> names) : ScalarShape<DataText>(expected)
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out DataText value)
    {
        if (!names.Contains(scalar.Value)) findings.Report(YamlMessages.NotAllowed(scalar.Span, where, scalar.Value, names));
        value = scalar.Text;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteChoice(names, mayBeBlank: false);
}
