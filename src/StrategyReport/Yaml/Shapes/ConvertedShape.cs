using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>See <see cref="Shape{T}.As"/>.</summary>
internal sealed class ConvertedShape<T, TResult>(Shape<T> shape, Func<T, YamlNode, TResult?> convert) : Shape<TResult>(shape.Expected)
    where TResult : class
{
    public override bool IsOpen => shape.IsOpen;

    public override IEnumerable<string> KeyNames => shape.KeyNames;

    public override bool TakesText => shape.TakesText;

    public override bool IsList => shape.IsList;

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out TResult value)
    {
        value = shape.TryRead(node, where, findings, out var read) ? convert(read, node) : null;
        return value is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json) => shape.WriteSchema(json);

    public override string Explain(string key) => shape.Explain(key);
}
