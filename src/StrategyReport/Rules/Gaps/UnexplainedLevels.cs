using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2006: amber or red, and neither a challenge nor an escalation says why.</summary>
internal static class UnexplainedLevels
{
    public static Rule Rule { get; } = new("SR2006", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var roles = subject.Framework.Roles;
        var (confidence, challenges) = (roles.Field(Roles.Confidence), roles.Field(Roles.Challenges));
        if (subject.Framework.Field(challenges) is null || subject.Framework.Scale(subject.Framework.Field(confidence)?.Scale ?? "") is not { } scale) return;

        var worrying = subject.Framework.Rules.Words("SR2006", "levels");
        foreach (var ambition in subject.Paper.Ambitions)
        {
            if (ambition.Value(confidence) is not LevelValue { Note: null } level) continue;
            if (worrying.Count > 0 ? !worrying.Contains(level.Level.Id) : level.Level == scale.Levels[0]) continue;
            if (subject.IsNothing(ambition.Value(challenges)) && subject.IsNothing(subject.Value(ambition, Roles.Escalations)))
                diagnostics.Add(RuleMessages.UnexplainedLevel(level.Span with { Length = level.Level.Id.Length }, confidence, level.Level.Id, challenges, roles.Field(Roles.Escalations)));
        }
    }
}
