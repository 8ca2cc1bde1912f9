using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose;

/// <summary>
/// The actions that a report plans: paragraphs and bullets of the focus that carry a name at their end, <c>{#case-for-change}</c>.
/// The next report says of each, in a field of type <c>answers</c>, what became of it; naming it in its own focus carries it over.
/// </summary>
internal static class PlannedActions
{
    public static Field? AnswersField(Framework framework) => framework.Fields.FirstOrDefault(f => f.Type is AnswersField);

    public static IReadOnlyList<(string Id, DataText Text)> Of(Framework framework, Ambition ambition)
    {
        if (ambition.Value(framework.Roles.Field(Roles.Focus)) is not TextValue focus || !focus.Text.Text.Contains("{#", StringComparison.Ordinal)) return [];
        return [.. ProseReader.Read(focus.Text).Blocks.Where(b => b.Id is not null).Select(b => (b.Id!, new DataText(b.Text, b.At(0))))];
    }

    public static IEnumerable<ActionAnswer> Answers(Ambition ambition) =>
        ambition.Fields.SelectMany(f => f.Value is AnswersValue value ? value.Answers : []);

    /// <summary>The paper with the words of each planned action beside its answer: "What we said we would do".</summary>
    public static PeriodPaper Link(Framework framework, PeriodPaper paper, PeriodPaper? before)
    {
        if (before is null || AnswersField(framework) is null) return paper;
        return paper with { Ambitions = [.. paper.Ambitions.Select(a => before.Ambition(a.Number) is { } then ? Link(a, Of(framework, then)) : a)] };
    }

    private static Ambition Link(Ambition ambition, IReadOnlyList<(string Id, DataText Text)> planned) => ambition with
    {
        Fields = [.. ambition.Fields.Select(f => f.Value is AnswersValue value
            ? KeyValuePair.Create<Field, FieldValue>(f.Key, value with { Answers = [.. value.Answers.Select(a => a with { Planned = planned.FirstOrDefault(p => p.Id == a.Id.Text).Text })] })
            : f)],
    };
}
