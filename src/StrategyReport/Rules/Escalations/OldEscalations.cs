using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2036: an ambition has been escalated in more periods in a row than the house allows.</summary>
internal static class OldEscalations
{
    public static Rule Rule { get; } = new("SR2036", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.Framework.Roles.Field(Roles.Escalations);
        var most = subject.Framework.Rules.Number("SR2036", "periods");
        foreach (var ambition in subject.Paper.Ambitions)
        {
            if (ambition.Value(field) is not TextValue value || subject.IsNothing(value)) continue;
            var (open, since) = (1, subject.Paper);
            while (subject.Before(since) is { } before && before.Ambition(ambition.Number)?.Value(field) is TextValue earlier && !subject.IsNothing(earlier))
                (open, since) = (open + 1, before);
            if (open > most) diagnostics.Add(PeriodMessages.OldEscalation(value.Span, field, open, since.Period, most));
        }
    }
}
