using System.Globalization;
using System.Text;
using StrategyReport.Diagnostics;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Texts that say a whole day, as ISO or the British write it. A text without its year, month or day is no date: the
/// clock would have to fill it in. A time is what is written; one with an offset becomes the time at Greenwich.
/// </summary>
internal static class DateReading
{
    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy", "ddd d MMM yyyy", "dddd d MMMM yyyy",
        "dddd, d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
    ];

    private static readonly string[] Times =
    [
        "", .. from time in (string[])["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"]
               from zone in (string[])["K", " zzz"]
               from between in (string[])["'T'", " "]
               select between + time + zone,
    ];

    private static readonly string[] Written = [.. from day in Days from time in Times select day + time];

    /// <summary>How dates are read, and printed without a pattern of their own, such as by <c>%x</c>: day before month, 24 hours.</summary>
    public static CultureInfo British { get; } = CultureInfo.ReadOnly(new CultureInfo("")
    {
        DateTimeFormat = new DateTimeFormatInfo
        {
            Calendar = new GregorianCalendar { TwoDigitYearMax = 2049 },
            FirstDayOfWeek = DayOfWeek.Monday,
            FullDateTimePattern = "dddd, d MMMM yyyy HH:mm:ss",
            LongDatePattern = "d MMMM yyyy",
            LongTimePattern = "HH:mm:ss",
            MonthDayPattern = "d MMMM",
            ShortDatePattern = "dd/MM/yyyy",
            ShortTimePattern = "HH:mm",
            YearMonthPattern = "MMMM yyyy",
        },
    });

    /// <param name="pattern">In Scriban's letters, such as <c>%d/%m/%Y</c>; null: any of the ways above.</param>
    /// <exception cref="TemplateFault">The text is no such date.</exception>
    public static DateTime Of(string text, string? pattern, ScribanSpan at)
    {
        var forms = pattern is null ? Written : [Form(pattern, at)];
        return DateTimeOffset.TryParseExact(text, forms, British, Styles, out var date)
            ? date.UtcDateTime
            : throw new TemplateFault(at,
                $"'{MessageText.Short(text)}' is not a date{(pattern is null ? "" : $" written as '{MessageText.Short(pattern)}'")}",
                pattern is null ? "A date names its day, month and year: 2024-03-20, 20/03/2024 or 20 March 2024." : null);
    }

    /// <summary>The pattern in .NET's letters.</summary>
    private static string Form(string pattern, ScribanSpan at)
    {
        var form = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) form.Append(pattern[i]);
            else form.Append(Letters(pattern[++i]) ?? throw new TemplateFault(at, $"No date can be read by %{pattern[i]}"));
        }

        var whole = form.ToString();
        var numbers = whole.Replace("dddd", "", StringComparison.Ordinal).Replace("ddd", "", StringComparison.Ordinal);
        return numbers.Contains('y') && numbers.Contains('M') && numbers.Contains('d')
            ? whole
            : throw new TemplateFault(at, $"The pattern '{MessageText.Short(pattern)}' does not say a whole date",
                "A date names its day, month and year, such as %d/%m/%Y.");
    }

    private static string? Letters(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' or 'e' => "d", // Read with a nought and without.
        'D' => "d/M/yy",
        'F' => "yyyy-M-d",
        'g' => "",
        'H' or 'k' => "H",
        'I' or 'l' => "h",
        'L' => "fff",
        'm' => "M",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'x' => "d/M/yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "'%'",
        _ => null,
    };
}
