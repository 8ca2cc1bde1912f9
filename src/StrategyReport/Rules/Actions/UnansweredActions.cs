using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2037: the last report planned an action with a name, <c>{#id}</c>, and this one does not say what became of it.</summary>
internal static class UnansweredActions
{
    public static Rule Rule { get; } = new("SR2037", "An action that the last period planned has no answer.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var answers = PlannedActions.AnswersField(subject.Framework)?.Id;
        var focus = subject.FieldOf(Roles.Focus);
        foreach (var (now, then, before) in subject.Compared())
        {
            var carried = PlannedActions.Of(subject.Framework, now, subject.Markdown).Select(a => a.Id);
            var answered = PlannedActions.Answers(now).Select(a => a.Id.Text).Concat(carried).ToHashSet();
            foreach (var (id, text) in PlannedActions.Of(subject.Framework, then, subject.Markdown))
                if (!answered.Contains(id))
                    diagnostics.Add(Rule.Warning(now.Value(answers)?.Span ?? now.Span,
                        $"{before.Period} planned '{MessageText.Short(text.Text, 60)}' ({{#{id}}}), and nothing says what became of it.",
                        Hint(id, answers, focus)));
        }
    }

    private static string Hint(string id, string? answers, string focus) => answers is null
        ? $"Repeat {{#{id}}} under '{focus}' to carry it over; to answer it otherwise, the framework needs a field of type 'answers'."
        : $"Write '{id}: done' under '{answers}', or 'carried', or {{outcome: dropped, note: …}}; "
          + $"repeating {{#{id}}} under '{focus}' carries it over too.";
}
