using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2030: confidence is higher than in the last period though nothing stands under successes.</summary>
internal static class UnearnedConfidence
{
    public static Rule Rule { get; } = new("SR2030", "Confidence has risen though no success is reported.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var (confidence, successes) = (subject.FieldOf(Roles.Confidence), subject.FieldOf(Roles.Successes));
        if (subject.Framework.Field(successes) is null) return;
        if (subject.Framework.Scale(subject.Framework.Field(confidence)?.Scale?.Text) is not { } scale) return;
        foreach (var (now, then, before) in subject.Compared())
            if (now.Value(confidence) is LevelValue { Reason: null } level && then.Value(confidence) is LevelValue earlier
                && scale.Rank(level.Level) < scale.Rank(earlier.Level) && subject.IsNothing(now.Value(successes)))
                diagnostics.Add(Rule.Warning(level.Span,
                    $"Key '{confidence}' has risen from '{earlier.Level.Id}' in {before.Period} to '{level.Level.Id}', "
                    + $"but '{successes}' reports nothing.",
                    $"Say under '{successes}' what has improved."));
    }
}
