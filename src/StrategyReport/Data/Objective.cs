using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A strategic objective and the ambitions under it; an objective may have any number of ambitions.</summary>
internal sealed record Objective(DataText Id, DataText Name, IReadOnlyList<AmbitionStatement> Ambitions)
{
    internal static Shape<Objective> Shape { get; } = new GroupShape<Objective>("an objective", keys =>
    {
        var id = keys.Required("id", new IdentifierShape(), "Short name by which papers refer to the objective.");
        var name = keys.Required("name", new TextShape("the objective's name"), "The strategic objective as the Board knows it.");
        var ambitions = keys.Required("ambitions",
            new ListShape<AmbitionStatement>("a list of ambitions", AmbitionStatement.Shape),
            "The ambitions under this objective, any number.");
        return group => new Objective(id.Of(group), name.Of(group), ambitions.Of(group));
    });
}

/// <summary>What an ambition aims at: "It is our ambition that by 2026 …".</summary>
/// <param name="Number">1 to <see cref="MostNumber"/>, counted over all objectives; 0 where it could not be read.</param>
internal sealed record AmbitionStatement(int Number, DataText Statement, SourceSpan Span)
{
    /// <summary>The largest number that an ambition may have: it stands in names of files, in headings and in bookmarks.</summary>
    public const int MostNumber = 999_999;

    /// <summary>Two to four words for the heading rows that each page repeats; null: the statement stands there.</summary>
    public DataText? Short { get; init; }

    /// <summary>Who answers for it, as a job title; null: nobody is named. It stands in no paper.</summary>
    public DataText? Owner { get; init; }

    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => PaperText.Labels(Statement, Short);

    internal static Shape<AmbitionStatement> Shape { get; } = new GroupShape<AmbitionStatement>("an ambition of the framework", keys =>
    {
        var number = keys.Required("number", new NumberShape("a whole number, counted over all objectives", 1, MostNumber, whole: true),
            "The ambition's number, by which its files name it.", _ => 0);
        var statement = keys.Required("statement", new TextShape("the ambition in one sentence"), "What we aim at, without a full stop.");
        var name = keys.Optional("short", new TextShape("two to four words"),
            "Two to four words for the heading rows of the annexes, which each page repeats; without it the statement stands there.");
        var owner = keys.Optional("owner", new TextShape("a job title") { IsName = true },
            "Who answers for the ambition, as a job title: 'status' names it. It stands in no paper.");
        return group => new AmbitionStatement((int)number.Of(group)!.Value, statement.Of(group), group.Span)
        {
            Short = name.Of(group),
            Owner = owner.Of(group),
        };
    });
}
