using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2038: an answer names an action that the last report did not plan.</summary>
internal static class AnswersToNothing
{
    public static Rule Rule { get; } = new("SR2038", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var before = subject.Before(subject.Paper);
        foreach (var ambition in subject.Paper.Ambitions)
        {
            var then = before?.Ambition(ambition.Number);
            var planned = then is null ? [] : PlannedActions.Of(subject.Framework, then).Select(a => a.Id).ToList();
            foreach (var answer in PlannedActions.Answers(ambition))
                if (!planned.Contains(answer.Id.Text))
                    diagnostics.Add(PeriodMessages.AnswerToNothing(answer.Id.Span, answer.Id.Text, before?.Period, planned));
        }
    }
}
