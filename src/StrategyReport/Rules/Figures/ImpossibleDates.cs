using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Figures;

/// <summary>SR2063: a date that no calendar has: 31 June, 30 February 2025, 31/11/2025.</summary>
internal static partial class ImpossibleDates
{
    private const string Months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

    public static Rule Rule { get; } = new("SR2063", "A date does not exist.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var block in subject.Blocks)
        {
            foreach (Match found in Words().Matches(block.Text)) Judge(block.At(found.Index, found.Length), found, MonthOf(found));
            foreach (Match found in Figures().Matches(block.Text))
                Judge(block.At(found.Index, found.Length), found, Number(found.Groups["month"].Value));
        }

        void Judge(SourceSpan at, Match found, int month)
        {
            var (day, hasYear) = (Number(found.Groups["day"].Value), found.Groups["year"].Success);
            var year = hasYear ? Number(found.Groups["year"].Value) : 2024; // Without one, February may have 29 days.
            // "The 45 March referrals" are no date.
            if (day > 31 && !hasYear && !found.Groups["th"].Success) return;
            var days = month is >= 1 and <= 12 && year is >= 1 and <= 9999 ? DateTime.DaysInMonth(year, month) : 0;
            if (day >= 1 && day <= days) return;
            diagnostics.Add(Rule.Warning(at, $"There is no {found.Value}.",
                days == 0 ? "A year has 12 months: write 30/11/2025 or 2025-11-30."
                : $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}{(hasYear ? $" {year}" : "")} has {days} days."));
        }
    }

    private static int MonthOf(Match found) =>
        (Months.IndexOf(found.Groups["month"].Value[..3], StringComparison.Ordinal) / 4) + 1;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>
    /// 31 June, 31st of June 2025; June 31st, June 31, 2025; on June 31. "In June 31 patients were seen" is none.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\d.,/£–-])\b(?<day>\d{1,2})(?<th>st|nd|rd|th)?[\s\u00A0]+(?:of[\s\u00A0]+)?
            (?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?
                |Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b
            (?:,?[\s\u00A0]+(?<year>(?:19|20)\d{2})\b)?
          |\b(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?
                |Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)
            [\s\u00A0]+(?<day>\d{1,2})(?:
                (?<th>st|nd|rd|th)\b(?:,?[\s\u00A0]+(?<year>(?:19|20)\d{2})\b)?
                |,[\s\u00A0]+(?<year>(?:19|20)\d{2})\b)
          |(?:(?<=\b[Oo]n[\s\u00A0])(?=\w+[\s\u00A0]+\d{1,2}(?![\w%/.,:-]*\d|[\s\u00A0]*%))
                |(?<=\b(?:by|until|before|from|since|after)[\s\u00A0])(?=\w+[\s\u00A0]+\d{1,2}(?:[.;)](?!\d)|$)))
            (?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?
                |Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)
            [\s\u00A0]+(?<day>\d{1,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();

    /// <summary>31/11/2025, 31.11.2025, 31-11-2025 and 2025-11-31.</summary>
    [GeneratedRegex(
        @"(?<![\d./-])(?:(?<day>\d{1,2})(?<s>[/.-])(?<month>\d{1,2})\k<s>(?<year>(?:19|20)\d{2})"
        + @"|(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2}))(?![\d/-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
