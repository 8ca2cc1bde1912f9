using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// Whether a line that begins like an item goes on with the sentence above it, which was wrapped there: "a factor of" / "2. Supply".
/// </summary>
internal static partial class MidSentence
{
    /// <summary>Whether a line breaks off within its sentence; a comma before "and" parts the items of a list as well.</summary>
    public static bool BreaksOff(string line) => Word().IsMatch(line.TrimEnd());

    /// <summary>Whether a line ends a sentence, or what introduces a list.</summary>
    public static bool IsEnded(string line) => Ended().IsMatch(line.TrimEnd());

    /// <summary>Whether words are quoted there, below which a dash stands before their speaker.</summary>
    public static bool EndsQuotation(string line) => Quotation().IsMatch(line.TrimEnd());

    /// <summary>Whether words begin as no sentence does.</summary>
    public static bool BeginsLow(string words) => words.FirstOrDefault(char.IsLetterOrDigit) is var first && !char.IsUpper(first);

    [GeneratedRegex(
        @"(?<![,;][ ])\b(?:a|an|and|are|as|at|between|but|by|for|from|had|has|have|in|into|is|of|on|or|our|over|per|than|that|the|their
            |to|was|were|which|with)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.:;!?…][""'”’)\]*_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"[""'”’»][.,;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
