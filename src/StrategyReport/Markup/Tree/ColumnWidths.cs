using System.Globalization;

namespace StrategyReport.Markup.Tree;

/// <summary>The attribute <c>columns</c> of a table: <c>20% 10-30% auto</c>.</summary>
internal static class ColumnWidths
{
    /// <summary>One pair of bounds for each word, or null if a word is none.</summary>
    public static ColumnBounds[]? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var columns = new ColumnBounds[words.Length];
        for (var i = 0; i < words.Length; i++)
            if (!TryBounds(words[i], out columns[i])) return null;
        return columns;
    }

    /// <summary>Reads <c>60%</c>: 0 to 100.</summary>
    public static bool TryPercentage(ReadOnlySpan<char> text, out double percent)
    {
        percent = 0;
        return text.Length > 1 && text[^1] == '%' && TryNumber(text[..^1], out percent);
    }

    private static bool TryBounds(string word, out ColumnBounds bounds)
    {
        bounds = new ColumnBounds(0, 100);
        if (word == "auto") return true;
        if (word[^1] != '%') return false;
        var dash = word.IndexOf('-');
        var leastText = dash < 0 ? word.AsSpan(0, word.Length - 1) : word.AsSpan(0, dash);
        var mostText = word.AsSpan(dash + 1, word.Length - dash - 2);
        if (!TryNumber(leastText, out var least) || !TryNumber(mostText, out var most)) return false;
        bounds = new ColumnBounds(least, most);
        return least <= most && most > 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= 100;
}
