namespace StrategyReport.Yaml.Splicing;

/// <summary>A value to be put into a YAML file. Closed: a text, a list, a group.</summary>
internal abstract record PutValue
{
    public static PutValue Blank { get; } = new PutText("");

    public static PutValue Of(IEnumerable<string> texts) => new PutItems([.. texts.Select(t => new PutText(t))]);

    /// <summary>What is read where this is written.</summary>
    public bool IsReadAs(PlacedNode node) => (this, node) switch
    {
        (PutText text, PlacedScalar scalar) => text.Text == scalar.Value,
        (PutItems items, PlacedList list) =>
            items.Items.Count == list.Items.Count && items.Items.Zip(list.Items).All(p => p.First.IsReadAs(p.Second)),
        (PutKeys keys, PlacedGroup group) => keys.Entries.Count == group.Entries.Count && keys.Entries.Zip(group.Entries).All(
            p => p.First.Key == p.Second.Key.Value && p.First.Value.IsReadAs(p.Second.Value)),
        _ => false,
    };
}

/// <param name="Text">Lines are parted by <c>\n</c>; a text of several lines ends with one.</param>
internal sealed record PutText(string Text) : PutValue
{
    /// <summary>Whether YAML is to read a number, or another word that means something to it, and no text.</summary>
    public bool IsWord { get; init; }
}

internal sealed record PutItems(IReadOnlyList<PutValue> Items) : PutValue;

internal sealed record PutKeys(IReadOnlyList<(string Key, PutValue Value)> Entries) : PutValue
{
    /// <summary>Comments above a key, without their <c>#</c>, a line each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Above { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
