using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>One line of inline Markdown.</summary>
internal sealed record TextField() : FieldType("text")
{
    public override TextKind TextKind => TextKind.Label;

    internal override Shape<FieldValue> Shape(Field field, Framework framework) => TextValue.Shape("one line of text");
}

/// <summary>For <see cref="TextField"/> and <see cref="MarkdownField"/>.</summary>
internal sealed record TextValue(DataText Text) : FieldValue(Text.Span)
{
    public override IEnumerable<DataText> Texts => [Text];

    internal static Shape<FieldValue> Shape(string expected) =>
        new TextShape(expected, mayBeBlank: true).As<FieldValue>((text, _) => new TextValue(text));
}
