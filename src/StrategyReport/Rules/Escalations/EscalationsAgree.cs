using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2007: one place says that something is escalated, another that nothing is.</summary>
internal static class EscalationsAgree
{
    private static readonly string[] Negations = ["no", "not", "nothing", "none", "never", "without", "nor", "neither", "cannot"];

    public static Rule Rule { get; } = new("SR2007", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.Framework.Roles.Field(Roles.Escalations);
        if (subject.Framework.Field(field) is null) return;
        var words = subject.Framework.Rules.Words("SR2007", "words");
        var escalating = subject.Paper.Ambitions.Where(a => a.Value(field) is (TextValue or ListValue) and var value && !subject.IsNothing(value)).ToList();
        var allDeny = subject.Paper.Ambitions.Count > 0 && subject.Paper.Ambitions.All(a => subject.DeniesAnything(a.Value(field)));
        foreach (var text in subject.Texts)
        {
            if (text.Kind == TextKind.Label || text.Field?.Id == field) continue;
            if (!words.Any(w => text.Text.Text.Contains(w, StringComparison.OrdinalIgnoreCase))) continue;
            foreach (var block in subject.Prose(text.Text).Blocks)
                foreach (var (offset, length) in block.Sentences())
                {
                    if (Speaks(block, offset, length, words) is not var (at, word, denies)) continue;
                    var place = block.At(at, word.Length);
                    if (text.Ambition is { } ambition)
                    {
                        if (!denies && subject.DeniesAnything(ambition.Value(field))) diagnostics.Add(RuleMessages.EscalationDeniedElsewhere(place, word, field, ambition.Value(field)!.Span));
                    }
                    else if (denies && escalating.Count > 0)
                        diagnostics.Add(RuleMessages.EscalationClaimedElsewhere(place, [.. escalating.Select(a => a.Number)], field, escalating[0].Value(field)!.Span));
                    else if (!denies && allDeny)
                        diagnostics.Add(RuleMessages.EscalationNowhere(place, word, field));
                }
        }
    }

    /// <summary>Where a sentence speaks of escalating, and whether it says that this is not so.</summary>
    private static (int At, string Word, bool Denies)? Speaks(ProseBlock block, int offset, int length, IReadOnlyList<string> words)
    {
        (int At, string Word)? found = null;
        var denies = false;
        foreach (var (at, tokenLength) in block.Tokens())
        {
            if (at < offset || at >= offset + length) continue;
            var token = block.Text.Substring(at, tokenLength);
            if (found is null && words.Contains(token, StringComparer.OrdinalIgnoreCase)) found = (at, token);
            denies |= Negations.Contains(token, StringComparer.OrdinalIgnoreCase);
        }

        return found is null ? null : (found.Value.At, found.Value.Word, denies);
    }
}
