using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2020: Markdown that the paper cannot show as it is meant: other fences than charts, tick lists, very deep lists.</summary>
internal static class UnshownMarkdown
{
    private const int DeepestList = 4;

    public static Rule Rule { get; } = new("SR2020", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Kind == TextKind.Label) continue;
            var prose = subject.Prose(text.Text);
            foreach (var code in prose.Codes)
            {
                if (code.Info is null) diagnostics.Add(RuleMessages.AccidentalCode(code.At));
                else if (code.Info is not "chart") diagnostics.Add(RuleMessages.UnknownFence(code.At, code.Info, NearMiss.Of(code.Info, ["chart"])));
            }

            if (prose.DeepestList > DeepestList) diagnostics.Add(RuleMessages.DeepList(prose.DeepestListAt, prose.DeepestList, DeepestList));
            foreach (var block in prose.Blocks)
                if (block.Kind == ProseKind.Bullet && (block.Text.StartsWith("[ ] ", StringComparison.Ordinal) || block.Text.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase)))
                    diagnostics.Add(RuleMessages.TickList(block.At(0, 3)));
        }
    }
}
