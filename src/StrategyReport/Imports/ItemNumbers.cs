using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>Counts the items of numbered lists, block by block, as a reader sees them counted.</summary>
internal sealed partial class ItemNumbers
{
    private readonly List<(bool IsOrdered, int Number)> _open = [];

    /// <param name="first">Its number where it is the first of its list.</param>
    /// <returns>Null where a block is no item of a numbered list.</returns>
    public (int Number, bool IsFirst)? Next(ReturnedBlock block, int first)
    {
        if (block is not ReturnedParagraph { ListLevel: { } deep } item)
        {
            _open.Clear();
            return null;
        }

        if (item.Continues) return null;
        var level = Math.Min(deep, _open.Count);
        var goesOn = level < _open.Count && _open[level].IsOrdered == item.IsOrdered && !item.BeginsList;
        var number = goesOn ? _open[level].Number + 1 : first;
        _open.RemoveRange(level, _open.Count - level);
        _open.Add((item.IsOrdered, number));
        return item.IsOrdered ? (number, !goesOn) : null;
    }

    /// <summary>The number that a line of Markdown begins with; null: none.</summary>
    public static int? Typed(string line) =>
        Number().Match(line) is { Success: true } typed ? int.Parse(typed.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>An item's lines with another number; what stands below the first one is indented as far as its words.</summary>
    public static IEnumerable<string> With(int number, IReadOnlyList<string> lines)
    {
        var typed = Number().Match(lines[0]);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var shift = digits.Length - typed.Length;
        yield return lines[0][..typed.Index] + digits + lines[0][(typed.Index + typed.Length)..];
        foreach (var line in lines.Skip(1))
            yield return shift >= 0 ? line.Insert(line.TakeWhile(c => c == ' ').Count(), new string(' ', shift))
                : line[Math.Min(-shift, line.TakeWhile(c => c == ' ').Count())..];
    }

    [GeneratedRegex(@"(?<=^\s*)\d{1,9}(?=[.)]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
