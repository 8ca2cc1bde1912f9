using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>Counts the items of numbered lists, block by block, as a reader sees them counted.</summary>
internal sealed partial class ItemNumbers
{
    private readonly List<(bool IsOrdered, int Number)> _open = [];
    private bool _isBehindText;

    /// <param name="first">Its number where it is the first of its list.</param>
    /// <returns>
    /// Null where a block is no item of a numbered list; whether it is the first of its list, and whether that follows another at once.
    /// </returns>
    public (int Number, bool IsFirst, bool IsOther)? Next(ReturnedBlock block, int first)
    {
        if (block is not ReturnedParagraph { ListLevel: { } deep } item)
        {
            _open.Clear();
            return null;
        }

        var isBehindText = _isBehindText;
        _isBehindText = item.Continues;
        if (item.Continues) return null;
        var level = Math.Min(deep, _open.Count);
        var isBeside = level < _open.Count && _open[level].IsOrdered == item.IsOrdered;
        var number = isBeside && !item.BeginsList ? _open[level].Number + 1 : first;
        _open.RemoveRange(level, _open.Count - level);
        _open.Add((item.IsOrdered, number));
        return item.IsOrdered ? (number, !isBeside || item.BeginsList, isBeside && item.BeginsList && !isBehindText) : null;
    }

    /// <summary>The number that a line of Markdown begins with; null: none.</summary>
    public static int? Typed(string line) =>
        Number().Match(line) is { Success: true } typed ? int.Parse(typed.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The sign behind the number that a line of Markdown begins with; null: no number.</summary>
    public static char? SignOf(string line) => Number().Match(line) is { Success: true } typed ? line[typed.Index + typed.Length] : null;

    /// <summary>An item's lines with another number and sign; what stands below the first one is indented as far as its words.</summary>
    public static IEnumerable<string> With(int number, char sign, IReadOnlyList<string> lines)
    {
        var typed = Number().Match(lines[0]);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var shift = digits.Length - typed.Length;
        yield return lines[0][..typed.Index] + digits + sign + lines[0][(typed.Index + typed.Length + 1)..];
        foreach (var line in lines.Skip(1))
            yield return shift >= 0 ? line.Insert(line.TakeWhile(c => c == ' ').Count(), new string(' ', shift))
                : line[Math.Min(-shift, line.TakeWhile(c => c == ' ').Count())..];
    }

    [GeneratedRegex(@"(?<=^\s*)\d{1,9}(?=[.)]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
