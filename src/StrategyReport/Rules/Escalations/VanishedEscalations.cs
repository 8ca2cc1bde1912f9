using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2034: an ambition had an escalation in the last period, and now no text of it says a word of escalating.</summary>
internal static class VanishedEscalations
{
    public static Rule Rule { get; } = new("SR2034", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.Framework.Roles.Field(Roles.Escalations);
        foreach (var (now, then, before) in subject.Compared())
        {
            if (then.Value(field) is not TextValue earlier || subject.IsNothing(earlier) || now.Value(field) is not { } value || !subject.IsNothing(value)) continue;
            var mentioned = subject.Texts.Any(t => t.Ambition == now && t.Text.Text.Contains("escalat", StringComparison.OrdinalIgnoreCase));
            if (!mentioned) diagnostics.Add(PeriodMessages.EscalationVanished(value.Span, field, before.Period, earlier.Span));
        }
    }
}
