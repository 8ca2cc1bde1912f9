using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A group of keys that is read into a <typeparamref name="T"/>.</summary>
/// <remarks>
/// <code>
/// new GroupShape&lt;Organisation&gt;("the organisation", keys =>
/// {
///     var name = keys.Required("name", new TextShape("the organisation's name"), "Whose Board reads the paper.");
///     return group => new Organisation(name.Of(group));
/// });
/// </code>
/// </remarks>
internal sealed class GroupShape<T> : Shape<T>
{
    private readonly string _name;
    private readonly IReadOnlyList<Key> _keys;
    private readonly Func<Group, T?> _build;

    /// <param name="name">What the group is called in a message: "the framework", "a scale level".</param>
    /// <param name="describe">Names the keys, and says how the value is built from theirs; a null says that there is no value.</param>
    public GroupShape(string name, Func<KeyList, Func<Group, T?>> describe)
        : this(name, new KeyList(), describe)
    {
    }

    private GroupShape(string name, KeyList keys, Func<KeyList, Func<Group, T?>> describe)
        : this(name, describe(keys), keys.All)
    {
    }

    private GroupShape(string name, Func<Group, T?> build, IReadOnlyList<Key> keys)
        : base("a group of keys: " + string.Join(", ", keys.Select(k => k.Name))) => (_name, _build, _keys) = (name, build, keys);

    /// <summary>Whether other keys may stand there: so where it is not known which there are.</summary>
    public bool HasMoreKeys { get; init; }

    public override IEnumerable<string> KeyNames =>
        _keys.SelectMany(k => k.Shape.KeyNames.Prepend(k.Name)).Concat(HasMoreKeys ? [YamlLines.AnyKey] : []);

    /// <summary>Whether a group has one of these keys, rightly written or not: where none, it may be a text with a colon.</summary>
    public bool Knows(YamlMapping mapping) =>
        mapping.Entries.Any(e => NearMiss.Of(e.Key.Value, _keys.Select(k => k.Name)) is not null);

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlMapping mapping) return NoGroup(node, _keys, where, findings);
        var group = Group.Read(mapping, _name, _keys, HasMoreKeys, findings);
        group.ReportMissing(_name);
        value = _build(group);
        return value is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteKeys(_keys);
        if (_keys.Any(k => k.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var key in _keys)
                if (key.IsRequired) json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", HasMoreKeys);
    }
}
