using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2012: a bullet has more words than the house allows.</summary>
internal static class LongBullets
{
    public static Rule Rule { get; } = new("SR2012", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var most = subject.Framework.Rules.Number("SR2012", "words");
        foreach (var text in subject.Texts)
            foreach (var block in subject.Prose(text.Text).Blocks)
                if (block.Kind == ProseKind.Bullet && block.Words is var words && words > most)
                    diagnostics.Add(RuleMessages.LongBullet(block.At(0), words, most));
    }
}
