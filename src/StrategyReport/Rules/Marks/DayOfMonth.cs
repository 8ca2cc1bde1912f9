using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Marks;

/// <summary>"12. March 2025": the number before the name of a month is a day, however it is typed.</summary>
internal static partial class DayOfMonth
{
    public static bool IsBefore(string words) => Month().IsMatch(words);

    [GeneratedRegex(
        @"^(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|Jun[ei]?|Jul[yi]?|Aug(?:ust)?|Sept?(?:ember)?"
        + @"|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b(?!:)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
