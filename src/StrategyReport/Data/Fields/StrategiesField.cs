using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>Names out of the framework's supporting strategies.</summary>
internal sealed record StrategiesField() : FieldType("strategies")
{
    internal override Shape<FieldValue> Shape(Field field, Framework framework)
    {
        var names = framework.SupportingStrategies.Select(s => s.Text).ToList();
        var name = names.Count > 0
            ? new NameShape("a supporting strategy of the framework", names)
            : new AnyShape().As((node, _) => node is YamlScalar { IsBlank: false } text ? text.Text : null);
        return new ListShape<DataText>("a list of supporting strategies", name, mayBeBlank: true)
            .As<FieldValue>((found, list) => found.Count == 0 ? null : new StrategiesValue(list.Span, found));
    }

    internal override void Check(IReadOnlyList<Field> fields, Framework framework, Group root)
    {
        if (fields.Count > 0 && !framework.HasSupportingStrategies)
            root.Report(YamlMessages.MissingKey(
                root.Span, "supporting_strategies", "the framework", $"the names that the field '{fields[0].Id}' takes"));
    }
}

internal sealed record StrategiesValue(SourceSpan Span, IReadOnlyList<DataText> Names) : FieldValue(Span);
