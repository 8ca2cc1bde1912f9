using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2038: an answer names an action that the last report did not plan.</summary>
internal static class AnswersToNothing
{
    public static Rule Rule { get; } = new("SR2038", "An answer is to an action that nobody planned.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var before = subject.Before(subject.Paper);
        var nothing = before is null ? "there is no earlier period" : $"{before.Period} planned none of that name for this ambition";
        foreach (var ambition in subject.Paper.Ambitions)
        {
            var then = before?.Ambition(ambition.Number);
            if (then is null && before is { IsSound: false }) continue; // Nobody can read what was planned.
            var planned = then is null ? [] : PlannedActions.Of(subject.Framework, then, subject.Markdown).Select(a => a.Id).ToList();
            foreach (var id in PlannedActions.Answers(ambition).Select(a => a.Id))
                if (!planned.Contains(id.Text))
                    diagnostics.Add(Rule.Warning(
                        id.Span, $"'{id.Text}' answers an action, but {nothing}.", NearMiss.Hint(id.Text, planned)));
        }
    }
}
