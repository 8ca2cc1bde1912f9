using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// Of SR2055: a number or letter before an item's words that counts the item. "(a) and (b) are met", "v. 1.1 was replaced" and
/// "31. March is the day" are sentences, of which it is a part.
/// </summary>
/// <param name="IsCertain">Whether nobody could miss it.</param>
/// <param name="HasOthers">Whether lines of the item count on from it.</param>
internal sealed partial record TypedCount(bool IsCertain, bool HasOthers)
{
    /// <summary>Null where it belongs to the words.</summary>
    /// <param name="list">The items of the list as they were typed.</param>
    public static TypedCount? Of(IReadOnlyList<string> list, int at)
    {
        if (Sign().Match(list[at]) is not { Success: true } mark) return null;
        var (sign, words) = (mark.Groups["sign"].Value, list[at][mark.Length..]);
        if (char.IsDigit(sign[0]) && DayOfMonth.IsBefore(words)) return null;
        var isCounted = Follows(list, at) || (at + 1 < list.Count && Follows(list, at + 1));
        if (isCounted ? Predicate().IsMatch(words) : char.IsLower(words[0]) || (char.IsDigit(words[0]) && Abbreviation().IsMatch(sign)))
            return null;
        var isSpoken = Another().IsMatch(words.Split('\n')[0]);
        if (isSpoken && !isCounted) return null;
        var hasOthers = words.Split('\n').Skip(1).Any(l => Sign().IsMatch(l.TrimStart()));
        return new TypedCount(!isSpoken && !hasOthers && (isCounted || Values(sign).Contains(at + 1)), hasOthers);
    }

    /// <summary>Whether it counts on from the item before it.</summary>
    private static bool Follows(IReadOnlyList<string> list, int at) => at > 0
        && Sign().Match(list[at - 1]) is { Success: true } before && Sign().Match(list[at]) is { Success: true } mark
        && Values(before.Groups["sign"].Value).Exists(v => Values(mark.Groups["sign"].Value).Contains(v + 1));

    /// <summary>What it may say: "v)" is the fifth, or the letter after "u)".</summary>
    private static List<int> Values(string sign)
    {
        var name = sign.Trim('(', ')', '.');
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [number];
        return [.. ((int[])[ItemOrder.OfLetter(name), ItemOrder.OfRoman(name)]).Where(v => v > 0)];
    }

    [GeneratedRegex(@"^(?<sign>\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\)|[a-z][.)]|[ivx]{2,4}[.)]|[A-Z]\)|[0-9]{1,2}[.)])\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    /// <summary>"v. 1.1", "c. 50", "p. 12".</summary>
    [GeneratedRegex(@"^[a-z]\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    /// <summary>What says something of "(a)".</summary>
    [GeneratedRegex(
        @"^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|remains?"
        + @"|and|or|of|to|above|below)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\)|(?<![\w(])(?:[a-zA-Z]|[0-9]{1,2})\)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
