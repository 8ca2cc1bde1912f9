using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2002: a required field that the paper shows is blank.</summary>
internal static class BlankFields
{
    public static Rule Rule { get; } = new("SR2002", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var shown = PaperTexts.FieldsShown(subject.Paper);
        var nothing = subject.Framework.Rules.Words("SR2002", "nothing") is [var usual, ..] ? usual : "None to report";
        foreach (var ambition in subject.Paper.Ambitions)
            foreach (var (field, value) in ambition.Fields)
                if (value is BlankValue && field.Required && shown.Contains(field.Id))
                    diagnostics.Add(RuleMessages.Gap(value.Span, field.Id, field.Type is FieldType.Text or FieldType.Markdown ? $"or say '{nothing}.'" : null));
    }
}
