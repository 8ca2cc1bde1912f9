using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2005: a placeholder such as TBC, XX or lorem ipsum is left in a text.</summary>
internal static class Placeholders
{
    private const string Code = "SR2005";

    public static WordsOption Words { get; } = new(
        Code, "words", "What counts as a placeholder.",
        "TBC", "TBD", "TBA", "XX", "XXX", "XXXX", "lorem ipsum", "to be confirmed", "insert text", "???");

    public static Rule Rule { get; } = new(Code, "A placeholder is left in a text.", Check, Words);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var word in subject.Words(Words))
            foreach (var block in subject.Blocks)
                for (var at = Find(block.Text, word, 0); at >= 0; at = Find(block.Text, word, at + word.Length))
                    diagnostics.Add(Rule.Warning(block.At(at, word.Length),
                        $"'{block.Text.Substring(at, word.Length)}' stands for something that was still to come.",
                        "Put in what was meant, or take the sentence out."));
    }

    /// <summary>A whole word; words in capitals are met in capitals only.</summary>
    private static int Find(string text, string word, int from)
    {
        var comparison = word.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(word, from, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            var inside = (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(word[0]))
                         || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(word[^1]));
            if (!inside) return at;
        }

        return -1;
    }
}
