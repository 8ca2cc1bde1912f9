using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2033: the last paper reported on ambitions that this one leaves out.</summary>
internal static class VanishedAmbitions
{
    public static Rule Rule { get; } = new("SR2033", "An ambition of the last period is not reported on.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        if (!subject.Paper.IsComplete || subject.Before(subject.Paper) is not { } before) return;
        var gone = before.Ambitions.Where(a => a.Number > 0 && subject.Paper.Ambition(a.Number) is null).Select(a => a.Number).ToHashSet();
        // An ambition whose objective is reported on lacks its file, which has been said.
        foreach (var objective in subject.Paper.Reported(subject.Framework)) gone.ExceptWith(objective.Ambitions.Select(a => a.Number));
        if (gone.Count == 0) return;
        var at = subject.Paper.Annexes.Count > 0 ? subject.Paper.Annexes[0].Place : subject.Paper.Title.Span;
        var numbers = string.Join(", ", gone.Order().Select(n => n.ToString(CultureInfo.InvariantCulture)));
        diagnostics.Add(Rule.Warning(at,
            gone.Count == 1
                ? $"Ambition {numbers} of {before.Period} is not reported on."
                : $"Ambitions {numbers} of {before.Period} are not reported on.",
            "Add an annex for the objective, or say why this paper leaves it out: '# allow SR2033: …' above 'annexes'."));
    }
}
