using System.Globalization;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Figures;

/// <summary>SR2062: a percentage between 0 and 1, which prints as "0.75%": a fraction was meant, or it is very little indeed.</summary>
internal static class Fractions
{
    public static Rule Rule { get; } = new("SR2062", "A percentage is less than one: 0.75 is three quarters of one per cent.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var ambition in subject.Paper.Ambitions)
            foreach (var (field, value) in ambition.Fields)
                if (value is PercentageValue { Percent: > 0 and < 1 } percentage)
                {
                    var written = percentage.Percent.ToString(CultureInfo.InvariantCulture);
                    var meant = PercentageValue.Show(percentage.Percent * 100);
                    diagnostics.Add(Rule.Error(percentage.Span,
                        $"Key '{field.Id}' is {written}, which prints as {percentage.Words}%.",
                        $"Write {meant} if {meant}% is meant; "
                        + $"if it is really {written}%, say so above the key: '# allow SR2062: …'."));
                }
    }
}
