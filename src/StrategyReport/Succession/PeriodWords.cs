using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Succession;

/// <summary>How texts write quarters, halves, years and days.</summary>
internal static partial class PeriodWords
{
    public static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static IEnumerable<Match> In(string text) => Words().Matches(text);

    /// <summary>What speaks of a day before the period: "Change since Q2", "Baseline at March 2022".</summary>
    public static bool Compares(string before) => Comparing().IsMatch(before);

    /// <summary>"by the end of 2025-26": what has been promised for then.</summary>
    public static bool IsGoal(string before) => Goal().IsMatch(before);

    /// <summary>1 to 12, of a whole name or its first three or four letters; 0 for what is no month.</summary>
    public static int Month(string written) =>
        Array.FindIndex(Months, m => m == written || (written.Length is 3 or 4 && m.StartsWith(written, StringComparison.Ordinal))) + 1;

    /// <summary>
    /// A day as YAML writes it; a day or a month with its year; a year with its part, on either side; a part alone; years alone; names of
    /// reports and months, which say of what part of a year they speak and not of which.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\d-])(?<iso>20\d\d-[01]\d-[0-3]\d)(?![\d-])
          |\b(?:(?<day>[1-3]?\d)(?<nth>st|nd|rd|th)?[\s\u00A0]+)?
             (?<month>January|February|March|April|May|June|July|August|September|October|November|December
                |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?<gap>\.?[\s\u00A0]+)(?<year>20\d\d)\b(?![-/–]\d)
          |(?<![\d./-])(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)
             (?:[\s\u00A0,-]+(?<unit>[QH]|[Qq]uarter[\s\u00A0]+|[Hh]alf[\s\u00A0]+)(?<part>[1-4]|one|two|three|four)\b
               (?:(?:[\s\u00A0]+(?:and|to|&)[\s\u00A0]+|[-–])[QH]?(?<part2>[1-4])\b)?)?(?![\d/])
          |\b(?:(?<unit>[QH]|[Qq]uarter[\s\u00A0]+|[Hh]alf[\s\u00A0]+)(?<part>[1-4]|one|two|three|four)\b
             |(?<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s\u00A0]+(?<unit>quarter|half)\b)
             (?:(?:[\s\u00A0]+(?:and|to|&)[\s\u00A0]+|[-–])[QH]?(?<part2>[1-4])\b)?
             (?:(?:[\s\u00A0]+(?:of|in)|,)?[\s\u00A0]+(?:the[\s\u00A0]+)?(?:financial[\s\u00A0]+year[\s\u00A0]+)?
               (?:(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)|(?<calendar>20\d\d))(?![\d/-]))?
          |\bFY[\s\u00A0]?(?<from>\d\d)[-/–](?<to>\d\d)(?!\d)
          |\b(?<named>[Hh]alf-year(?:ly)?|[Mm]id-year|[Yy]ear-end|[Ii]nterim)\b
          |(?<=\b(?:to|at|in|until|[Bb]y|each)[\s\u00A0]+)(?<named>January|February|March|April|May|June|July|August|September|October
             |November|December)\b
          |(?<![\d./-])(?<alone>20\d\d)(?![\d./-]*\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:since|from|than|against|compared|comparison|versus|baseline|previous|last|before|established|founded)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"\bby[\s\u00A0]+(?:the[\s\u00A0]+)?(?:end[\s\u00A0]+(?:of[\s\u00A0]+)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Goal();
}
