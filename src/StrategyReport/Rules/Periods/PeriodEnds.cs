using System.Globalization;
using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2066: the period ends no later than the one before it.</summary>
internal static class PeriodEnds
{
    public static Rule Rule { get; } = new("SR2066", "The period ends no later than the one before it.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var paper = subject.Paper;
        if (paper.PeriodEnd is not { } end || subject.Before(paper) is not { PeriodEnd: { } earlier } before || end > earlier) return;
        if (DataFolder.FormOf(before.Period) != DataFolder.FormOf(paper.Period)) return; // SR2065 tells why.
        var day = earlier.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        diagnostics.Add(Rule.Warning(paper.PeriodEndPlace ?? paper.Title.Span,
            end == earlier ? $"The period ends on the day on which {before.Period} ended, {day}."
            : $"The period ends before {before.Period} did, which ended on {day}.",
            "Put in the last day that this paper reports on, or name the paper that it is compared with: 'previous: …'."));
    }
}
