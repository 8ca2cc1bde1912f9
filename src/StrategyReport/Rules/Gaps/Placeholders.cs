using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2005: a placeholder such as TBC, XX or lorem ipsum is left in a text.</summary>
internal static class Placeholders
{
    public static Rule Rule { get; } = new("SR2005", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var words = subject.Framework.Rules.Words("SR2005", "words");
        foreach (var text in subject.Texts)
            foreach (var word in words)
            {
                if (!text.Text.Text.Contains(word, Comparison(word))) continue;
                foreach (var block in subject.Prose(text.Text).Blocks)
                    for (var at = Find(block.Text, word, 0); at >= 0; at = Find(block.Text, word, at + word.Length))
                        diagnostics.Add(RuleMessages.Placeholder(block.At(at, word.Length), block.Text.Substring(at, word.Length)));
            }
    }

    /// <summary>A whole word; words in capitals are met in capitals only.</summary>
    private static int Find(string text, string word, int from)
    {
        var comparison = Comparison(word);
        for (var at = text.IndexOf(word, from, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            var inside = (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(word[0]))
                         || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(word[^1]));
            if (!inside) return at;
        }

        return -1;
    }

    private static StringComparison Comparison(string word)
    {
        foreach (var c in word)
            if (char.IsLower(c)) return StringComparison.OrdinalIgnoreCase;
        return StringComparison.Ordinal;
    }
}
