using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>
/// What stands under the keys of one group; each key finds its own value there. Of a key that stands twice the first counts.
/// </summary>
internal sealed class Group
{
    private readonly YamlMapping _mapping;
    private readonly IReadOnlyList<Key> _keys;
    private readonly Findings _findings;
    private readonly Dictionary<Key, (YamlNode Node, object? Value)> _found = [];
    private readonly List<YamlEntry> _others = [];
    private HashSet<string>? _written;

    private Group(YamlMapping mapping, IReadOnlyList<Key> keys, Findings findings) =>
        (_mapping, _keys, _findings) = (mapping, keys, findings);

    public SourceSpan Span => _mapping.Span;

    /// <summary>What stands under keys that nobody knows.</summary>
    public IReadOnlyList<YamlEntry> Others => _others;

    /// <param name="name">What the group is called in a message: "the framework", "a scale level".</param>
    /// <param name="isOpen">Whether other keys may stand there.</param>
    public static Group Read(YamlMapping mapping, string name, IReadOnlyList<Key> keys, bool isOpen, Findings findings)
    {
        var group = new Group(mapping, keys, findings);
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(k => k.Name == entry.Key.Value) ?? (isOpen ? null : group.Meant(entry, name));
            if (key is null) group._others.Add(entry);
            else group._found.TryAdd(key, (entry.Value, key.Read(entry, findings)));
        }

        return group;
    }

    public YamlNode? Node(Key key) => _found.TryGetValue(key, out var found) ? found.Node : null;

    public object? Value(Key key) => _found.TryGetValue(key, out var found) ? found.Value : null;

    public bool IsWritten(string key)
    {
        _written ??= [.. _mapping.Entries.Select(e => e.Key.Value)];
        return _written.Contains(key);
    }

    /// <summary>Reports what is wrong with the values of the keys taken together.</summary>
    public void Report(Diagnostic diagnostic) => _findings.Report(diagnostic);

    public void ReportMissing(string name)
    {
        foreach (var key in _keys)
            if (key.IsRequired && !_found.ContainsKey(key) && !IsWithinMended(key.Name))
                Report(Swallowed(key.Name) is { } place
                    ? YamlMessages.SwallowedKey(place, key.Name)
                    : YamlMessages.MissingKey(Span, key.Name, name, key.Shape.Expected));
    }

    /// <summary>Reports an unknown key; where it can only be a misspelt one, that key: what stands there counts as its value.</summary>
    private Key? Meant(YamlEntry entry, string name)
    {
        var free = _keys.Where(IsFree).Select(k => k.Name).ToList();
        if (entry.Value is YamlDamaged) _findings.CountKnown();
        else Report(YamlMessages.UnknownKey(entry.Key.Span, entry.Key.Value, name, free.Count > 0 ? free : [.. _keys.Select(k => k.Name)]));
        return NearMiss.Of(entry.Key.Value, free) is { } near ? _keys.First(k => k.Name == near) : null;
    }

    private bool IsFree(Key key) => !IsWritten(key.Name) && !_found.ContainsKey(key);

    /// <summary>Whether a key stands behind another one on its line: that has been told.</summary>
    private bool IsWithinMended(string key) => _mapping.Entries.Any(
        e => e.Value is YamlScalar { IsMended: true } text && text.Value.Contains($" {key}:", StringComparison.Ordinal));

    /// <summary>Where a missing key stands within a text, because its line is indented like the text above it.</summary>
    private SourceSpan? Swallowed(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Value is not YamlScalar { Text: { FirstLine: > 0 } text }) continue;
            var lines = text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (lines[i].StartsWith(key + ":", StringComparison.Ordinal))
                    return text.At(i, 0) with { Length = key.Length };
        }

        return null;
    }
}
