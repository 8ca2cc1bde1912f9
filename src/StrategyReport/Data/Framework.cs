using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

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
    /// <summary>Stands in for a framework that could not be read, so that the other files are looked at all the same.</summary>
    public static Framework Unknown(string file)
    {
        var nothing = new DataText("", SourceSpan.WholeFile(file));
        return new Framework(file, new Organisation(nothing, nothing), [], [], [], [], new Dictionary<string, DataText>()) { AmbitionsKnown = false, FieldsKnown = false };
    }

    /// <summary>Whether all objectives and ambitions could be read; if not, an error has been reported, and some are missing here.</summary>
    public bool AmbitionsKnown { get; init; } = true;

    /// <summary>Whether all scales and fields could be read; if not, an error has been reported, and some are missing here.</summary>
    public bool FieldsKnown { get; init; } = true;

    /// <summary>The comments by which the authors say that a finding is meant.</summary>
    public IReadOnlyList<Suppression> Silences { get; init; } = [];

    /// <summary>Which fields the rules take for the escalations, the challenges and so on.</summary>
    public Roles Roles { get; init; } = new(new Dictionary<string, string>());

    /// <summary>What the house has changed about the rules.</summary>
    public RuleSettings Rules { get; init; } = new(new Dictionary<string, RuleSetting>());

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

    /// <summary>What became of the actions that the last report planned.</summary>
    Answers,

    /// <summary>Not known, because the framework is faulty here: an error has been reported.</summary>
    Unknown,
}

/// <summary>A field that each ambition file holds.</summary>
/// <param name="Scale">The scale of a <see cref="FieldType.Level"/> field, else null.</param>
/// <param name="Required">Whether the key must be there; its value may be blank all the same.</param>
public sealed record Field(string Id, FieldType Type, string? Scale, bool Required, DataText Title)
{
    /// <summary>Whether the text is meant to stay word for word from one period to the next.</summary>
    public bool Steady { get; init; }
}
