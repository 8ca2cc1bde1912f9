using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2071: a table of what has changed is asked for, and there is no earlier paper, or one that cannot be read.</summary>
internal static class NothingToCompare
{
    public static Rule Rule { get; } = new("SR2071", "There is no earlier paper from which something could have changed.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        if (subject.Paper.Changes is not { } place) return;
        if (subject.Before(subject.Paper) is not { } before)
            diagnostics.Add(Rule.Warning(place,
                $"The table of changes is left out: there is no paper before {subject.Paper.Period}.",
                "Take 'changes: true' away, or say under 'previous' with which period this one is compared."));
        else if (!before.IsSound)
            diagnostics.Add(Rule.Warning(place,
                $"The table of changes is left out: errors stand in {before.Period}, with which this paper is compared.",
                $"Mend them: 'validate --period {before.Period}' tells them."));
    }
}
