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

    public static IReadOnlyList<(string Id, DataText Text)> Of(Framework framework, Ambition ambition, MarkdownTexts texts)
    {
        if (ambition.Value(framework.Roles.Field(Roles.Focus)) is not TextValue focus) return [];
        if (!focus.Text.Text.Contains("{#", StringComparison.Ordinal)) return [];
        var blocks = texts.Of(focus.Text, TextKind.Cell).Prose.Blocks;
        return [.. blocks.Where(b => b.Id is not null).Select(b => (b.Id!, new DataText(b.Text, b.Place)))];
    }

    /// <summary>What became of the actions that the report before planned.</summary>
    public static IEnumerable<ActionAnswer> Answers(Ambition ambition) =>
        ambition.Fields.SelectMany(f => f.Value is AnswersValue value ? value.Answers : []);

    /// <summary>The paper with the words of each planned action beside its answer: "What we said we would do".</summary>
    public static PeriodPaper Link(Framework framework, PeriodPaper paper, PeriodPaper? before, MarkdownTexts texts)
    {
        if (before is null || AnswersField(framework) is null) return paper;
        return paper with
        {
            Ambitions = [.. paper.Ambitions.Select(a => before.Ambition(a.Number) is { } then ? Link(a, Of(framework, then, texts)) : a)],
        };
    }

    private static Ambition Link(Ambition ambition, IReadOnlyList<(string Id, DataText Text)> planned) => ambition with
    {
        Fields = [.. ambition.Fields.Select(f => f.Value is AnswersValue value ? KeyValuePair.Create(f.Key, Link(value, planned)) : f)],
    };

    private static FieldValue Link(AnswersValue value, IReadOnlyList<(string Id, DataText Text)> planned) => value with
    {
        Answers = [.. value.Answers.Select(a => a with { Planned = planned.FirstOrDefault(p => p.Id == a.Id.Text).Text })],
    };
}
