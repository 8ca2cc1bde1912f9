using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Pasted;

/// <summary>The mark of an item as Markdown knows it (CommonMark 5.2): <c>- </c>, <c>* </c>, <c>+ </c>, <c>1. </c>, <c>1) </c>.</summary>
internal static partial class ItemMark
{
    /// <summary>A regular expression of it.</summary>
    public const string Pattern = @"(?:[-*+]|[0-9]{1,9}[.)])[ \t]+";

    /// <summary>Blanks, the mark and the blanks up to the item's words; blank where a line begins otherwise, or has no words.</summary>
    public static string Of(string line) => Mark().Match(line).Value;

    public static bool Begins(string line) => Mark().IsMatch(line);

    [GeneratedRegex(@"^\s*" + Pattern + @"(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
