using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>A level of a scale, with an optional note and the reason why it has moved.</summary>
internal sealed record LevelField() : FieldType("level")
{
    public override TextKind TextKind => TextKind.Line;

    internal override Shape<FieldValue> Shape(Field field, Framework framework)
    {
        // Without its scale nothing can be said of a level: that has been reported.
        if (framework.Scale(field.Scale?.Text) is not { Levels.Count: > 0 } scale) return new AnyShape().As<FieldValue>((_, _) => null);
        return Noted.Rating(
            new LevelShape(scale).As<FieldValue>((level, at) => new LevelValue(at.Span, level, null)),
            "a level with a note", "level", "The level.");
    }

    internal override void Check(IReadOnlyList<Field> fields, Framework framework, Group root)
    {
        if (!root.IsWritten("scales")) return; // It is missing, which has been told.
        var scales = framework.Scales.Select(s => s.Id).ToList();
        foreach (var field in fields)
        {
            if (field.Scale is null)
                root.Report(YamlMessages.MissingKey(
                    field.Span, "scale", $"field '{field.Id}'", $"one of the scales ({string.Join(", ", scales)})"));
            else if (framework.Scale(field.Scale.Text) is null)
                root.Report(DataMessages.UnknownName(field.Scale.Span, "scale", field.Scale.Text, scales));
        }
    }
}

internal sealed record LevelValue(SourceSpan Span, Level Level, DataText? Note) : RatingValue(Span, Note)
{
    public override string Shown => Level.Label.Text;
}

/// <summary>A level's word. What each level means is shown by editors.</summary>
internal sealed class LevelShape(Scale scale) : ChoiceShape<Level>(
    $"a level of the scale '{scale.Id}': {string.Join(", ", scale.Levels.Select(l => l.Id))}",
    [.. scale.Levels.Select(l => (l.Id, l))], mayBeBlank: true)
{
    protected override void RefuseWord(YamlScalar scalar, string where, Findings findings) =>
        findings.Report(DataMessages.LevelNotOnScale(scalar.Span, where, scalar.Value, scale.Id, [.. Words]));

    public override string Explain(string key) =>
        key + string.Concat(scale.Levels.Select(l => $"\n- {l.Id}: {l.Meaning?.Text ?? l.Label.Text}"));
}
