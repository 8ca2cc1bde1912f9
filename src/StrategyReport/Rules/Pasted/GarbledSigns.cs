using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Pasted;

/// <summary>
/// A sign of which a program left its number, <c>\u2019</c>, or a question mark in the middle of a word: "the ward?s plan".
/// </summary>
internal static partial class GarbledSigns
{
    public static (string Wrong, string Right)? At(string line, int at)
    {
        if (Escape().Match(line, at) is { Success: true } escape)
        {
            if (IsPath(line, at)) return null;
            var sign = (char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return sign is >= '\u00A1' and <= '\u024F' or >= '\u2010' and <= '\u2BFF' ? (escape.Value, sign.ToString()) : null;
        }

        return at > 0 && char.IsLetter(line[at - 1]) && Apostrophe().IsMatch(line, at) && !IsAddress(line, at) ? ("?", "’") : null;
    }

    /// <summary>A folder "\u2024" of a path: behind the colon of its drive, or beside a backslash that begins no such number.</summary>
    private static bool IsPath(string line, int at)
    {
        var start = line.AsSpan(0, at).LastIndexOfAny(' ', '\t') + 1;
        var length = line.AsSpan(at).IndexOfAny(' ', '\t');
        return OtherBackslash().IsMatch(length < 0 ? line[start..] : line[start..(at + length)]);
    }

    private static bool IsAddress(string line, int at)
    {
        var start = line.LastIndexOf(' ', at) + 1;
        return line.AsSpan(start, at - start).ContainsAny('/', '.', '=');
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Za-z]:\\|\\(?!u[0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBackslash();

    [GeneratedRegex(@"\G\\u[0-9A-Fa-f]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\G\?(?:s|t|re|ve|ll)(?![\w=&/])", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();
}
