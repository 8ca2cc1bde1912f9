using System.Text;

namespace StrategyReport.Markup.Tree;

/// <summary>Counts a multilevel list as Word does: a level that was passed over stands at its start.</summary>
/// <param name="levels">From the first level on; null for one that has no number.</param>
internal sealed class NumberCounter(IReadOnlyList<NumberLevel?> levels)
{
    private const int Most = 9;
    private readonly int[] _counts = new int[Most];
    private readonly bool[] _begun = new bool[Most];

    /// <summary>Counts one more and returns the number; null where the level has none.</summary>
    /// <param name="level">1 to 9.</param>
    public string? Next(int level)
    {
        for (var i = 0; i < level; i++)
        {
            if (_begun[i] && i < level - 1) continue;
            _counts[i] = _begun[i] ? _counts[i] + 1 : At(i)?.Start ?? 1;
            _begun[i] = true;
        }

        for (var i = level; i < Most; i++)
            if (At(i)?.Restarts != false) _begun[i] = false;
        return At(level - 1) is { } at ? Show(at) : null;
    }

    private NumberLevel? At(int index) => index < levels.Count ? levels[index] : null;

    private string Show(NumberLevel level)
    {
        var label = new StringBuilder();
        for (var i = 0; i < level.Pattern.Length; i++)
        {
            if (level.Pattern[i] == '%' && i + 1 < level.Pattern.Length && level.Pattern[i + 1] is >= '1' and <= '9')
            {
                var other = level.Pattern[++i] - '1';
                var format = level.IsDecimal ? null : At(other)?.Format;
                label.Append(NumberLevel.Show(_counts[other], format ?? NumberFormat.Decimal));
            }
            else
            {
                label.Append(level.Pattern[i]);
            }
        }

        return label.ToString();
    }
}
