using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2036: an ambition has been escalated in more periods in a row than the house allows.</summary>
internal static class OldEscalations
{
    private const string Code = "SR2036";

    private static readonly NumberOption Periods = new(Code, "periods", "How many periods an escalation may stay open.", 3);

    public static Rule Rule { get; } = new(Code, "An escalation has been open for long.", Check, Periods);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.FieldOf(Roles.Escalations);
        var most = subject.Number(Periods);
        foreach (var ambition in subject.Paper.Ambitions)
        {
            if (!IsOpen(ambition)) continue;
            var (open, since) = (1, subject.Paper);
            while (subject.Before(since) is { } before && DataFolder.IsBefore(before.Period, since.Period)
                && IsOpen(before.Ambition(ambition.Number)))
                (open, since) = (open + 1, before);
            if (open > most)
                diagnostics.Add(Rule.Warning(ambition.Value(field)!.Span,
                    $"Key '{field}' has reported an escalation in {open} periods in a row, since {since.Period}; the house allows {most}.",
                    "Say what the Board is asked to do about it now, or close it."));
        }

        bool IsOpen(Ambition? ambition) => ambition?.Value(field) is TextValue value && !subject.IsNothing(value);
    }
}
