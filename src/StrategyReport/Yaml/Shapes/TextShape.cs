using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Words: a title, a sentence, Markdown.</summary>
internal sealed class TextShape(string expected, bool mayBeBlank = false) : ScalarShape<DataText>(expected, mayBeBlank)
{
    /// <summary>Whether it is a name, behind which a comment is known by one blank.</summary>
    public bool IsName { get; init; }

    protected override bool IsText => true;

    protected override bool IsSentence => !IsName;

    public override bool TakesText => true;

    protected override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out DataText value)
    {
        value = scalar.Text;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        // Unquoted, a text such as 5 is a number to YAML.
        json.WriteTypes(MayBeBlank ? ["string", "number", "null"] : ["string", "number"]);
        if (!MayBeBlank) json.WriteString("pattern", "\\S");
    }
}
