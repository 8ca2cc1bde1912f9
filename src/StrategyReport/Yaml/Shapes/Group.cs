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
        Key? above = null;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            if (entry.HasNoKey)
            {
                group.ReadList(entry.Value, above);
                continue;
            }

            var key = keys.FirstOrDefault(k => k.Name == entry.Key.Value);
            if (key is null && !isOpen && above is not null && group.IsTextOf(above, mapping.Entries[i - 1], entry))
            {
                // One slip, however many lines of the text have a colon.
                if (group._others.LastOrDefault() != mapping.Entries[i - 1]) group.ReportText(entry, above);
                else findings.CountKnown();
                group._others.Add(entry);
                continue;
            }

            key ??= isOpen ? null : group.Meant(entry, name);
            above = key;
            if (key is null) group._others.Add(entry);
            else if (i + 1 < mapping.Entries.Count && !isOpen && group.IsTextOf(key, entry, mapping.Entries[i + 1]))
                group.Take(key, entry with { Value = entry.Value.CutOff(mapping.Entries[i + 1].Key.Span) });
            else if (!key.Shape.TakesText && entry.Value is YamlScalar { Swallowed: [var item, ..] } cut)
            {
                group.Take(key, entry with { Value = cut.WithoutItems() });
                group.ReadList(new YamlDamaged(item.Span), key);
            }
            else group.Take(key, entry);
        }

        return group;
    }

    private void Take(Key key, YamlEntry entry) => _found.TryAdd(key, (entry.Value, key.Read(entry, _findings)));

    /// <summary>A list whose key is missing: that of the only list that the group lacks.</summary>
    private void ReadList(YamlNode list, Key? above)
    {
        var lists = _keys.Where(k => k.Shape.IsList && IsFree(k)).ToList();
        var meant = lists.Exists(k => k.IsRequired) ? lists.FindAll(k => k.IsRequired) : lists;
        Report(YamlMessages.ListWithoutKey(list.Span, above?.Name ?? "the line above", [.. meant.Select(k => k.Name)]));
        if (meant is [var only])
        {
            var word = new DataText(only.Name, list.Span);
            Take(only, new YamlEntry(new YamlScalar(list.Span, word, IsPlain: true), list));
        }
        else foreach (var key in meant) _found.TryAdd(key, (new YamlDamaged(list.Span), null));
    }

    /// <summary>
    /// Whether a line is part of the text above it, and is taken for a key because it is not indented and has a colon: nobody
    /// writes keys of several words, or with capitals.
    /// </summary>
    private bool IsTextOf(Key above, YamlEntry text, YamlEntry line)
    {
        var words = line.Key.Value;
        return above.Shape.TakesText && line.Key.IsPlain && line.Value is not YamlDamaged && words.Any(c => c == ' ' || char.IsUpper(c))
            && line.Key.Span.Line > text.Key.Span.Line
            && (line.Key.Span.Column == text.Key.Span.Column || _others.LastOrDefault() == text)
            && _keys.All(k => k.Name != words) && NearMiss.Of(words, _keys.Where(IsFree).Select(k => k.Name)) is null;
    }

    private void ReportText(YamlEntry line, Key above)
    {
        var free = string.Join(", ", _keys.Where(IsFree).Select(k => k.Name));
        Report(YamlMessages.KeyOfText(line.Key.Span, line.Key.Value, above.Name, above.Shape.IsList,
            free.Length == 0 ? "All keys stand here already." : $"Keys that may stand here are: {free}."));
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
        var near = NearMiss.Of(entry.Key.Value, free);
        if (entry.Value is YamlDamaged) _findings.CountKnown();
        else if (near is not null && entry.Key.Value.FirstOrDefault(c => !char.IsAscii(c) || char.IsControl(c)) is > '\0' and var odd)
        {
            var edit = new Edit(entry.Key.Span, entry.Key.Value, near);
            Report(YamlMessages.OddCharacter(entry.Key.Span, odd, near) with { Fix = [edit] });
        }
        else Report(YamlMessages.UnknownKey(entry.Key.Span, entry.Key.Value, name, free.Count > 0 ? free : [.. _keys.Select(k => k.Name)]));
        return near is null ? null : _keys.First(k => k.Name == near);
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
