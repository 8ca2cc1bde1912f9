using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// Of SR2058: "2*5mg and 3*10mg" prints "25mg and 310mg", since stars may begin and end emphasis within words (CommonMark 6.2).
/// </summary>
internal static partial class LostStars
{
    private const int Shown = 60;

    /// <summary>One finding for each line.</summary>
    public static IEnumerable<Diagnostic> In(DataText text, TextLines lines, IReadOnlyList<TakenEmphasis> emphases)
    {
        var source = text.Text;
        foreach (var line in emphases.Where(e => IsWithinWords(source, e)).GroupBy(e => e.At.Line))
        {
            var all = line.OrderBy(e => e.Start).ToList();
            var (from, to) = (all[0].Start, all[^1].End);
            while (from > 0 && !char.IsWhiteSpace(source[from - 1])) from--;
            while (to < source.Length && !char.IsWhiteSpace(source[to])) to++;
            var marks = all.SelectMany(MarksOf).ToHashSet();
            var (typed, right) = (source[from..to], Escaped(source, from, to, marks));
            var isProduct = Product().IsMatch(typed);
            yield return LostCharacters.Rule.Warning(
                all[0].At with { Length = all[0].Count },
                $"The marks '{source.Substring(all[0].Start, all[0].Count)}' in '{MessageText.Short(typed, Shown)}' are taken for "
                + $"emphasis and not printed: the paper says '{MessageText.Short(Without(source, from, to, marks), Shown)}'.",
                $"Write '{MessageText.Short(isProduct ? Product().Replace(typed, " × ") : right, Shown)}'"
                + (isProduct ? $", or '{MessageText.Short(right, Shown)}'." : ".")) with
            {
                Fix = all.TrueForAll(e => IsTight(source, e)) ? Edit.AllOrNone(all.SelectMany(e => Edits(text, lines, e))) : [],
            };
        }
    }

    /// <summary>Whether no author of emphasis writes it so: it begins behind a letter or figure, and goes on beyond its word.</summary>
    private static bool IsWithinWords(string text, TakenEmphasis found)
    {
        var (before, after) = (At(text, found.Start - 1), At(text, found.End));
        var inner = text[(found.Start + found.Count)..(found.End - found.Count)];
        if (found.Mark == '_')
            return !inner.Any(char.IsWhiteSpace)
                && ((after == '.' && At(text, found.End + 1) is >= 'a' and <= 'z')
                    || (before is '.' or '\\' or '@' && char.IsLetterOrDigit(At(text, found.Start - 2)) && inner.All(IsOfName)));
        var isLong = inner.Any(char.IsWhiteSpace) || char.IsDigit(inner[0]) || char.IsDigit(inner[^1]);
        if (found.Count == 2 || found.Mark != '*') return IsWord(before) && IsWord(after) && isLong;
        return IsWord(before) || (before == '_' && !found.IsInner) ? isLong || IsWord(after)
            : IsWord(after) && (inner.Any(char.IsWhiteSpace) || char.IsDigit(inner[^1]));
    }

    /// <summary>Whether letters or figures stand on both sides of both marks.</summary>
    private static bool IsTight(string text, TakenEmphasis found) => found.Mark == '*'
        && IsWord(At(text, found.Start - 1)) && IsWord(At(text, found.Start + found.Count))
        && IsWord(At(text, found.End - found.Count - 1)) && IsWord(At(text, found.End));

    private static IEnumerable<Edit?> Edits(DataText text, TextLines lines, TakenEmphasis found)
    {
        foreach (var at in (int[])[found.Start, found.End - found.Count])
        {
            var mark = text.Text.Substring(at, found.Count);
            yield return text.Change(lines.AtOffset(at), mark, string.Concat(mark.Select(c => $"\\{c}")));
        }
    }

    /// <summary>The offsets of the characters that are its marks.</summary>
    private static IEnumerable<int> MarksOf(TakenEmphasis found) =>
        Enumerable.Range(found.Start, found.Count).Concat(Enumerable.Range(found.End - found.Count, found.Count));

    private static string Escaped(string text, int from, int to, HashSet<int> marks) => string.Concat(
        Enumerable.Range(from, to - from).Select(i => marks.Contains(i) ? $"\\{text[i]}" : $"{text[i]}"));

    private static string Without(string text, int from, int to, HashSet<int> marks) =>
        string.Concat(Enumerable.Range(from, to - from).Where(i => !marks.Contains(i)).Select(i => text[i]));

    private static char At(string text, int offset) => offset >= 0 && offset < text.Length ? text[offset] : ' ';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsOfName(char c) => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    [GeneratedRegex(@"(?<=[0-9])\*(?=[£$€]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Product();
}
