using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2035: progress is lower than in the last period, and nothing stands under challenges.</summary>
internal static class UnexplainedDecline
{
    public static Rule Rule { get; } = new("SR2035", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var roles = subject.Framework.Roles;
        var (progress, challenges) = (roles.Field(Roles.Progress), roles.Field(Roles.Challenges));
        if (subject.Framework.Field(challenges) is null) return;
        foreach (var (now, then, before) in subject.Compared())
            if (now.Value(progress) is PercentageValue { Note: null } percentage && then.Value(progress) is PercentageValue earlier
                && percentage.Percent < earlier.Percent && subject.IsNothing(now.Value(challenges)))
                diagnostics.Add(PeriodMessages.UnexplainedDecline(percentage.Span, progress, earlier.Percent, percentage.Percent, before.Period, challenges));
    }
}
