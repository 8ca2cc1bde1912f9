using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;

namespace StrategyReport.Succession;

/// <summary>
/// How days, quarters, halves and years move on from one period to the next: by as many months as the periods lie apart. What a period is
/// compared with becomes the last period; a promise ("by the end of 2025-26") stays, and so does what lies far ahead.
/// </summary>
/// <param name="Before">The period that the last one was compared with; null: none.</param>
internal sealed record PeriodShift(ReportingPeriod? From, ReportingPeriod? To, ReportingPeriod? Before)
{
    /// <summary>What lies further ahead than this belongs to the strategy and not to the period.</summary>
    private const int FarAheadMonths = 18;

    private int? Months => From is null || To is null ? null : From.MonthsTo(To);

    /// <summary>What moves on in a label or a title, in its order, and what is old and does not.</summary>
    public IEnumerable<ShiftedWords> Of(string text)
    {
        foreach (var found in PeriodWords.In(text))
        {
            var old = found.Value;
            var put = Moved(found, text[..found.Index]) ?? old;
            if (put != old) yield return new ShiftedWords(found.Index, old, put);
            else if (IsOld(found)) yield return new ShiftedWords(found.Index, old, null);
        }
    }

    /// <summary>A text with all that moves on.</summary>
    public string Applied(string text) => Of(text).Where(w => w.Put is not null).Reverse()
        .Aggregate(text, (moved, w) => moved.Remove(w.Offset, w.Old.Length).Insert(w.Offset, w.Put!));

    /// <summary>A day that lies as many months later; the last of a month becomes the last of one.</summary>
    public DateOnly? Of(DateOnly day) => Months is { } months ? Later(day, months) : null;

    private static DateOnly Later(DateOnly day, int months) =>
        day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(months).AddDays(-1) : day.AddMonths(months);

    /// <summary>A meeting's day: the same weekday of the same week of a month, such as the third Wednesday.</summary>
    public DateOnly? OfMeeting(DateOnly day)
    {
        if (Months is not { } months) return null;
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(months);
        var moved = first.AddDays(((day.DayOfWeek - first.DayOfWeek + 7) % 7) + ((day.Day - 1) / 7 * 7));
        return moved.Month == first.Month ? moved : moved.AddDays(-7);
    }

    /// <summary>Null where it stays.</summary>
    private string? Moved(Match found, string before)
    {
        if (Months is not { } months) return null;
        if (Last(found) is { } last && last > From!.End.AddMonths(FarAheadMonths)) return null;
        if (PeriodWords.Compares(before)) return IsBefore(found) ? Written(found, Before!.MonthsTo(From!)) : null;
        return IsYearAlone(found) && PeriodWords.IsGoal(before) ? null : Written(found, months);
    }

    private static bool IsYearAlone(Match found) => found.Groups["from"].Success && !found.Groups["part"].Success;

    /// <summary>Whether it names what the last period was compared with.</summary>
    private bool IsBefore(Match found)
    {
        if (Before is null) return false;
        if (IsYearAlone(found)) return ReportingPeriod.YearOf(found) == Before.FinancialYear && Before.FinancialYear != From!.FinancialYear;
        if (Last(found) is { } last) return last.Year == Before.End.Year && last.Month == Before.End.Month;
        return Divisions(found) == Before.Parts && ReportingPeriod.PartOf(found.Groups["part"].Value) == Before.Part;
    }

    /// <summary>The same words so many months later; null where they cannot say that.</summary>
    private string? Written(Match found, int months)
    {
        var groups = found.Groups;
        if (groups["iso"].Success || groups["month"].Success) return Day(found, months);
        if (groups["alone"].Success || groups["named"].Success) return null;
        if (IsYearAlone(found)) return ReportingPeriod.YearOf(found) is { } year ? WithYear(found, year + YearsAlone(months)) : null;
        var (parts, part) = (Divisions(found), ReportingPeriod.PartOf(groups["part"].Value));
        if (part > parts || months % (12 / parts) != 0) return null;
        var (years, index) = Math.DivRem(part - 1 + (months / (12 / parts)), parts);
        var put = Replaced(found, groups["part"], ReportingPeriod.PartAs(index + 1, groups["part"].Value));
        if (groups["part2"].Success)
        {
            // Two quarters of which one would lie in another year cannot be written so.
            var second = ReportingPeriod.PartOf(groups["part2"].Value) - part + index;
            if (second < index || second >= parts) return null;
            var at = groups["part2"].Index - found.Index;
            put = put.Remove(at, 1).Insert(at, $"{second + 1}");
        }

        if (groups["calendar"] is { Success: true } calendar)
            return put.Replace(calendar.Value, $"{Number(calendar) + years}", StringComparison.Ordinal);
        if (!groups["from"].Success) return put;
        return ReportingPeriod.YearOf(found) is { } from
            ? put.Replace(YearsOf(found), YearsAs(found, from + years), StringComparison.Ordinal) : null;
    }

