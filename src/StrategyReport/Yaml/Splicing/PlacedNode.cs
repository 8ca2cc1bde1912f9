using YamlDotNet.Core;

namespace StrategyReport.Yaml.Splicing;

/// <summary>A value of a YAML text and the characters that it takes there. Closed: a scalar, a list, a group.</summary>
/// <param name="Begin">Of its first character, 0-based; of a block scalar its <c>|</c> or <c>></c>.</param>
/// <param name="End">Behind its last one; blank lines below it are no part of it.</param>
internal abstract record PlacedNode(int Begin, int End)
{
    /// <summary>Where a value is that keys, and places in lists counted from 0, lead to; null where there is none.</summary>
    public PlacedNode? At(ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var step in path)
        {
            if (node.Child(step) is not { } child) return null;
            node = child;
        }

        return node;
    }

    /// <summary>The keys, and places in lists, that lead to the value that begins at a character; null: none does.</summary>
    public IReadOnlyList<string>? PathTo(int character)
    {
        if (Begin == character && this is PlacedScalar) return [];
        var children = this switch
        {
            PlacedGroup group => group.Entries.Select(e => (Step: e.Key.Value, e.Value)),
            PlacedList list => list.Items.Select((item, at) =>
                (Step: at.ToString(System.Globalization.CultureInfo.InvariantCulture), Value: item)),
            _ => [],
        };
        foreach (var (step, value) in children)
            if (value.PathTo(character) is { } rest) return [step, .. rest];
        return null;
    }

    private PlacedNode? Child(string step) => this switch
    {
        PlacedGroup group => group.Entries.FirstOrDefault(e => e.Key.Value == step)?.Value,
        PlacedList list when int.TryParse(step, out var at) && at >= 0 && at < list.Items.Count => list.Items[at],
        _ => null,
    };

    /// <summary>Whether two say the same, however they are written.</summary>
    public static bool Same(PlacedNode one, PlacedNode other) => (one, other) switch
    {
        (PlacedScalar a, PlacedScalar b) => a.Value == b.Value && a.IsPlain == b.IsPlain,
        (PlacedList a, PlacedList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        (PlacedGroup a, PlacedGroup b) => a.Entries.Count == b.Entries.Count && a.Entries.Zip(b.Entries).All(
            p => p.First.Key.Value == p.Second.Key.Value && Same(p.First.Value, p.Second.Value)),
        _ => false,
    };
}

/// <param name="Value">As YAML reads it.</param>
/// <param name="Style">Of a block scalar <see cref="ScalarStyle.Literal"/> or <see cref="ScalarStyle.Folded"/>.</param>
internal sealed record PlacedScalar(int Begin, int End, string Value, ScalarStyle Style) : PlacedNode(Begin, End)
{
    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;

    public bool IsPlain => Style is ScalarStyle.Plain or ScalarStyle.Any;
}

/// <param name="IsFlow">Whether it is written in brackets.</param>
internal sealed record PlacedList(int Begin, int End, bool IsFlow, IReadOnlyList<PlacedNode> Items) : PlacedNode(Begin, End);

internal sealed record PlacedGroup(int Begin, int End, bool IsFlow, IReadOnlyList<PlacedEntry> Entries) : PlacedNode(Begin, End);

internal sealed record PlacedEntry(PlacedScalar Key, PlacedNode Value);
