using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A number. One out of range is reported, and given all the same.</summary>
internal sealed class NumberShape(
    string expected, double least = double.MinValue, double most = double.MaxValue, bool whole = false, bool mayBeBlank = false)
    : ScalarShape<double?>(expected, mayBeBlank)
{
    /// <summary>For editors: the only numbers that make sense; none means any. What is said of others is the reader's.</summary>
    public IReadOnlyList<int> Known { get; init; } = [];

    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, out double? value)
    {
        value = ScalarValue.Number(scalar);
        if (value is null && Meant(scalar) is { } meant)
            findings.Report(YamlMessages.BadValue(scalar.Span, where, scalar.Value, $"{Expected}. Write {meant}"));
        else if (value is null || value < least || value > most || (whole && value != Math.Floor(value.Value))) Refuse(scalar, where,
            findings);
        return value is not null;
    }

    /// <summary>The number of "10%", "£3" or "1,200"; null where there is no such number.</summary>
    private static string? Meant(YamlScalar scalar)
    {
        var bare = scalar.Value.Trim('%', '£', '€', '$', ' ', '\u00A0').Replace(",", "", StringComparison.Ordinal);
        return bare.Length > 0 && ScalarValue.Number(scalar with { Text = scalar.Text with { Text = bare }, IsPlain = true }) is not null
            ? bare
            : null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        if (Known.Count == 0)
        {
            json.WriteNumberType(whole ? "integer" : "number", least, most, MayBeBlank);
            return;
        }

        json.WriteStartArray("enum");
        foreach (var known in Known) json.WriteNumberValue(known);
        json.WriteEndArray();
    }
}
