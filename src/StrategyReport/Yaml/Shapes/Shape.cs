using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>What a YAML value may be, as an author and an editor are told it.</summary>
/// <param name="expected">What should stand there, in the words of a message: "a date such as 2024-03-20".</param>
internal abstract class Shape(string expected)
{
    public string Expected { get; } = expected;

    /// <summary>Whether anything may stand there: so where what it should be could not be read. Nobody misses such a key.</summary>
    public virtual bool IsOpen => false;

    /// <summary>The keys that may stand in it, at whatever depth; <see cref="YamlLines.AnyKey"/> where that is not known.</summary>
    public virtual IEnumerable<string> KeyNames => [];

    /// <summary>Whether a text may stand there, or a list of texts.</summary>
    public virtual bool TakesText => false;

    /// <summary>Whether a list stands there.</summary>
    public virtual bool IsList => false;

    /// <summary>The members of this value's JSON Schema, into an object that is open already.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    /// <summary>What an editor shows of a key that holds this.</summary>
    public virtual string Explain(string key) => $"{key} It holds {Expected}.";
}

/// <summary>
/// What a YAML value may be. One description serves three times: it finds what is wrong in a file, reads what is right into
/// a <typeparamref name="T"/>, and writes the JSON Schema by which editors complete, explain and check the file.
/// </summary>
internal abstract class Shape<T>(string expected) : Shape(expected)
{
    /// <summary>Reads a node, and reports every difference from this shape.</summary>
    /// <param name="where">What holds the node, in the words of a message: "key 'title'".</param>
    /// <returns>Whether there is a value. A value may come from a node with faults: reading goes on, to find more of them.</returns>
    public bool TryRead(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        switch (node)
        {
            case YamlDamaged:
                findings.CountKnown();
                value = default;
                return false;
            case YamlScalar { IsMended: true } scalar:
                findings.CountKnown();
                return TryReadNode(scalar with { Text = scalar.Text with { IsSpoilt = true } }, where, new Findings(new DiagnosticBag()),
                    out value);
            default:
                return TryReadNode(node, where, findings, out value);
        }
    }

    protected abstract bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value);

    /// <summary>The same YAML, read into something else; null says that there is no value.</summary>
    public Shape<TResult> As<TResult>(Func<T, YamlNode, TResult?> convert) where TResult : class =>
        new ConvertedShape<T, TResult>(this, convert);

    /// <summary>Reports what is no group; a text that begins with one of its keys has lost the colon.</summary>
    protected bool NoGroup(YamlNode node, IEnumerable<Key> keys, string where, Findings findings)
    {
        if (node is not YamlScalar { IsPlain: true, IsMended: false } scalar || scalar.Value.Split(' ', ':')[0] is not { Length: > 0 } word
            || !keys.Any(k => k.Name == word)) return WrongKind(node, where, findings);
        findings.Report(YamlMessages.NoColon(scalar.Span with { Length = word.Length }, word,
            scalar.Value.AsSpan(word.Length) is [':', ..]));
        return false;
    }

    /// <summary>Reports a node of the wrong kind, such as a list where a date should stand.</summary>
    protected bool WrongKind(YamlNode node, string where, Findings findings)
    {
        if (!node.IsWhole)
        {
            findings.CountKnown();
            return false;
        }

        findings.Report(node is YamlScalar { IsBlank: true }
            ? YamlMessages.Blank(node.Span, where, Expected)
            : YamlMessages.WrongKind(node.Span, where, node.Kind, Expected));
        return false;
    }
}
