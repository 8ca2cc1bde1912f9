using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.Pasted;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2020: Markdown that the paper cannot show as it is meant: other fences than charts, tick lists, very deep lists.</summary>
internal static class UnshownMarkdown
{
    private const int DeepestList = 4;

    public static Rule Rule { get; } = new("SR2020", "Markdown that the paper cannot show as it is meant.",
        Check)
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (MarkdownSyntax.IsLine(text.Kind)) continue;
            var prose = subject.Prose(text);
            foreach (var code in prose.Codes)
            {
                if (code.Info is "chart" || TakenForCode.IsTold(text.Text, subject.Markdown.Of(text).Lines, code.At)) continue;
                if (code.Info is null)
                    diagnostics.Add(Rule.Warning(code.At, "A line that is indented by four spaces or more is printed as it is typed.",
                        "Indent it like the paragraph or the bullet that it belongs to."));
                else diagnostics.Add(UnknownFence(code.At, code.Info));
            }

            if (prose.DeepestList > DeepestList)
                diagnostics.Add(Rule.Warning(
                    prose.DeepestListAt, $"The list is {prose.DeepestList} levels deep; the paper shows {DeepestList}.",
                    "Use fewer levels."));
            foreach (var block in prose.Blocks)
                if (block.Kind == ProseKind.Bullet && IsBoxToTick(block.Text))
                    diagnostics.Add(Rule.Warning(block.At(0, 3), "Boxes to tick cannot be shown in a list.", "Leave the brackets out."));
        }
    }

    private static bool IsBoxToTick(string text) =>
        text.StartsWith("[ ] ", StringComparison.Ordinal) || text.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic UnknownFence(SourceSpan at, string info) => Rule.Warning(
        at,
        info.Length == 0 ? "A block between ``` marks is printed as it is typed." : $"A block marked '{info}' is printed as it is typed.",
        NearMiss.Of(info, ["chart"]) is { } near ? $"Did you mean '{near}'?" : "Only blocks marked 'chart' are drawn.");
}
