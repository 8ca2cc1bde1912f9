using StrategyReport.Model;
using StrategyReport.Yaml;

namespace StrategyReport.Loading;

/// <summary>The shape of an ambition file: what the framework's fields say that it holds.</summary>
public static class AmbitionShape
{
    public static MappingShape Create(Framework framework)
    {
        var keys = new List<KeyShape>
        {
            new("ambition", new NumberShape("the ambition's number", 1, 9999, Whole: true), "The ambition's number in the framework.", Required: true),
        };
        foreach (var field in framework.Fields)
            keys.Add(new KeyShape(field.Id, ShapeOf(field, framework), field.Title.Text + ".", field.Required));
        return new MappingShape("the ambition file", keys);
    }

    private static Shape ShapeOf(Field field, Framework framework)
    {
        var note = new KeyShape("note", new TextShape("a short text"), "Printed under the value.");
        switch (field.Type)
        {
            case FieldType.List:
                return new ListShape("a list of sentences", new TextShape("a sentence"), MayBeBlank: true);
            case FieldType.Level:
                var levels = framework.Scale(field.Scale ?? "")?.Levels.Select(l => l.Id).ToList() ?? [];
                var level = new ChoiceShape($"a level of the scale '{field.Scale}' ({string.Join(", ", levels)})", levels, MayBeBlank: true);
                return new ShortOrLongShape(level, new MappingShape("a level with a note",
                    [new("level", level, "The level.", Required: true), note]));
            case FieldType.Percentage:
                var percent = new NumberShape("a number from 0 to 100, without a % sign", 0, 100, MayBeBlank: true);
                return new ShortOrLongShape(percent, new MappingShape("a percentage",
                    [new("percent", percent, "From 0 to 100, without a % sign.", Required: true), note]));
            case FieldType.Strategies:
                var names = framework.SupportingStrategies.Select(s => s.Text).ToList();
                return new ListShape("a list of supporting strategies", new ChoiceShape("a supporting strategy of the framework", names), MayBeBlank: true);
            default:
                return new TextShape(field.Type == FieldType.Text ? "one line of text" : "Markdown text, best as a block below '|'", MayBeBlank: true);
        }
    }
}
