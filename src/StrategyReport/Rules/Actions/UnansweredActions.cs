using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

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
            foreach (var (id, text) in Of(subject, now, then))
                diagnostics.Add(Rule.Warning(Place(now, answers, id),
                    $"{before.Period} planned '{MessageText.Short(text.Text, 60)}' ({{#{id}}}), and nothing says what became of it.",
                    Hint(id, answers, focus)));
    }

    /// <summary>The actions of an earlier report of which a later one does not say what became of them.</summary>
    public static IEnumerable<(string Id, DataText Text)> Of(Subject subject, Ambition now, Ambition then)
    {
        var carried = PlannedActions.Of(subject.Framework, now, subject.Markdown).Select(a => a.Id);
        var answered = PlannedActions.Answers(now).Select(a => a.Id.Text).Concat(carried).ToHashSet();
        return PlannedActions.Of(subject.Framework, then, subject.Markdown).Where(a => !answered.Contains(a.Id));
    }

    /// <summary>Where the answer is waited for.</summary>
    private static SourceSpan Place(Ambition now, string? answers, string id) =>
        now.Value(answers) is not { } value ? now.Span : value.Questions.FirstOrDefault(q => q.Text == id)?.Span ?? value.Span;

    private static string Hint(string id, string? answers, string focus) => answers is null
        ? $"Repeat {{#{id}}} under '{focus}' to carry it over; to answer it otherwise, the framework needs a field of type 'answers'."
        : $"Write '{id}: done' under '{answers}', or 'carried', or {{outcome: dropped, note: …}}; "
          + $"repeating {{#{id}}} under '{focus}' carries it over too.";
}
