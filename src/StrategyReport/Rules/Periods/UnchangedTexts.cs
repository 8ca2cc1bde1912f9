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
                if (IsCopied(subject, field, value, then.Value(field.Id)))
                    diagnostics.Add(Rule.Warning(value.Span, $"Key '{field.Id}' is word for word what it was in {before.Period}.",
                        "Say what has happened since, or that nothing has."));
    }

    /// <param name="earlier">The field's value in the last period; null: it had none.</param>
    public static bool IsCopied(Subject subject, Field field, FieldValue value, FieldValue? earlier) =>
        !field.Steady && field.Type is MarkdownField && value is TextValue text && earlier is TextValue last
        && SameWording.Of(text.Text, last.Text) && !subject.IsNothing(value);
}
