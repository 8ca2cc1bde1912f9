using System.Globalization;

namespace StrategyReport.Yaml.Reading;

/// <summary>What a scalar means as a number or a date; null where it is neither.</summary>
internal static class ScalarValue
{
    public static double? Number(YamlScalar scalar) =>
        scalar.IsPlain && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    public static DateOnly? Date(YamlScalar scalar) =>
        DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
