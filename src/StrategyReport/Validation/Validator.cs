using StrategyReport.Diagnostics;
using StrategyReport.Validation.Rules;

namespace StrategyReport.Validation;

/// <summary>All rules, in the order of their codes: the only place that names them.</summary>
public static class Validator
{
    public static IReadOnlyList<Rule> Rules { get; } = [DraftingNotes.Rule, Gaps.Rule];

    public static void Check(RuleSubject subject, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules) rule.Check(subject, diagnostics);
    }
}
