using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;

namespace StrategyReport.Rules.Periods;

/// <summary>The financial year and the quarter that a paper reports on, by its folder's name or else by its last day.</summary>
/// <param name="Year">The one in which the financial year begins, in April.</param>
/// <param name="Quarter">1 to 4; 0 where it is not known.</param>
internal sealed partial record ReportedQuarter(int Year, int Quarter)
{
    public string Words => $"{Year}-{(Year + 1) % 100:00}" + (Quarter > 0 ? $" Q{Quarter}" : "");

    public static ReportedQuarter? Of(PeriodPaper paper)
    {
        if (Name().Match(paper.Period) is { Success: true } name && YearOf(name) is { } year)
            return new ReportedQuarter(year, name.Groups["quarter"].Success ? name.Groups["quarter"].Value[0] - '0' : 0);
        if (paper.PeriodEnd is not { } end) return null;
        var isQuarter = end.Month % 3 == 0 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        return new ReportedQuarter(end.Month < 4 ? end.Year - 1 : end.Year, isQuarter ? ((end.Month + 8) % 12 / 3) + 1 : 0);
    }

    /// <summary>
    /// The first year of "2024-25", groups <c>from</c> and <c>to</c>; null where the second does not follow from it: 2023-26.
    /// </summary>
    public static int? YearOf(Match found)
    {
        if (!found.Groups["from"].Success) return null;
        var from = int.Parse(found.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var to = int.Parse(found.Groups["to"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return (from + 1) % 100 != to % 100 ? null : from < 100 ? from + 2000 : from;
    }

    /// <summary>1 to 4 of "Q3", "quarter three", "third quarter", group <c>quarter</c>; 0 where it names none.</summary>
    public static int QuarterOf(Match found)
    {
        var written = found.Groups["quarter"].Value.ToLowerInvariant();
        return written.Length == 0 ? 0
            : Array.IndexOf((string[])["one", "two", "three", "four"], written) is >= 0 and var at ? at + 1
            : Array.IndexOf((string[])["first", "second", "third", "fourth"], written) is >= 0 and var nth ? nth + 1
            : written[0] - '0';
    }

    [GeneratedRegex(@"^(?<from>20\d\d)[-/ ](?<to>(?:20)?\d\d)(?:[-_ ]?[Qq](?<quarter>[1-4]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
