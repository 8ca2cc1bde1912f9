using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A key of a group.</summary>
/// <param name="description">One sentence for the author: what an editor shows on hover.</param>
internal abstract class Key(string name, Shape shape, string description, bool isRequired)
{
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public string Description { get; } = description;

    public bool IsRequired { get; } = isRequired && !shape.IsOpen;

    /// <summary>What stands under the key, even if it could not be read; null where the key is absent.</summary>
    public YamlNode? NodeIn(Group group) => group.Node(this);

    /// <summary>Whether the key stands there as it is, and not as a misspelt one that was taken for it.</summary>
    public bool IsWrittenIn(Group group) => group.IsWritten(Name);

    /// <summary>How a message speaks of what stands under a key.</summary>
    public static string Where(YamlEntry entry) => $"key '{entry.Key.Value}'";

    /// <summary>Null where there is no value.</summary>
    internal abstract object? Read(YamlEntry entry, Findings findings);
}

/// <summary>A key that holds a <typeparamref name="T"/>.</summary>
/// <param name="standIn">What the key gives where it is absent or could not be read, from the place of its group.</param>
internal sealed class Key<T>(string name, Shape<T> shape, string description, bool isRequired, Func<SourceSpan, T> standIn)
    : Key(name, shape, description, isRequired)
{
    /// <summary>One of several kinds: never asked for where it is absent.</summary>
    public Key(string name, Shape<T> shape, string description)
        : this(name, shape, description, isRequired: false, _ => throw new InvalidOperationException($"Kind {name} is absent."))
    {
    }

    public T Of(Group group) => group.Value(this) is T value ? value : standIn(group.Span);

    internal override object? Read(YamlEntry entry, Findings findings) =>
        shape.TryRead(entry.Value, Where(entry), findings, out var value) ? value : null;
}
