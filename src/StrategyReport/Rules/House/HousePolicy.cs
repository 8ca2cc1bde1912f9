using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.House;

/// <summary>
/// How serious each finding is to this house: the framework's <c>rules</c> come first; else a rule's warning in a draft is an
/// error in a final paper; and what the authors have silenced at its place, with a reason, is not said.
/// </summary>
/// <param name="IsFinal">Whether what may stand in a draft may not stand in this paper.</param>
internal sealed record HousePolicy(RuleSettings Rules, IReadOnlyList<Suppression> Suppressions, bool IsFinal)
{
    /// <param name="final">Whether the paper goes to the Board, whatever it says of itself.</param>
    public static HousePolicy Of(Framework framework, PeriodPaper paper, bool final) =>
        new(framework.Rules, [.. framework.Suppressions, .. paper.Suppressions], final || paper.Status == PaperStatus.Final);

    /// <summary>The findings of a stage as this house sees them.</summary>
    public Judgement Judge(IEnumerable<Diagnostic> findings)
    {
        var told = new DiagnosticBag();
        var used = new HashSet<Suppression>();
        foreach (var finding in findings)
        {
            if (Rules.IsOff(finding.Code) || RuleList.Replaces(finding)) continue;
            var isRule = RuleList.Has(finding.Code);
            var usual = isRule && IsFinal ? Severity.Error : finding.Severity;
            if ((isRule || finding.Severity == Severity.Warning) && Suppressions.FirstOrDefault(s => s.Covers(finding)) is { } suppression)
                used.Add(suppression);
            else
                told.Add(finding with { Severity = Rules.Severity(finding.Code) ?? usual });
        }

        return new Judgement(FollowOns.OfEncoding(FollowOns.Without(told)), used);
    }

    /// <summary>What is wrong with suppressions themselves; asked when all has been found that could be.</summary>
    /// <param name="used">Those that suppressed something.</param>
    /// <param name="everythingRan">Whether templates and writers ran too; if not, only those of rules can be called unused.</param>
    public static IEnumerable<Diagnostic> Review(IEnumerable<Suppression> suppressions, IReadOnlySet<Suppression> used, bool everythingRan)
    {
        foreach (var suppression in suppressions)
        {
            var (at, code) = (suppression.Span, suppression.Code);
            if (suppression.Reason.Length == 0) yield return SuppressionMessages.WithoutReason(at, code);
            var isRule = RuleList.Has(code);
            if (!isRule && code.StartsWith("SR2", StringComparison.Ordinal)) yield return SuppressionMessages.OfNothing(at, code);
            else if (!used.Contains(suppression) && (isRule || everythingRan)) yield return SuppressionMessages.Unused(at, code);
        }
    }
}

/// <summary>What a house says of some findings.</summary>
/// <param name="Told">Those that are told, each as serious as the house takes it.</param>
/// <param name="Used">The suppressions that kept others from being told.</param>
internal sealed record Judgement(DiagnosticBag Told, IReadOnlySet<Suppression> Used)
{
    public bool HasErrors => Told.HasErrors;

    /// <summary>
    /// Both together, where the other is of a later stage: what follows from an error that a rule has told is left out.
    /// </summary>
    public Judgement Then(Judgement later) =>
        And(later with { Told = FollowOns.Without(Told, later.Told) });

    /// <summary>Both together; a finding that is the same in every respect is kept once.</summary>
    public Judgement And(Judgement other) => new(FollowOns.OfEncoding(Told.Concat(other.Told)), Used.Concat(other.Used).ToHashSet());
}
