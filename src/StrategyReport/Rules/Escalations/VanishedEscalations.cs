using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2034: an ambition had an escalation in the last period, and now no text of it says a word of escalating.</summary>
internal static class VanishedEscalations
{
    public static Rule Rule { get; } = new("SR2034", "An escalation of the last period is not mentioned any more.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.FieldOf(Roles.Escalations);
        foreach (var (now, then, before) in subject.Compared())
        {
            if (then.Value(field) is not TextValue earlier || subject.IsNothing(earlier)) continue;
            if (now.Value(field) is not { } value || !subject.IsNothing(value)) continue;
            if (subject.Texts.Any(t => t.Ambition == now && t.Text.Text.Contains("escalat", StringComparison.OrdinalIgnoreCase))) continue;
            diagnostics.Add(Rule.Warning(value.Span,
                $"Key '{field}' reported an escalation in {before.Period} ({earlier.Span}), of which nothing is said any more.",
                "Say how it ended."));
        }
    }
}
