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
            .As<FieldValue>((items, list) => items.Count == 0 ? null : new ListValue(list.Span, items));
}

internal sealed record ListValue(SourceSpan Span, IReadOnlyList<DataText> Items) : FieldValue(Span)
{
    public override IEnumerable<DataText> Texts => Items;
}
