using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2002: a required field that the paper shows is blank.</summary>
internal static class BlankFields
{
    private const string Code = "SR2002";

    /// <summary>Also how other rules know that a text reports nothing.</summary>
    public static WordsOption Nothing { get; } = new(
        Code, "nothing", "What the house says where there is nothing to report, the usual form first.",
        "None to report", "None", "Nil", "Nothing to report", "Not applicable", "N/A");

    public static Rule Rule { get; } = new(Code, "A field that the paper shows is blank.", Check, Nothing);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var shown = PaperTexts.FieldsShown(subject.Paper);
        var usual = subject.Words(Nothing).FirstOrDefault(Nothing.Default[0]);
        foreach (var (field, value) in subject.Paper.Ambitions.SelectMany(a => a.Fields))
            if (value is BlankValue && field.Required && shown.Contains(field.Id))
                diagnostics.Add(Rule.Warning(value.Span, $"Key '{field.Id}' is blank.",
                    field.Type is TextField or MarkdownField ? $"Fill it in, or say '{usual}.'" : "Fill it in."));
    }
}
