using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>What became of the actions that the last report planned.</summary>
internal sealed record AnswersField() : FieldType("answers")
{
    public override TextKind TextKind => TextKind.Line;

    internal override Shape<FieldValue> Shape(Field field, Framework framework) =>
        new DictionaryShape<ActionAnswer, ActionAnswer>(
                "the planned actions by their names, each with what became of it",
                Answer, (id, answer) => answer with { Id = id }, mayBeBlank: true)
            .As<FieldValue>((answers, group) =>
            {
                List<DataText> names = [.. group is YamlMapping { Entries: var all } ? all.Select(e => e.Key.Text) : []];
                names.RemoveAll(name => answers.Any(a => a.Id == name));
                return answers.Count > 0 ? new AnswersValue(group.Span, answers) { Questions = names }
                    : new BlankValue(group.Span) { Questions = names };
            });

    private static Shape<ActionAnswer> Answer { get; } = Noted.Shape(
        new ChoiceShape<ActionOutcome>("done, carried or dropped",
                [("done", ActionOutcome.Done), ("carried", ActionOutcome.Carried), ("dropped", ActionOutcome.Dropped)],
                mayBeBlank: true) // A question that is not answered yet, of which SR2037 tells.
            .As((outcome, at) => new ActionAnswer(DataText.Nothing(at.Span), outcome, null)),
        "an answer", "outcome", "What became of the action.",
        new TextShape("Markdown", mayBeBlank: true), "How it went, until when it is carried over, or why it was dropped.",
        (answer, note) => answer with { Note = note });
}

internal sealed record AnswersValue(SourceSpan Span, IReadOnlyList<ActionAnswer> Answers) : FieldValue(Span)
{
    public override IEnumerable<DataText> Texts => Answers.Select(a => a.Note).OfType<DataText>();
}

/// <summary>What became of an action that an earlier report planned.</summary>
/// <param name="Id">The name that the action carries there, <c>{#id}</c>.</param>
/// <param name="Note">How it went, until when it is carried over, or why it was dropped.</param>
internal sealed record ActionAnswer(DataText Id, ActionOutcome Outcome, DataText? Note)
{
    /// <summary>The action as it was planned, in Markdown; null where the report before has no such action.</summary>
    public DataText? Planned { get; init; }
}

internal enum ActionOutcome
{
    Done,

    /// <summary>Goes on into the next period.</summary>
    Carried,

    /// <summary>Will not be done; the note says why.</summary>
    Dropped,
}
