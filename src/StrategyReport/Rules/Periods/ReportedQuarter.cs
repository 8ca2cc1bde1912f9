using StrategyReport.Data;

namespace StrategyReport.Rules.Periods;

/// <summary>The financial year and the quarter that a paper reports on, by its folder's name or else by its last day.</summary>
/// <param name="Year">The one in which the financial year begins, in April.</param>
/// <param name="Quarter">1 to 4; 0 where it is not known.</param>
internal sealed record ReportedQuarter(int Year, int Quarter)
{
    public string Words => $"{Year}-{(Year + 1) % 100:00}" + (Quarter > 0 ? $" Q{Quarter}" : "");

    public static ReportedQuarter? Of(PeriodPaper paper)
    {
        if (ReportingPeriod.Of(paper.Period) is { IsFinancial: true, Parts: 1 or 4 } period)
            return new ReportedQuarter(period.Year, period.Parts == 4 ? period.Part : 0);
        if (paper.PeriodEnd is not { } end) return null;
        var isQuarter = end.Month % 3 == 0 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        return new ReportedQuarter(end.Month < 4 ? end.Year - 1 : end.Year, isQuarter ? ((end.Month + 8) % 12 / 3) + 1 : 0);
    }
}
