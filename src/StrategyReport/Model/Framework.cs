using StrategyReport.Diagnostics;

namespace StrategyReport.Model;

/// <summary>What stays the same from one period to the next: who reports, on what, in which vocabulary.</summary>
public sealed record Framework(
    string File,
    Organisation Organisation,
    IReadOnlyList<Objective> Objectives,
    IReadOnlyList<DataText> SupportingStrategies,
    IReadOnlyList<Scale> Scales,
    IReadOnlyList<Field> Fields,
    IReadOnlyDictionary<string, DataText> Glossary)
{
    public Objective? Objective(string id) => Objectives.FirstOrDefault(o => o.Id.Text == id);

    public Scale? Scale(string id) => Scales.FirstOrDefault(s => s.Id == id);

    public Field? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);
}

public sealed record Organisation(DataText Name, DataText Mission);

/// <summary>A strategic objective and the ambitions under it; an objective may have any number of ambitions.</summary>
public sealed record Objective(DataText Id, DataText Name, IReadOnlyList<AmbitionStatement> Ambitions);

/// <summary>What an ambition aims at: "It is our ambition that by 2026 …".</summary>
public sealed record AmbitionStatement(int Number, DataText Statement, SourceSpan Span);

/// <summary>A vocabulary such as the confidence scale or the assurance levels, best level first.</summary>
public sealed record Scale(string Id, IReadOnlyList<Level> Levels)
{
    public Level? Level(string id) => Levels.FirstOrDefault(l => l.Id == id);
}

/// <param name="Fill">Background of a cell that shows the level, RRGGBB; null: none.</param>
public sealed record Level(string Id, DataText Label, string? Fill, DataText? Meaning);

public enum FieldType
{
    /// <summary>One line of inline Markdown.</summary>
    Text,

    /// <summary>Paragraphs, lists, tables, charts and pictures in Markdown.</summary>
    Markdown,

    /// <summary>Items that the paper letters a., b., c.</summary>
    List,

    /// <summary>A level of a scale, with an optional note.</summary>
    Level,

    /// <summary>0 to 100 per cent, with an optional note.</summary>
    Percentage,

    /// <summary>Names out of the framework's supporting strategies.</summary>
    Strategies,
}

/// <summary>A field that each ambition file holds.</summary>
/// <param name="Scale">The scale of a <see cref="FieldType.Level"/> field, else null.</param>
/// <param name="Required">Whether the key must be there; its value may be blank all the same.</param>
public sealed record Field(string Id, FieldType Type, string? Scale, bool Required, DataText Title);
