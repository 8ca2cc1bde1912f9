using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>Items that the paper letters a., b., c.</summary>
internal sealed record ListField() : FieldType("list")
{
    public override TextKind TextKind => TextKind.Line;

    internal override Shape<FieldValue> Shape(Field field, Framework framework) =>
        new ListShape<DataText>("a list of sentences", new TextShape("a sentence"), mayBeBlank: true)
            .As<FieldValue>((items, list) => items.Count == 0 ? null : new ListValue(list.Span, items)
            {
                IsWhole = list is YamlSequence written && written.Items.Count == items.Count && !items.Any(i => i.IsSpoilt),
            });
}

internal sealed record ListValue(SourceSpan Span, IReadOnlyList<DataText> Items) : FieldValue(Span)
{
    /// <summary>Whether each item could be read as it is meant.</summary>
    public bool IsWhole { get; init; }

    public override IEnumerable<DataText> Texts => Items;
}
