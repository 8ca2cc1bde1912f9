using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

/// <summary>What one ambition reports in one period: one YAML file.</summary>
public sealed record Ambition(int Number, SourceSpan Span, IReadOnlyList<KeyValuePair<Field, FieldValue>> Fields)
{
    /// <summary>The value of a field; null where the field's name is null or the ambition has no such field.</summary>
    public FieldValue? Value(string? field)
    {
        foreach (var pair in Fields)
            if (pair.Key.Id == field)
                return pair.Value;
        return null;
    }
}

/// <summary>The value of a field. Closed: one kind for each <see cref="FieldType"/>, and nothing at all.</summary>
public abstract record FieldValue(SourceSpan Span);

public sealed record BlankValue(SourceSpan Span) : FieldValue(Span);

/// <summary>Something stands there that could not be read: an error has been reported, and no rule adds to it.</summary>
public sealed record UnreadableValue(SourceSpan Span) : FieldValue(Span);

/// <summary>For <see cref="FieldType.Text"/> and <see cref="FieldType.Markdown"/>.</summary>
public sealed record TextValue(DataText Text) : FieldValue(Text.Span);

public sealed record ListValue(SourceSpan Span, IReadOnlyList<DataText> Items) : FieldValue(Span);

public sealed record LevelValue(SourceSpan Span, Level Level, DataText? Note) : FieldValue(Span);

/// <param name="Percent">0 to 100.</param>
public sealed record PercentageValue(SourceSpan Span, double Percent, DataText? Note) : FieldValue(Span);

public sealed record StrategiesValue(SourceSpan Span, IReadOnlyList<DataText> Names) : FieldValue(Span);

public sealed record AnswersValue(SourceSpan Span, IReadOnlyList<ActionAnswer> Answers) : FieldValue(Span);

/// <summary>What became of an action that an earlier report planned.</summary>
/// <param name="Id">The name that the action carries there, <c>{#id}</c>.</param>
/// <param name="Note">How it went, until when it is carried over, or why it was dropped.</param>
public sealed record ActionAnswer(DataText Id, ActionOutcome Outcome, DataText? Note)
{
    /// <summary>The action as it was planned, in Markdown; null where the report before has no such action.</summary>
    public DataText? Planned { get; init; }
}

public enum ActionOutcome
{
    Done,

    /// <summary>Goes on into the next period.</summary>
    Carried,

    /// <summary>Will not be done; the note says why.</summary>
    Dropped,
}
