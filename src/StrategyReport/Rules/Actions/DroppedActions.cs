using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2039: an action is dropped, and no note says why.</summary>
internal static class DroppedActions
{
    public static Rule Rule { get; } = new("SR2039", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var ambition in subject.Paper.Ambitions)
            foreach (var answer in PlannedActions.Answers(ambition))
                if (answer is { Outcome: ActionOutcome.Dropped, Note: null })
                    diagnostics.Add(PeriodMessages.DroppedWithoutReason(answer.Id.Span, answer.Id.Text));
    }
}
