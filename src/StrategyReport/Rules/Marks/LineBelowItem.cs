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

    /// <summary>Whether a quotation or a bracket is not closed yet at the end of what the item says so far.</summary>
    public static bool IsOpen(string item) => item.Count(c => c == '"') % 2 == 1
        || item.LastIndexOf('“') > item.LastIndexOf('”') || OpenQuote().IsMatch(item) || item.LastIndexOf('(') > item.LastIndexOf(')');

    /// <summary>Whether a line says where the item's figures come from: it belongs to the item.</summary>
    public static bool IsSource(string line) => Source().IsMatch(line);

    [GeneratedRegex(@"^\s*[(\[*_]*Sources?:", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    /// <summary>Single quotes; an apostrophe within a word closes nothing.</summary>
    [GeneratedRegex(@"(?:^|[\s(])[‘'](?=\w)(?:[^’']|(?<=\w)[’'](?=\w))*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenQuote();

    /// <summary>"2 - End Of Life", "**Beds**".</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.):]?\s*[-–—:.)]\s+\p{L} | \*\*[^*]+\*\*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HeadingLike();

    [GeneratedRegex(@"^[""'“‘*_(\[]*[\p{Lu}\p{N}]", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>A comma, a dash, "Dr.", an initial or "of the" wants more.</summary>
    [GeneratedRegex(
        @"(?:[,(/&–—-]|\b(?:Dr|Mr|Mrs|Ms|Prof|Rev|Hon|St|Nos?|vs|e\.g|i\.e|[ap]\.m|approx|incl|est|ca|cf|figs?|Figs?|tel|Tel|ext|pp?)\.
            |(?<![\p{L}\p{N}])\p{Lu}\.
            |\b(?:a|an|and|as|at|between|by|for|from|in|into|is|of|on|or|our|that|the|their|to|was|were|which|with))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"[.!?:;…][""'”’)\]*_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Finished();
}
