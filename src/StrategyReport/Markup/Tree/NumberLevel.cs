using System.Globalization;
using System.Text;

namespace StrategyReport.Markup.Tree;

internal enum NumberFormat { Decimal, DecimalZero, LowerLetter, UpperLetter, LowerRoman, UpperRoman, None }

/// <summary>One level of the multilevel numbering. A pattern alone counts 1, 2, 3 and begins again under each number above it.</summary>
/// <param name="Pattern"><c>%1.%2</c>: level 1's count, a dot, level 2's.</param>
internal sealed record NumberLevel(string Pattern)
{
    /// <summary>Of this level's count, here and in the patterns of the levels below.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Whether this level shows the counts of all levels in decimal, whatever their format.</summary>
    public bool IsDecimal { get; init; }

    public int Start { get; init; } = 1;

    /// <summary>Whether it begins again under each number above it.</summary>
    public bool Restarts { get; init; } = true;

    /// <summary>A count in one of Word's number formats (ECMA-376 Part 1, 17.18.59).</summary>
    public static string Show(int count, NumberFormat format) => format switch
    {
        NumberFormat.LowerLetter when count > 0 => Letters('a', count),
        NumberFormat.UpperLetter when count > 0 => Letters('A', count),
        NumberFormat.LowerRoman when count > 0 => Roman(count).ToLowerInvariant(),
        NumberFormat.UpperRoman when count > 0 => Roman(count),
        NumberFormat.DecimalZero when count < 10 => "0" + count.ToString(CultureInfo.InvariantCulture),
        NumberFormat.None => "",
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb.</summary>
    private static string Letters(char first, int count) => new((char)(first + (count - 1) % 26), (count - 1) / 26 + 1);

    private static string Roman(int count)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            for (; count >= values[i]; count -= values[i])
                text.Append(signs[i]);
        return text.ToString();
    }
}
