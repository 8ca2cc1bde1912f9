using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2011: a sentence has more words than the house allows.</summary>
internal static class LongSentences
{
    private const string Code = "SR2011";

    public static NumberOption Most { get; } = new(Code, "words", "How many words a sentence may have.", 60);

    public static Rule Rule { get; } = new(Code, "A sentence is long.", Check, Most);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var most = subject.Number(Most);
        foreach (var block in subject.Blocks)
        {
            if (block.Words <= most) continue;
            foreach (var (offset, length) in block.Sentences())
                if (ProseBlock.CountWords(block.Text.AsSpan(offset, length)) is var words && words > most)
                    diagnostics.Add(Rule.Warning(
                        block.At(offset), $"The sentence has {words} words; the house allows {most}.", "Divide it."));
        }
    }
}
