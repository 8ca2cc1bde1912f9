using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A day; null where the text says none.</summary>
internal sealed record WrittenDate(DataText Text, DateOnly? Day);

internal sealed class DateShape() : ScalarShape<WrittenDate>("a date such as 2024-03-20")
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out WrittenDate value)
    {
        value = new WrittenDate(scalar.Text, ScalarValue.Date(scalar));
        if (value.Day is null) Refuse(scalar, where, findings);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WritePattern("^\\d{4}-\\d{2}-\\d{2}$");
}
