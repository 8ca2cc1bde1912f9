using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2002: a required field that the paper shows is blank.</summary>
internal static class BlankFields
{
    public static Rule Rule { get; } = new(NothingToReport.Code, "A field that the paper shows is blank.", Check, NothingToReport.Words);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var shown = PaperTexts.FieldsShown(subject.Paper);
        var usual = subject.Words(NothingToReport.Words).FirstOrDefault(NothingToReport.Words.Default[0]);
        foreach (var (field, value) in subject.Paper.Ambitions.SelectMany(a => a.Fields))
            if (value is BlankValue && field.Required && shown.Contains(field.Id))
                diagnostics.Add(Rule.Warning(value.Span, $"Key '{field.Id}' is blank.",
                    field.Type is TextField or MarkdownField ? $"Fill it in, or say '{usual}.'" : "Fill it in."));
    }
}
