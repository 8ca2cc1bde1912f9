using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The shape of an ambition file: what the framework's fields say that it holds.</summary>
public static class AmbitionShape
{
    /// <summary>What an answer says, in the order of <see cref="ActionOutcome"/>.</summary>
    public static readonly string[] Outcomes = ["done", "carried", "dropped"];

    public static MappingShape Create(Framework framework)
    {
        var keys = new List<KeyShape>
        {
            new("ambition", NumberOf(framework), "The ambition's number in the framework.", Required: true),
        };
        foreach (var field in framework.Fields)
        {
            var shape = ShapeOf(field, framework);
            keys.Add(new KeyShape(field.Id, shape, field.Title.Text + ".", field.Required && shape is not AnyShape));
        }

        return new MappingShape("the ambition file", keys) { IsOpen = !framework.FieldsKnown };
    }

    private static NumberShape NumberOf(Framework framework)
    {
        var numbers = framework.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number);
        return new NumberShape("the ambition's number", 1, 9999, Whole: true) { Known = framework.AmbitionsKnown ? [.. numbers] : [] };
    }

    private static Shape ShapeOf(Field field, Framework framework)
    {
        var note = new KeyShape("note", new TextShape("a short text"), "Printed under the value.");
        switch (field.Type)
        {
            case FieldType.List:
                return new ListShape("a list of sentences", new TextShape("a sentence"), MayBeBlank: true);
            case FieldType.Level:
                if (framework.Scale(field.Scale ?? "")?.Levels is not { Count: > 0 } levels) return new AnyShape();
                var level = new LevelShape(field.Scale!, [.. levels.Select(l => l.Id)], [.. levels.Select(l => l.Meaning?.Text ?? l.Label.Text)]);
                return new ShortOrLongShape(level, new MappingShape("a level with a note",
                    [new("level", level, "The level.", Required: true), note]));
            case FieldType.Percentage:
                var percent = new PercentageShape();
                return new ShortOrLongShape(percent, new MappingShape("a percentage",
                    [new("percent", percent, "From 0 to 100, without a % sign.", Required: true), note]));
            case FieldType.Strategies:
                var names = framework.SupportingStrategies.Select(s => s.Text).ToList();
                Shape name = names.Count == 0 ? new AnyShape() : new ChoiceShape("a supporting strategy of the framework", names);
                return new ListShape("a list of supporting strategies", name, MayBeBlank: true);
            case FieldType.Answers:
                var outcome = new ChoiceShape("done, carried or dropped", Outcomes);
                return new DictionaryShape("the planned actions by their names, each with what became of it", new ShortOrLongShape(outcome,
                    new MappingShape("an answer", [new("outcome", outcome, "What became of the action.", Required: true), new("note", new TextShape("Markdown"), "How it went, until when it is carried over, or why it was dropped.")])), MayBeBlank: true);
            case FieldType.Unknown:
                return new AnyShape();
            default:
                return new TextShape(field.Type == FieldType.Text ? "one line of text" : "Markdown text, best as a block below '|'", MayBeBlank: true);
        }
    }
}
