using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>The keys of a group, gathered as they are named.</summary>
internal sealed class KeyList
{
    private readonly List<Key> _keys = [];

    public IReadOnlyList<Key> All => _keys;

    /// <summary>A text that has to be there; a blank one at the group's place stands in for it.</summary>
    public Key<DataText> Required(string name, Shape<DataText> shape, string description) =>
        Required(name, shape, description, DataText.Nothing);

    /// <summary>A list that has to be there; an empty one stands in for it.</summary>
    public Key<IReadOnlyList<T>> Required<T>(string name, Shape<IReadOnlyList<T>> shape, string description) =>
        Required(name, shape, description, _ => []);

    public Key<T> Required<T>(string name, Shape<T> shape, string description, Func<SourceSpan, T> standIn) =>
        Add(new Key<T>(name, shape, description, isRequired: true, standIn));

    /// <summary>A key that gives null where it is absent; false, for yes or no.</summary>
    public Key<T?> Optional<T>(string name, Shape<T> shape, string description) => Optional<T?>(name, shape!, description, default);

    public Key<T> Optional<T>(string name, Shape<T> shape, string description, T standIn) =>
        Add(new Key<T>(name, shape, description, isRequired: false, _ => standIn));

    public Key<T> Add<T>(Key<T> key)
    {
        _keys.Add(key);
        return key;
    }
}
