namespace StrategyReport.Markup.Tree;

/// <summary>How one level of the multilevel numbering is shown: <c>%1.%2</c> is level 1's count, a dot, level 2's.</summary>
internal static class NumberPattern
{
    /// <summary>What a paper has if it names no patterns: 1.0, 1.1, 1.1.1 and so on for nine levels, as many as Word has.</summary>
    public const string Default =
        "%1.0 %1.%2 %1.%2.%3 %1.%2.%3.%4 %1.%2.%3.%4.%5 %1.%2.%3.%4.%5.%6 %1.%2.%3.%4.%5.%6.%7 %1.%2.%3.%4.%5.%6.%7.%8 "
        + "%1.%2.%3.%4.%5.%6.%7.%8.%9";

    /// <summary>
    /// One pattern a level, separated by blanks, or by <c>|</c> where a pattern holds blanks (a last <c>|</c> may end
    /// the list); null if there are more than nine or one names a level below its own.
    /// </summary>
    public static List<string>? Split(string text)
    {
        var patterns = new List<string>();
        var words = text.Contains('|')
            ? (text[^1] == '|' ? text[..^1] : text).Split('|')
            : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            patterns.Add(word);
            if (patterns.Count > 9 || !NamesLevelsUpTo(patterns.Count, word)) return null;
        }

        return patterns;
    }

    private static bool NamesLevelsUpTo(int level, string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] == '%' && (i + 1 == pattern.Length || pattern[i + 1] < '1' || pattern[i + 1] > '0' + level)) return false;
        return true;
    }
}
