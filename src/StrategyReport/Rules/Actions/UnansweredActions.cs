using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2037: the last report planned an action with a name, <c>{#id}</c>, and this one does not say what became of it.</summary>
internal static class UnansweredActions
{
    public static Rule Rule { get; } = new("SR2037", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = PlannedActions.AnswersField(subject.Framework);
        foreach (var (now, then, before) in subject.Compared())
        {
            var answered = PlannedActions.Answers(now).Select(a => a.Id.Text).Concat(PlannedActions.Of(subject.Framework, now).Select(a => a.Id)).ToHashSet();
            var at = field is not null && now.Value(field.Id) is { } value ? value.Span : now.Span;
            foreach (var (id, text) in PlannedActions.Of(subject.Framework, then))
                if (!answered.Contains(id))
                    diagnostics.Add(PeriodMessages.ActionUnanswered(at, id, text.Text, before.Period, field?.Id, subject.Framework.Roles.Field(Roles.Focus)));
        }
    }
}
