using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Date patterns with <c>%</c> codes, after strftime.</summary>
internal static class DatePattern
{
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) result.Append(pattern[i]);
            else if (pattern[++i] == 'g') culture = CultureInfo.InvariantCulture;
            else result.Append(FormatCode(date, pattern[i], culture));
        }
        return result.ToString();
    }

    /// <summary>The same as a .NET format, for parsing; <c>%g</c> changes the culture.</summary>
    public static string ToNetFormat(string pattern, ref CultureInfo culture)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) result.Append(pattern[i]);
            else if (pattern[++i] == 'g') culture = CultureInfo.InvariantCulture;
            else if (NetFormat(pattern[i]) is { } format) result.Append(format);
            else if (IsCode(pattern[i]))
                throw new ArgumentException($"The pattern %{pattern[i]} is not supported for the parse method", nameof(pattern));
            else result.Append('%').Append(pattern[i]);
        }
        return result.ToString();
    }

    private static bool IsCode(char code) => "CjnstuUvVWw%".Contains(code, StringComparison.Ordinal);

    private static string? NetFormat(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    private static string FormatCode(DateTime date, char code, CultureInfo culture)
    {
        switch (code)
        {
            case 'e' or 'k' or 'l': return date.ToString(NetFormat(code), culture).PadLeft(2);
            case 'P': return date.ToString("tt", culture).ToLowerInvariant();
        }
        if (NetFormat(code) is { } format) return date.ToString(format, culture);
        var weekRule = culture.DateTimeFormat.CalendarWeekRule;
        return code switch
        {
            'C' => (date.Year / 100).ToString("D2", culture),
            'j' => date.DayOfYear.ToString("D3", culture),
            'n' => "\n",
            's' => ((date.ToUniversalTime().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(culture),
            't' => "\t",
            'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
            'U' => Week(weekRule, DayOfWeek.Sunday),
            'v' => string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}"),
            'V' => Week(CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
            'W' => Week(weekRule, DayOfWeek.Monday),
            'w' => ((int)date.DayOfWeek).ToString(culture),
            '%' => "%",
            _ => "%" + code,
        };

        string Week(CalendarWeekRule rule, DayOfWeek firstDay) => culture.Calendar.GetWeekOfYear(date, rule, firstDay).ToString("D2", culture);
    }
}
