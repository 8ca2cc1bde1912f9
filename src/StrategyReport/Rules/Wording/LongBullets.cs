using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2012: a bullet has more words than the house allows.</summary>
internal static partial class LongBullets
{
    private const string Code = "SR2012";

    public static NumberOption Most { get; } = new(Code, "words", "How many words a bullet may have.", 120);

    public static Rule Rule { get; } = new(Code, "A bullet is long.", Check, Most);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var most = subject.Number(Most);
        foreach (var block in subject.Blocks)
            if (block.Kind == ProseKind.Bullet && block.Words > most
                && ProseBlock.CountWords(Quotation().Replace(block.Text, "")) is var words && words > most)
                diagnostics.Add(Rule.Warning(
                    block.At(0), $"The bullet has {words} words; the house allows {most}.", "Divide it, or make it a paragraph."));
    }

    /// <summary>What somebody else has said cannot be divided.</summary>
    [GeneratedRegex("[“\"][^“”\"]*[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
