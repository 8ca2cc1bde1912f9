using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules;

/// <summary>
/// How serious each finding is to this house: the framework's <c>rules</c> come first; else a rule's warning in a draft is an
/// error in a final paper; and what the authors have silenced at its place, with a reason, is not said.
/// </summary>
/// <param name="final">Whether the paper goes to the Board, whatever it says of itself.</param>
/// <param name="used">Gathers the silences that silenced something.</param>
public sealed class HousePolicy(Framework framework, bool final, HashSet<Suppression> used)
{
    private IReadOnlyList<Suppression> _silences = framework.Silences;

    /// <summary>Whether what may stand in a draft may not stand in this paper.</summary>
    public bool IsFinal { get; private set; } = final;

    /// <summary>Takes a paper's status and its silences into account.</summary>
    public void Use(PeriodPaper paper)
    {
        _silences = [.. framework.Silences, .. paper.Silences];
        IsFinal |= paper.Status == PaperStatus.Final;
    }

    /// <summary>The finding as this house sees it; null where it is not to be told.</summary>
    public Diagnostic? Judge(Diagnostic diagnostic)
    {
        if (framework.Rules.IsOff(diagnostic.Code) || IsToldByARule(diagnostic)) return null;
        var isRule = RuleList.Has(diagnostic.Code);
        if (isRule || diagnostic.Severity == Severity.Warning)
            foreach (var silence in _silences)
                if (silence.Covers(diagnostic))
                {
                    used.Add(silence);
                    return null;
                }

        if (framework.Rules.Severity(diagnostic.Code) is { } severity) return diagnostic with { Severity = severity };
        return isRule && IsFinal ? diagnostic with { Severity = Severity.Error } : diagnostic;
    }

    /// <summary>What is wrong with silences themselves; asked when all has been found that could be.</summary>
    /// <param name="everythingRan">Whether templates and writers ran too; if not, only the rules' silences can be called unused.</param>
    public IEnumerable<Diagnostic> Review(IEnumerable<Suppression> silences, bool everythingRan)
    {
        foreach (var silence in silences)
        {
            if (silence.Reason.Length == 0) yield return SuppressionMessages.WithoutReason(silence.Span, silence.Code);
            var isRule = RuleList.Has(silence.Code);
            if (!isRule && silence.Code.StartsWith("SR2", StringComparison.Ordinal)) yield return SuppressionMessages.OfNothing(silence.Span, silence.Code);
            else if (!used.Contains(silence) && (isRule || everythingRan)) yield return SuppressionMessages.Unused(silence.Span, silence.Code);
        }
    }

    /// <summary>A skipped heading of the data is told by SR2018; the markup's own word for it is for those of templates.</summary>
    private static bool IsToldByARule(Diagnostic diagnostic) =>
        diagnostic.Code == "SR4022" && diagnostic.Span.File.EndsWith(".yaml", StringComparison.Ordinal);
}
