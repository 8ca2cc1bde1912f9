using StrategyReport.Diagnostics;
using static StrategyReport.Diagnostics.MessageText;

namespace StrategyReport.Rules.House;

/// <summary>SR2090 to SR2092: what is wrong with a comment that says that a finding is meant.</summary>
internal static class SuppressionMessages
{
    public static Diagnostic Unused(SourceSpan at, string code) =>
        Warning("SR2090", at, $"{code} is allowed here, but there is nothing to allow any more.", "Delete the comment.");

    public static Diagnostic WithoutReason(SourceSpan at, string code) =>
        Warning("SR2091", at, $"{code} is allowed here without a reason.", $"Write '# allow {code}: …' and say why.");

    public static Diagnostic OfNothing(SourceSpan at, string code) =>
        Warning("SR2092", at, $"{code} cannot be allowed: it is no rule that the house may set.",
            "An error has to be mended; 'strategy-report explain' lists the rules.");
}
