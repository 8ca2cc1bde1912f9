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
    private static readonly string[] Cardinals = ["one", "two", "three", "four"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The first day behind it.</summary>
    private DateOnly Behind => new DateOnly(Year, IsFinancial ? 4 : 1, 1).AddMonths(Part * (12 / Parts));

    public DateOnly End => Behind.AddDays(-1);

    /// <summary>The financial year in which it ends.</summary>
    public int FinancialYear => End.Month < 4 ? End.Year - 1 : End.Year;

    /// <summary>As folders are named: 2024-25-Q2, 2024-25-H1, 2024-25; 2025-Q1; 2025-03.</summary>
    public string Name => (IsFinancial ? $"{Year}-{(Year + 1) % 100:00}" : $"{Year}") + Parts switch
    {
        1 => "",
        2 => $"-H{Part}",
        3 => $"-T{Part}",
        4 => $"-Q{Part}",
        _ => $"-{Part:00}",
    };

    /// <summary>The one that follows it.</summary>
    public ReportingPeriod Next => Part < Parts ? this with { Part = Part + 1 } : this with { Year = Year + 1, Part = 1 };

    /// <summary>By how many months a later one ends later.</summary>
    public int MonthsTo(ReportingPeriod later) => ((later.Behind.Year - Behind.Year) * 12) + later.Behind.Month - Behind.Month;

    /// <summary>Null where the name is none of a year or of a part of one.</summary>
    public static ReportingPeriod? Of(string name)
    {
        if (Names().Match(name) is not { Success: true } found) return null;
        var (from, part) = (Number(found.Groups["from"]), Number(found.Groups["part"]));
        var parts = found.Groups["unit"].Value.ToUpperInvariant() switch { "Q" => 4, "T" => 3, "H" => 2, _ => 1 };
        if (parts == 1) part = 1;
        if (part < 1 || part > parts) return null;
        if (!found.Groups["to"].Success) return new ReportingPeriod(from, part, parts, IsFinancial: false);
        var to = Number(found.Groups["to"]);
        if (to % 100 == (from + 1) % 100) return new ReportingPeriod(from, part, parts, IsFinancial: true);
        return parts == 1 && to is >= 1 and <= 12 ? new ReportingPeriod(from, to, 12, IsFinancial: false) : null;
    }

    /// <summary>
    /// The year in which "2024-25" or "24-25" begins, groups <c>from</c> and <c>to</c>; null where the second does not follow from it, as
    /// in 2023-26, or there are none.
    /// </summary>
    public static int? YearOf(Match found)
    {
        var (from, to) = (Number(found.Groups["from"]), Number(found.Groups["to"]));
        return !found.Groups["from"].Success || (from + 1) % 100 != to % 100 ? null : from < 100 ? from + 2000 : from;
    }

    /// <summary>1 to 4, of "3", "three" and "third"; 0 for what is no such number.</summary>
    public static int PartOf(string written)
    {
        var word = written.ToLowerInvariant();
        return Array.IndexOf(Cardinals, word) is >= 0 and var at ? at + 1
            : Array.IndexOf(Ordinals, word) is >= 0 and var nth ? nth + 1
            : word is [>= '1' and <= '4'] ? word[0] - '0' : 0;
    }

    /// <summary>Written as another one was: "two" → "four", "Second" → "Fourth".</summary>
    public static string PartAs(int part, string former)
    {
        var word = former.ToLowerInvariant();
        var put = Array.IndexOf(Cardinals, word) >= 0 ? Cardinals[part - 1]
            : Array.IndexOf(Ordinals, word) >= 0 ? Ordinals[part - 1] : $"{part}";
        return char.IsUpper(former[0]) ? char.ToUpperInvariant(put[0]) + put[1..] : put;
    }

    private static int Number(Group digits) =>
        int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>2024-25-Q2, 2024-25 H1, 2024-25; 2025-Q1; 2025-03.</summary>
    [GeneratedRegex(@"^(?<from>20\d\d)(?:[-_ ](?<to>(?:20)?\d\d))?(?:[-_ ]?(?<unit>[QqHhTt])(?<part>[1-9]))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
