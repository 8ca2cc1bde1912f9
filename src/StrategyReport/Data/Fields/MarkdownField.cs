using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>Paragraphs, lists, tables, charts and pictures in Markdown.</summary>
internal sealed record MarkdownField() : FieldType("markdown")
{
    internal override Shape<FieldValue> Shape(Field field, Framework framework) =>
        TextValue.Shape("Markdown text, best as a block below '|'");
}