    /// <summary>Of a year alone: from the financial year in which a period lies to that of the next one.</summary>
    private int YearsAlone(int months) =>
        months == Months ? To!.FinancialYear - From!.FinancialYear : From!.FinancialYear - Before!.FinancialYear;

    private static string WithYear(Match found, int year) =>
        found.Value.Replace(YearsOf(found), YearsAs(found, year), StringComparison.Ordinal);

    private static string YearsOf(Match found) =>
        found.Value[(found.Groups["from"].Index - found.Index)..(found.Groups["to"].Index + found.Groups["to"].Length - found.Index)];

    /// <summary>In as many digits, with the same stroke.</summary>
    private static string YearsAs(Match found, int year)
    {
        var (from, to) = (found.Groups["from"], found.Groups["to"]);
        return Digits(year, from.Length) + YearsOf(found)[from.Length..^to.Length] + Digits(year + 1, to.Length);
    }

    private static string Digits(int year, int count) => count == 2 ? $"{year % 100:00}" : $"{year}";

    private static int Divisions(Match found) => found.Groups["unit"].Value is ['Q' or 'q', ..] ? 4 : 2;

    private static string Replaced(Match found, Group part, string put) =>
        found.Value.Remove(part.Index - found.Index, part.Length).Insert(part.Index - found.Index, put);

    private static int Number(Group digits) =>
        int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string? Day(Match found, int months)
    {
        var groups = found.Groups;
        if (DayOf(found) is not { } day) return null;
        var moved = Later(day, months);
        if (groups["iso"].Success) return moved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var month = PeriodWords.Months[moved.Month - 1];
        if (groups["month"].Length < 4 && groups["month"].Value != "May") month = month[..3];
        var head = groups["day"].Success ? found.Value[..(groups["month"].Index - found.Index)] : "";
        if (head.Length > 0 && moved.Day != day.Day)
            head = $"{moved.Day}{(groups["nth"].Success ? Nth(moved.Day) : "")}{head[(groups["day"].Length + groups["nth"].Length)..]}";
        return $"{head}{month}{groups["gap"].Value}{moved.Year}";
    }

    private static string Nth(int day) =>
        (day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" };

    /// <summary>Of a month alone its last day.</summary>
    private static DateOnly? DayOf(Match found)
    {
        if (found.Groups["iso"].Success)
            return DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
                ? iso : null;
        if (PeriodWords.Month(found.Groups["month"].Value) is not (> 0 and var month)) return null;
        var (year, day) = (Number(found.Groups["year"]), Number(found.Groups["day"]));
        var days = DateTime.DaysInMonth(year, month);
        return day > days ? null : new DateOnly(year, month, day == 0 ? days : day);
    }

    /// <summary>The last day that the words mean; null for a quarter without its year.</summary>
    private static DateOnly? Last(Match found)
    {
        var groups = found.Groups;
        if (groups["iso"].Success || groups["month"].Success) return DayOf(found);
        if (groups["alone"].Success) return new DateOnly(Number(groups["alone"]), 12, 31);
        var part = ReportingPeriod.PartOf(groups["part2"].Success ? groups["part2"].Value : groups["part"].Value);
        if (groups["calendar"].Success) return new ReportingPeriod(Number(groups["calendar"]), part, Divisions(found), false).End;
        if (!groups["from"].Success) return null;
        if (ReportingPeriod.YearOf(found) is { } year)
            return new ReportingPeriod(year, Math.Max(1, part), part == 0 ? 1 : Divisions(found), true).End;
        var to = Number(groups["to"]);
        return new DateOnly(to < 100 ? to + 2000 : to, 3, 31);
    }

    private bool IsOld(Match found)
    {
        var last = Last(found);
        if (To is not null && From is not null) return last is { } day ? day < To.End.AddMonths(-12 / To.Parts) : Months % 12 != 0;
        return true; // By the periods' names nobody knows.
    }
}

/// <param name="Put">What stands there in the next period; null: what stands there is old, and no rule moves it on.</param>
internal sealed record ShiftedWords(int Offset, string Old, string? Put);
