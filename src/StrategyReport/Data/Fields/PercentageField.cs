using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>0 to 100 per cent, with an optional note and the reason why it has moved.</summary>
internal sealed record PercentageField() : FieldType("percentage")
{
    public override TextKind TextKind => TextKind.Line;

    internal override Shape<FieldValue> Shape(Field field, Framework framework) =>
        Noted.Rating(new PercentageShape(), "a percentage", "percent", "From 0 to 100, without a % sign.");
}

/// <param name="Percent">0 to 100.</param>
internal sealed record PercentageValue(SourceSpan Span, double Percent, DataText? Note) : RatingValue(Span, Note)
{
    /// <summary>As <see cref="Show"/> has it.</summary>
    public string Words => Show(Percent);

    public override string Shown => Words + "%";

    /// <summary>66.5 and 66, without a % sign.</summary>
    public static string Show(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Blank where nothing is known yet. A number out of range is reported, and given all the same.</summary>
internal sealed class PercentageShape() : ScalarShape<FieldValue>("a number from 0 to 100, without a % sign", mayBeBlank: true)
{
    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out FieldValue value)
    {
        value = null;
        if (ScalarValue.Number(scalar) is not { } percent)
        {
            findings.Report(PercentageSlips.Told(scalar, where, Expected));
            return false;
        }

        if (percent is < 0 or > 100) findings.Report(DataMessages.PercentageOutOfRange(scalar.Span, where, scalar.Value));
        value = new PercentageValue(scalar.Span, percent, null);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteNumberType("number", 0, 100, MayBeBlank);
}
