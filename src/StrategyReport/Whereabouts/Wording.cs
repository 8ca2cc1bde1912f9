using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Whereabouts;

/// <summary>
/// Words without what differs from program to program when they are copied: capitals, forms of quotation marks, dashes and blanks,
/// marks of lists and boxes.
/// </summary>
internal static partial class Wording
{
    /// <summary>What stands at a word and is no part of it.</summary>
    private static readonly char[] Signs = ['.', ',', ';', ':', '(', ')', '"', '\''];

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var same = character switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u2032' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u2033' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                '\u2022' or '\u25AA' or '\u25CF' or '\u25E6' or '\uF0B7' or '\u2610' or '\u2612' => ' ',
                _ => char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character),
            };
            if (same is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF') continue;
            if (same == '\u2026') plain.Append("...");
            else if (same != ' ' || (plain.Length > 0 && plain[^1] != ' ')) plain.Append(same);
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>"3" of Section 3.0, "3.4" of 3.4., "annex b" of Annex B.</summary>
    public static string OfNumber(string number)
    {
        var same = Of(number);
        foreach (var word in (string[])["section ", "paragraph ", "para. ", "para "])
            if (same.StartsWith(word, StringComparison.Ordinal)) same = same[word.Length..];
        same = same.TrimEnd('.', ':');
        return same.EndsWith(".0", StringComparison.Ordinal) ? same[..^2] : same;
    }

    /// <summary>Whether it is a number under another, as <see cref="OfNumber"/> gives it: "3.4", "table 2", "footnote 1".</summary>
    public static bool IsNumber(string number) => Numbered().IsMatch(number);

    /// <summary>The different words of a text that <see cref="Of"/> gave.</summary>
    public static HashSet<string> Words(string text) => [.. text.Split(' ').Select(w => w.Trim(Signs)).Where(w => w.Length > 0)];

    /// <summary>How many of all their different words two texts share: 0 to 1.</summary>
    public static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    [GeneratedRegex(@"^(\p{L}+ \d+|\d+(\.\d+)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
