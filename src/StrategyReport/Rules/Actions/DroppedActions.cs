using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2039: an action is dropped, and no note says why.</summary>
internal static class DroppedActions
{
    public static Rule Rule { get; } = new("SR2039", "An action is dropped without a reason.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var answer in subject.Paper.Ambitions.SelectMany(PlannedActions.Answers))
            if (answer is { Outcome: ActionOutcome.Dropped, Note: null })
                diagnostics.Add(Rule.Warning(answer.Id.Span, $"The action '{answer.Id.Text}' is dropped without a reason.",
                    $"Write '{answer.Id.Text}: {{outcome: dropped, note: …}}' and say why."));
    }
}
