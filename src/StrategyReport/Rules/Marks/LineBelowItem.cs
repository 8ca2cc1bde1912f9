using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// A line straight below an item that is not indented: Markdown takes it for the rest of the item's sentence (CommonMark 5.2, lazy
/// continuation), which it is only where the line above was wrapped.
/// </summary>
internal static partial class LineBelowItem
{
    /// <summary>Whether it is a paragraph of its own; null where nobody can tell.</summary>
    /// <param name="width">How wide the widest line of the text is: no line was wrapped below a word that it had room for.</param>
    public static bool? IsOwn(string above, string line, int width)
    {
        var (words, before) = (line.Trim(), above.TrimEnd());
        if (HeadingLike().IsMatch(words)) return true;
        if (!Begins(words) || Unfinished().IsMatch(before)) return false;
        if (Finished().IsMatch(before)) return true;
        return HadRoom(before, words, width) ? true : null;
    }

    /// <summary>Whether a line begins as a sentence does, and the second line of one seldom.</summary>
    public static bool Begins(string line) => Beginning().IsMatch(line);

    /// <summary>Whether the first word of a line had room in the line above, so that it was not wrapped.</summary>
    public static bool HadRoom(string above, string line, int width) => above.Length + 1 + line.Split(' ')[0].Length <= width;

    /// <summary>"2 - End Of Life", "**Beds**".</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.):]?\s*[-–—:.)]\s+\p{L} | \*\*[^*]+\*\*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HeadingLike();

    [GeneratedRegex(@"^[""'“‘*_(\[]*[\p{Lu}\p{N}]", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>A comma, a dash, "Dr." or "of the" wants more.</summary>
    [GeneratedRegex(
        @"(?:[,(/&–—-]|\b(?:Dr|Mr|Mrs|Ms|Prof|St|Nos?|vs|e\.g|i\.e|approx|pp?)\.
            |\b(?:a|an|and|as|at|between|by|for|from|in|into|is|of|on|or|our|that|the|their|to|was|were|which|with))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"[.!?:;…][""'”’)\]*_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Finished();
}
