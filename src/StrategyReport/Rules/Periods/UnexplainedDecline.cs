using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2035: progress is lower than in the last period, and nothing stands under challenges.</summary>
internal static class UnexplainedDecline
{
    public static Rule Rule { get; } = new("SR2035", "Progress has gone down without a word under challenges.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var (progress, challenges) = (subject.FieldOf(Roles.Progress), subject.FieldOf(Roles.Challenges));
        if (subject.Framework.Field(challenges) is null) return;
        foreach (var (now, then, before) in subject.Compared())
            // A fraction has been told: it is no decline.
            if (now.Value(progress) is PercentageValue { Note: null, Reason: null, Percent: not (> 0 and < 1) } percentage
                && then.Value(progress) is PercentageValue earlier
                && percentage.Percent < earlier.Percent && subject.IsNothing(now.Value(challenges)))
                diagnostics.Add(Rule.Warning(percentage.Span,
                    $"Key '{progress}' has gone down from {earlier.Words}% in {before.Period} to {percentage.Words}%, "
                    + $"but '{challenges}' reports nothing.",
                    $"Say under '{challenges}' why, "
                    + $"or add a {subject.Explanation}: {{percent: {percentage.Words}, {subject.Explanation}: …}}."));
    }
}
