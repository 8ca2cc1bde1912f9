using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;

namespace StrategyReport.Rules.Periods;

/// <summary>What a label says of an earlier period as if it were this one: "Q2 update", "Position at March 2025".</summary>
internal static partial class StaleWords
{
    /// <param name="end">The last day of the paper's period, if it is known.</param>
    public static IEnumerable<Match> In(string label, ReportedQuarter reported, DateOnly? end) =>
        Compares().IsMatch(label) ? [] : Words().Matches(label).Where(w => IsEarlier(w, reported, end));

    /// <summary>What is published lags behind the paper.</summary>
    public static bool SpeaksOfLatest(string label) => Latest().IsMatch(label);

    /// <summary>Whether a title speaks of what is to come: "Plan for 2026-27".</summary>
    public static bool SpeaksOfNext(string title) => Next().IsMatch(title);

    /// <summary>Whether the words before a period compare this one with it: "Progress against 2024-25".</summary>
    public static bool ComparesWith(string before) => Against().IsMatch(before);

    /// <summary>A month of the paper's own quarter is not.</summary>
    private static bool IsEarlier(Match words, ReportedQuarter reported, DateOnly? end)
    {
        if (words.Groups["month"].Success)
            return end is { } last && DateOnly.TryParseExact(
                $"1 {words.Groups["month"].Value} {words.Groups["year"].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var month)
                && month < new DateOnly(last.Year, last.Month, 1).AddMonths(reported.Quarter > 0 ? -2 : 0);
        var quarter = ReportingPeriod.PartOf(words.Groups["quarter"].Value);
        if (ReportingPeriod.YearOf(words) is not { } year) return quarter > 0 && reported.Quarter > 0 && quarter != reported.Quarter;
        return year < reported.Year || (year == reported.Year && quarter > 0 && quarter < reported.Quarter);
    }

    /// <summary>An earlier period is right beside this one: "Change since Q2", "Baseline at March 2025".</summary>
    [GeneratedRegex(@"\b(?:since|from|than|against|compared|comparison|baseline|changed?|previous|last|before|after|until)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Compares();

    [GeneratedRegex(
        @"\bQ(?<quarter>[1-4])[\s\u00A0,-]+(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)(?!\d)
          |(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)[\s\u00A0,-]+Q(?<quarter>[1-4])\b
          |\b(?:Q(?<quarter>[1-4])|[Qq]uarter[\s\u00A0]+(?<quarter>[1-4]|one|two|three|four))[\s\u00A0]+
            (?:[Uu]pdate|[Pp]osition|[Pp]rogress|[Pp]erformance|[Rr]esults?|[Rr]eport)\b
          |\b(?:[Uu]pdate|[Pp]osition|[Pp]rogress|[Pp]erformance|[Rr]esults|[Ss]uccesses|[Aa]chievements|[Cc]hallenges)[\s\u00A0]+
            (?:in|during|for)[\s\u00A0]+(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)(?!\d)
          |\bFY[\s\u00A0]?(?<from>\d\d)[-/–](?<to>\d\d)(?!\d)
          |\b(?:at|to)[\s\u00A0]+(?:\d{1,2}[\s\u00A0]+)?
            (?<month>January|February|March|April|May|June|July|August|September|October|November|December)[\s\u00A0]+(?<year>20\d\d)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:plan(?:s|ned|ning)?|priorit(?:y|ies)|ahead|towards|next|outlook|forecasts?|intentions?|budget)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(?:since|than|against|versus|compared[\s\u00A0]+(?:with|to))[\s\u00A0]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:latest|published)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Latest();
}
