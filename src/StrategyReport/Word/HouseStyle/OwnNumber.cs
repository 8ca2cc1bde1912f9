using System.Globalization;

namespace StrategyReport.Word.HouseStyle;

/// <summary>
/// A heading's own number, such as "Annex B": the words before it, Word's format of it (ECMA-376 Part 1, 17.18.59)
/// and its count.
/// </summary>
internal sealed record OwnNumber(string Words, string Format, int Count)
{
    /// <summary>The last word as a number or a letter; null where it is neither and Word could not count it.</summary>
    public static OwnNumber? Of(string label)
    {
        var blank = label.LastIndexOf(' ');
        var words = label[..(blank + 1)];
        var last = label[(blank + 1)..];
        if (words.Contains('%', StringComparison.Ordinal)) return null;
        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and < 32768 && last[0] != '0')
            return new OwnNumber(words, "decimal", count);
        if (last.Length != 1 || !char.IsAsciiLetter(last[0])) return null;
        return char.IsAsciiLetterUpper(last[0])
            ? new OwnNumber(words, "upperLetter", last[0] - 'A' + 1)
            : new OwnNumber(words, "lowerLetter", last[0] - 'a' + 1);
    }
}
