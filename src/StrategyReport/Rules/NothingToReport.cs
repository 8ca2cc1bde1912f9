using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;

namespace StrategyReport.Rules;

/// <summary>How the house says that there is nothing to report: an option of SR2002, by which every rule knows such a text.</summary>
internal static class NothingToReport
{
    public const string Code = "SR2002";

    public static WordsOption Words { get; } = new(
        Code, "nothing", "What the house says where there is nothing to report, the usual form first.",
        "None to report", "None", "Nil", "Nothing to report", "Not applicable", "N/A");

    /// <summary>Whether a value is blank or says no more than "None to report", under each of its sub-headings.</summary>
    public static bool Is(FieldValue? value, Framework framework, MarkdownTexts texts) => value switch
    {
        null or BlankValue => true,
        TextValue text => texts.Of(text.Text, TextKind.Cell).Prose is { Codes.Count: 0 } prose
            && prose.Blocks.All(b => b.Kind == ProseKind.Heading || Says(framework, b.Text)),
        _ => false,
    };

    private static bool Says(Framework framework, string text)
    {
        // In quotation marks it says the same.
        var words = text.Trim().Trim('"', '\'', '\u201C', '\u201D', '\u2018', '\u2019').TrimEnd('.');
        return words.Length == 0
            || (framework.Rules.Words(Words) ?? Words.Default).Any(n => words.Equals(n.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
    }
}
