using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>One of a few words, each of which stands for a <typeparamref name="T"/>. Any other word gives no value.</summary>
internal class ChoiceShape<T>(string expected, IReadOnlyList<(string Word, T Meaning)> words, bool mayBeBlank = false)
    : ScalarShape<T>(expected, mayBeBlank)
{
    protected IEnumerable<string> Words => words.Select(w => w.Word);

    protected sealed override bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        foreach (var (word, meaning) in words)
            if (word == scalar.Value)
            {
                value = meaning;
                return true;
            }

        RefuseWord(scalar, where, findings);
        value = default;
        return false;
    }

    protected virtual void RefuseWord(YamlScalar scalar, string where, Findings findings) =>
        findings.Report(YamlMessages.NotAllowed(scalar.Span, where, scalar.Value, [.. Words]));

    public sealed override void WriteSchema(Utf8JsonWriter json) => json.WriteChoice(Words, MayBeBlank);
}
