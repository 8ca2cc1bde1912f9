using System.Globalization;
using StrategyReport.Data;

namespace StrategyReport.Starting;

/// <summary>The period that a first folder begins with, as its name says it.</summary>
/// <param name="Name">The folder's name, such as 2026-27-Q2.</param>
/// <param name="Words">As a title speaks of it: "quarter 2 of 2026-27".</param>
/// <param name="End">Its last day.</param>
internal sealed record StarterPeriod(string Name, string Words, DateOnly End)
{
    public const string Forms = "2026-27-Q2 (a quarter), 2026-27-H1 (a half), 2026-27 (a year, from April) or 2026-09 (a month)";

    /// <summary>Null where the name has none of the forms.</summary>
    public static StarterPeriod? Read(string name)
    {
        if (ReportingPeriod.Of(name) is not { } period || period.Name != name) return null;
        if (!(period.IsFinancial ? period.Parts is 1 or 2 or 4 : period.Parts == 12)) return null;
        var words = (period.Parts, period.Part) switch
        {
            (12, _) => period.End.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            (1, _) => $"the year {name}",
            (2, 1) => $"the first half of {name[..7]}",
            (2, _) => $"the second half of {name[..7]}",
            _ => $"quarter {period.Part} of {name[..7]}",
        };
        return new StarterPeriod(name, words, period.End);
    }

    /// <summary>The name of the quarter that ended last before a day; the financial year begins in April.</summary>
    public static string LastQuarter(DateOnly day)
    {
        var within = day.AddMonths(-6); // Three months to the year's first of April, and three to the quarter before.
        var quarter = (within.Month + 2) / 3;
        return $"{within.Year}-{(within.Year + 1) % 100:00}-Q{quarter}";
    }
}
