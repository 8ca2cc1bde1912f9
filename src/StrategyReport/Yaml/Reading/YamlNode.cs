using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>A YAML value with its place. Closed: a scalar, a mapping, a sequence, or what could not be read.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What the node is, in the words of a message.</summary>
    public string Kind => this switch
    {
        YamlScalar { IsBlank: true } => "nothing",
        YamlScalar => "a text",
        YamlMapping => "a group of keys",
        YamlSequence => "a list",
        _ => "something that cannot be read",
    };

    /// <summary>Whether nothing in it is missing because it could not be read.</summary>
    public bool IsWhole => this switch
    {
        YamlScalar => true,
        YamlMapping mapping => mapping.Entries.All(e => e.Value.IsWhole),
        YamlSequence list => list.Items.All(i => i.IsWhole),
        _ => false,
    };
}

/// <summary>Stands where an error has been reported: nothing more is said about it.</summary>
public sealed record YamlDamaged(SourceSpan Span) : YamlNode(Span);

/// <param name="IsPlain">Written without quotes and not as a block: only such a scalar can be a number, a date or nothing.</param>
public sealed record YamlScalar(SourceSpan Span, DataText Text, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether the value was mended, so that all there is to say about it has been said.</summary>
    public bool IsMended { get; init; }

    public string Value => Text.Text;

    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>, an empty quoted text or an empty block.</summary>
    public bool IsBlank => Text.IsBlank || (IsPlain && Value is "~" or "null");
}

/// <param name="Entries">As they stand in the file; of a key that stands twice the first one counts.</param>
public sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    private Dictionary<string, string>? _meant;

    /// <summary>The value under a key, or null where the key is absent.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key)
                    return entry.Value;
            return _meant is not null && _meant.TryGetValue(key, out var written) && written != key ? this[written] : null;
        }
    }

    /// <summary>After a misspelt key was reported: what stands under it counts as the value of the key that was meant.</summary>
    public void Take(string written, string meant) => (_meant ??= []).TryAdd(meant, written);

    /// <summary>Whether a key counts as another one, by <see cref="Take"/>.</summary>
    public bool IsTaken(string written) => _meant is not null && _meant.ContainsValue(written);

    /// <summary>The text under a key; null where there is none. Whether there should be one is the checker's to say.</summary>
    public DataText? Text(string key) => this[key] is YamlScalar { IsBlank: false } scalar ? scalar.Text : null;

    /// <summary>The text under a key, or an empty one at this group's place: an error has been reported then.</summary>
    public DataText RequiredText(string key) => Text(key) ?? new DataText("", Span);

    /// <summary>The items of the list under a key; none where there is no list.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => this[key] is YamlSequence list ? list.Items : [];

    /// <summary>The groups of keys in the list under a key; an item that is something else has been reported.</summary>
    public IEnumerable<YamlMapping> Groups(string key) => Items(key).OfType<YamlMapping>();

    /// <summary>The texts in the list under a key.</summary>
    public IReadOnlyList<DataText> Texts(string key) => [.. Items(key).OfType<YamlScalar>().Where(s => !s.IsBlank).Select(s => s.Text)];

    public bool Flag(string key, bool absent = false) => this[key] is YamlScalar scalar ? scalar.Value == "true" : absent;
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

public sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span);
