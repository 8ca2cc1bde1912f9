using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose;

/// <summary>
/// The actions that a report plans: paragraphs and bullets of the focus that carry a name at their end, <c>{#case-for-change}</c>.
/// The next report says of each, in a field of type <c>answers</c>, what became of it; naming it in its own focus carries it over. One
/// that is carried over is asked of again.
/// </summary>
internal static class PlannedActions
{
    public static Field? AnswersField(Framework framework) => framework.Fields.FirstOrDefault(f => f.Type is AnswersField);

    /// <summary>
    /// What the next report is to answer: the actions that this one carries over from the report before, then those that it names itself.
    /// </summary>
    /// <param name="ambition">Of a linked paper: what it carries over has its words.</param>
    public static IReadOnlyList<(string Id, DataText Text)> Of(Framework framework, Ambition ambition, MarkdownTexts texts)
    {
        var named = Blocks(framework, ambition, texts).Where(b => b.Id is not null)
            .Select(b => (Id: b.Id!, Text: new DataText(b.Text, b.Place))).ToList();
        var carried = Answers(ambition).Where(a => IsCarried(a) && a.Planned is not null && !named.Exists(n => n.Id == a.Id.Text));
        return [.. carried.Select(a => (a.Id.Text, a.Planned!)), .. named];
    }

    /// <summary>What is planned without a name: the points of the lists, or the paragraphs where there is no list.</summary>
    public static IEnumerable<DataText> Nameless(Framework framework, Ambition ambition, MarkdownTexts texts)
    {
        var blocks = Blocks(framework, ambition, texts);
        var points = blocks.Where(b => b.BeginsNumbered is not null).ToList();
        // A point within another one is part of that.
        var plan = points.Count > 0 ? points.Where(b => b.Place.Column < points[0].Place.Column + 2)
            : blocks.Where(b => b.Kind == ProseKind.Paragraph);
        return plan.Where(b => b.Id is null).Select(b => new DataText(b.Text, b.Place));
    }

    private static IReadOnlyList<ProseBlock> Blocks(Framework framework, Ambition ambition, MarkdownTexts texts) =>
        ambition.Value(framework.Roles.Field(Roles.Focus)) is TextValue focus ? texts.Of(focus.Text, TextKind.Cell).Prose.Blocks : [];

    /// <summary>Whether a paper speaks of actions that the paper before the last one planned, or one before that.</summary>
    public static bool AreCarried(PeriodPaper paper) => paper.Ambitions.SelectMany(Answers).Any(IsCarried);

    private static bool IsCarried(ActionAnswer answer) => answer.Outcome == ActionOutcome.Carried;

    /// <summary>What became of the actions that the report before planned.</summary>
    public static IEnumerable<ActionAnswer> Answers(Ambition ambition) =>
        ambition.Fields.SelectMany(f => f.Value is AnswersValue value ? value.Answers : []);

    /// <summary>The paper with the words of each planned action beside its answer: "What we said we would do".</summary>
    /// <param name="before">Finds the paper that a paper is compared with.</param>
    public static PeriodPaper Link(
        Framework framework, PeriodPaper paper, Func<PeriodPaper, PeriodPaper?> before, MarkdownTexts texts)
    {
        if (!paper.Ambitions.Any(a => Answers(a).Any()) || before(paper) is not { } earlier) return paper;
        // What was carried over was planned further back; papers that name each other as the one before lead nowhere.
        var then = DataFolder.IsBefore(earlier.Period, paper.Period) ? Link(framework, earlier, before, texts) : earlier;
        return paper with
        {
            Ambitions = [.. paper.Ambitions.Select(a => then.Ambition(a.Number) is { } was ? Link(a, Of(framework, was, texts)) : a)],
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
