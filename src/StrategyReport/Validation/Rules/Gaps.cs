using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Validation.Rules;

/// <summary>
/// SR2002: a field that the paper shows is blank. Why: a reader cannot tell "nothing to report" from "forgotten".
/// A draft may have gaps without a word, since that is what a draft is for; a final paper may not.
/// </summary>
internal static class Gaps
{
    public static Rule Rule { get; } = new("SR2002", "A field that the final paper shows is blank.", Check);

    private static void Check(RuleSubject subject, DiagnosticBag diagnostics)
    {
        if (!subject.Final) return;
        var shown = PaperTexts.FieldsShown(subject.Paper);
        foreach (var ambition in subject.Paper.Ambitions)
            foreach (var (field, value) in ambition.Fields)
                if (value is BlankValue && shown.Contains(field.Id))
                    diagnostics.Add(RuleMessages.Gap(value.Span, field.Id, "x"));
    }
}
