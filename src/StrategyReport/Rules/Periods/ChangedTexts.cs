using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>
/// SR2032: a text that should stay the same (<c>steady: true</c>), such as a condition, is worded otherwise than in the last period.
/// </summary>
internal static class ChangedTexts
{
    public static Rule Rule { get; } = new("SR2032", "A text that should stay the same has changed since the last period.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (now, then, before) in subject.Compared())
            foreach (var (field, value) in now.Fields)
            {
                if (!field.Steady || then.Value(field.Id) is not { } earlier) continue;
                switch (value, earlier)
                {
                    case (ListValue { IsWhole: true } list, ListValue { IsWhole: true } last):
                        CompareItems(field.Id, list, last, before.Period, diagnostics);
                        break;
                    case (TextValue { Text.IsSpoilt: false } text, TextValue { Text.IsSpoilt: false } last)
                        when !SameWording.Of(text.Text, last.Text):
                        diagnostics.Add(Changed(text.Span, field.Id, before.Period, last.Span));
                        break;
                }
            }
    }

    private static void CompareItems(string field, ListValue now, ListValue then, string period, DiagnosticBag diagnostics)
    {
        var (words, before) = (now.Items.Select(SameWording.Words).ToHashSet(), then.Items.Select(SameWording.Words).ToHashSet());
        foreach (var item in now.Items)
            if (!before.Contains(SameWording.Words(item)))
                diagnostics.Add(Changed(item.Span, field, period, then.Span));
        if (now.Items.Count < then.Items.Count && words.IsSubsetOf(before))
        {
            var gone = MessageText.Short(then.Items.First(i => !words.Contains(SameWording.Words(i))).Text, 60);
            diagnostics.Add(Rule.Warning(now.Span, $"'{gone}' stood under '{field}' in {period} and is gone.",
                "Put it back, or say why: '# allow SR2032: …' above the key."));
        }
    }

    private static Diagnostic Changed(SourceSpan at, string key, string period, SourceSpan then) =>
        Rule.Warning(at, $"The wording under '{key}' is not that of {period}, though it should stay the same.",
            $"Put the old wording back ({then}), or say why: '# allow SR2032: …' above it.");
}
