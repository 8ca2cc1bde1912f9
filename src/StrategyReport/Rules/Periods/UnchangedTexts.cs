using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>SR2031: a narrative is word for word that of the last period, though its field is not a steady one.</summary>
internal static class UnchangedTexts
{
    public static Rule Rule { get; } = new("SR2031", "A text is word for word that of the last period.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (now, then, before) in subject.Compared())
            foreach (var (field, value) in now.Fields)
                if (!field.Steady && field.Type is MarkdownField
                    && value is TextValue text && then.Value(field.Id) is TextValue earlier
                    && SameWording.Of(text.Text, earlier.Text) && !subject.IsNothing(value))
                    diagnostics.Add(Rule.Warning(value.Span, $"Key '{field.Id}' is word for word what it was in {before.Period}.",
                        "Say what has happened since, or that nothing has."));
    }
}
