using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Starting;

/// <summary>The period that a first folder begins with, as its name says it.</summary>
/// <param name="Name">The folder's name, such as 2026-27-Q2.</param>
/// <param name="Words">As a title speaks of it: "quarter 2 of 2026-27".</param>
/// <param name="End">Its last day.</param>
internal sealed partial record StarterPeriod(string Name, string Words, DateOnly End)
{
    public const string Forms = "2026-27-Q2 (a quarter), 2026-27-H1 (a half), 2026-27 (a year, from April) or 2026-09 (a month)";

    /// <summary>Null where the name has none of the forms.</summary>
    public static StarterPeriod? Read(string name)
    {
        if (Form().Match(name) is not { Success: true } match) return null;
        var (year, second) = (Number(match, "year"), Number(match, "second"));
        if ((year + 1) % 100 != second)
        {
            // No financial year: a month, where nothing is said of a part.
            return match.Groups["part"].Success || second is < 1 or > 12 ? null
                : new StarterPeriod(name, LastDay(year, second).ToString("MMMM yyyy", CultureInfo.InvariantCulture), LastDay(year, second));
        }

        var (words, quarter) = match.Groups["part"].Value switch
        {
            "H1" => ("the first half of", 2),
            "H2" => ("the second half of", 4),
            "" => ("the year", 4),
            var part => ($"quarter {part[1]} of", part[1] - '0'),
        };
        return new StarterPeriod(name, $"{words} {name[..7]}", quarter == 4 ? LastDay(year + 1, 3) : LastDay(year, 3 * (quarter + 1)));
    }

    /// <summary>The name of the quarter that ended last before a day; the financial year begins in April.</summary>
    public static string LastQuarter(DateOnly day)
    {
        var within = day.AddMonths(-6); // Three months to the year's first of April, and three to the quarter before.
        var quarter = (within.Month + 2) / 3;
        return $"{within.Year}-{(within.Year + 1) % 100:00}-Q{quarter}";
    }

    private static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>20[0-9]{2})-(?<second>[0-9]{2})(-(?<part>Q[1-4]|H[12]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
