using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2011: a sentence has more words than the house allows.</summary>
internal static class LongSentences
{
    public static Rule Rule { get; } = new("SR2011", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var most = subject.Framework.Rules.Number("SR2011", "words");
        foreach (var text in subject.Texts)
            foreach (var block in subject.Prose(text.Text).Blocks)
            {
                if (block.Words <= most) continue;
                foreach (var (offset, length) in block.Sentences())
                {
                    var words = ProseBlock.CountWords(block.Text.AsSpan(offset, length));
                    if (words > most) diagnostics.Add(RuleMessages.LongSentence(block.At(offset), words, most));
                }
            }
    }
}
