using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

/// <summary>The value of one field of an ambition file.</summary>
internal static class FieldReader
{
    /// <param name="file">The place of the file's keys, for a field that is absent.</param>
    public static FieldValue Read(Framework framework, Field field, YamlNode? node, SourceSpan file)
    {
        if (node is null && field.Required) return new UnreadableValue(file);
        if (node is null or YamlScalar { IsBlank: true }) return new BlankValue(node?.Span ?? file);
        FieldValue? value = field.Type switch
        {
            FieldType.List => node is YamlSequence { Items.Count: > 0 } list ? new ListValue(list.Span, Texts(list)) : null,
            FieldType.Strategies => node is YamlSequence { Items.Count: > 0 } list ? new StrategiesValue(list.Span, Texts(list)) : null,
            FieldType.Level => ToLevel(framework, field, Main(node, "level"), Note(node)),
            FieldType.Percentage => Main(node, "percent") is { } scalar && ScalarValue.Number(scalar) is { } percent
                ? new PercentageValue(scalar.Span, percent, Note(node))
                : null,
            FieldType.Answers => node is YamlMapping answers ? new AnswersValue(answers.Span, [.. answers.Entries.Select(ToAnswer).OfType<ActionAnswer>()]) : null,
            _ => node is YamlScalar text ? new TextValue(text.Text) : null,
        };
        return value ?? Otherwise(node);
    }

    /// <summary>A value of the wrong kind: blank if nothing is in it, else its texts, so that what is wrong with them is told too.</summary>
    private static FieldValue Otherwise(YamlNode node) => node switch
    {
        YamlSequence { Items.Count: 0 } => new BlankValue(node.Span),
        YamlMapping mapping when (Main(mapping, "level") ?? Main(mapping, "percent")) is { IsBlank: true } blank => new BlankValue(blank.Span),
        YamlSequence list when Texts(list) is { Count: > 0 } texts => new ListValue(list.Span, texts),
        _ => new UnreadableValue(node.Span),
    };

    private static LevelValue? ToLevel(Framework framework, Field field, YamlScalar? scalar, DataText? note) =>
        scalar is not null && framework.Scale(field.Scale ?? "")?.Level(scalar.Value) is { } level
            ? new LevelValue(scalar.Span, level, note)
            : null;

    private static ActionAnswer? ToAnswer(YamlEntry entry)
    {
        var outcome = Array.IndexOf(AmbitionShape.Outcomes, Main(entry.Value, "outcome")?.Value ?? "");
        return outcome < 0 ? null : new ActionAnswer(entry.Key.Text, (ActionOutcome)outcome, Note(entry.Value));
    }

    /// <summary>The value itself, whether it was written in its short or its long form.</summary>
    private static YamlScalar? Main(YamlNode node, string key) => node as YamlScalar ?? (node as YamlMapping)?[key] as YamlScalar;

    private static DataText? Note(YamlNode node) => (node as YamlMapping)?.Text("note");

    private static IReadOnlyList<DataText> Texts(YamlSequence list) =>
        [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsBlank).Select(s => s.Text)];
}
