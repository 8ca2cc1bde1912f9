using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A vocabulary such as the confidence scale or the assurance levels, best level first.</summary>
internal sealed record Scale(string Id, IReadOnlyList<Level> Levels)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => Levels.SelectMany(l => l.Texts);

    public Level? Level(string id) => Levels.FirstOrDefault(l => l.Id == id);

    /// <summary>0 for the best level; one that the scale lacks comes after all of them.</summary>
    public int Rank(Level level)
    {
        for (var i = 0; i < Levels.Count; i++)
            if (Levels[i].Id == level.Id) return i;
        return Levels.Count;
    }

    /// <summary>Scales by their names.</summary>
    internal static Shape<IReadOnlyList<Scale>> ShapeOfAll { get; } = new DictionaryShape<IReadOnlyList<Level>, Scale>(
        "scales by their names, each a list of levels",
        new ListShape<Level>("a list of levels, best first", Data.Level.Shape),
        (name, levels) => new Scale(name.Text, levels));
}

/// <param name="Fill">Background of a cell that shows the level, RRGGBB; null: none.</param>
internal sealed record Level(string Id, DataText Label, string? Fill, DataText? Meaning)
{
    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts => PaperText.Labels(Label, Meaning);

    internal static Shape<Level> Shape { get; } = new GroupShape<Level>("a level of a scale", keys =>
    {
        var id = keys.Required("id", new IdentifierShape(), "The word that data files use for the level.");
        var label = keys.Required("label", new TextShape("the word that the paper prints"), "The word that the paper prints.");
        var fill = keys.Optional("fill", new ColourShape(), "Background colour of a cell that shows the level.");
        var meaning = keys.Optional("meaning", new TextShape("one sentence"), "What the level means to the Board.");
        return group => new Level(id.Of(group).Text, label.Of(group), fill.Of(group), meaning.Of(group));
    });
}
