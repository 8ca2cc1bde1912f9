using System.Text.RegularExpressions;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// The words of a Markdown text in their order, by means other than the program's own: regular expressions over the
/// source, so that a test does not repeat the mistakes of what it tests.
/// </summary>
internal static partial class WordsOfMarkdown
{
    /// <summary>Stands for a number that the paper makes, such as the 2 in "Table 2".</summary>
    public const string Number = "\u0001";

    public static string Of(string markdown)
    {
        var text = Chart().Replace(markdown, " ");
        text = FootnoteText().Replace(text, " ");
        text = TableRule().Replace(text, " ");
        text = Reference().Replace(text, "$1 " + Number);
        text = Link().Replace(text, "$1");
        text = Id().Replace(text, " ");
        text = FootnoteMark().Replace(text, "");
        text = ListMark().Replace(text, "");
        text = text.Replace("**", "", StringComparison.Ordinal).Replace('|', ' ');
        text = Emphasis().Replace(text, "$1");
        text = text.Replace("\\", "", StringComparison.Ordinal);
        return Collapse(text);
    }

    public static string Collapse(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex("^ *```chart.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex(@"^\[\^\w+\]:.*?(?=^\S|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FootnoteText();

    [GeneratedRegex(@"^\s*\|[\s:|-]+\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"\[([^\]]*)\]\(#[^)]*\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\{#[\w-]+\}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\[\^\w+\]")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"^\s*(?:[-*]|\d{1,2}\.|>)\s+", RegexOptions.Multiline)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<!\w)\*([^*]+)\*(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\s\u00A0\u2003]+")]
    private static partial Regex Blanks();
}
