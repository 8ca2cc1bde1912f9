using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Data;

/// <summary>What a period's name says: a financial or a calendar year, or a part of one.</summary>
/// <param name="Year">The one in which the year begins.</param>
/// <param name="Part">From 1: the quarter, the third, the half; the month of a calendar year; 1 where the year is whole.</param>
/// <param name="Parts">Into how many the year is divided: 1, 2, 3, 4 or 12.</param>
/// <param name="IsFinancial">Whether the year begins in April.</param>
internal sealed partial record ReportingPeriod(int Year, int Part, int Parts, bool IsFinancial)
{
    /// <summary>The first day behind it.</summary>
    private DateOnly Behind => new DateOnly(Year, IsFinancial ? 4 : 1, 1).AddMonths(Part * (12 / Parts));

    public DateOnly End => Behind.AddDays(-1);

    /// <summary>The financial year in which it ends.</summary>
    public int FinancialYear => End.Month < 4 ? End.Year - 1 : End.Year;

    /// <summary>By how many months a later one ends later.</summary>
    public int MonthsTo(ReportingPeriod later) => ((later.Behind.Year - Behind.Year) * 12) + later.Behind.Month - Behind.Month;

    /// <summary>Null where the name is none of a year or of a part of one.</summary>
    public static ReportingPeriod? Of(string name)
    {
        if (Name().Match(name) is not { Success: true } found) return null;
        var (from, part) = (Number(found.Groups["from"]), Number(found.Groups["part"]));
        var parts = found.Groups["unit"].Value.ToUpperInvariant() switch { "Q" => 4, "T" => 3, "H" => 2, _ => 1 };
        if (parts == 1) part = 1;
        if (part < 1 || part > parts) return null;
        if (!found.Groups["to"].Success) return new ReportingPeriod(from, part, parts, IsFinancial: false);
        var to = Number(found.Groups["to"]);
        if (to % 100 == (from + 1) % 100) return new ReportingPeriod(from, part, parts, IsFinancial: true);
        return parts == 1 && to is >= 1 and <= 12 ? new ReportingPeriod(from, to, 12, IsFinancial: false) : null;
    }

    private static int Number(Group digits) =>
        int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>2024-25-Q2, 2024-25 H1, 2024-25; 2025-Q1; 2025-03.</summary>
    [GeneratedRegex(@"^(?<from>20\d\d)(?:[-_ ](?<to>(?:20)?\d\d))?(?:[-_ ]?(?<unit>[QqHhTt])(?<part>[1-9]))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
