using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>A YAML value with its place. Closed: a scalar, a mapping, a sequence, or what could not be read.</summary>
internal abstract record YamlNode(SourceSpan Span)
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

    /// <summary>How a text came to be read as a group or a list; null where that cannot be said.</summary>
    public TextMeant? AsText { get; init; }

    /// <summary>
    /// What is left of it where a line that was cut off from it has been told: a text is no more whole, a list lacks an item.
    /// </summary>
    public YamlNode CutOff(SourceSpan line) => this switch
    {
        YamlSequence list => list with { Items = [.. list.Items, new YamlDamaged(line)] },
        YamlScalar => new YamlDamaged(Span),
        _ => this,
    };

    /// <summary>Whether nothing in it is missing because it could not be read.</summary>
    public bool IsWhole => this switch
    {
        YamlScalar => true,
        YamlMapping mapping => !mapping.MayBeItem && mapping.Entries.All(e => e.Value.IsWhole),
        YamlSequence list => list.Items.All(i => i.IsWhole),
        _ => false,
    };
}

/// <summary>A group or a list that may be meant as a text, and how it becomes one.</summary>
/// <param name="At">What made a group or a list of it: a colon, a bracket, the missing <c>|</c>.</param>
/// <param name="Fix">The changes that make a text of it; empty where they are not certain.</param>
/// <param name="IsBelow">Whether it stands on lines of its own, below its key.</param>
internal sealed record TextMeant(SourceSpan At, IReadOnlyList<Edit> Fix, bool IsBelow);

/// <summary>Stands where an error has been reported: nothing more is said about it.</summary>
internal sealed record YamlDamaged(SourceSpan Span) : YamlNode(Span);

/// <param name="IsPlain">Written without quotes and not as a block: only such a scalar can be a number, a date or nothing.</param>
internal sealed record YamlScalar(SourceSpan Span, DataText Text, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether the value was mended, so that all there is to say about it has been said.</summary>
    public bool IsMended { get; init; }

    /// <summary>What YAML takes for a comment behind it.</summary>
    public ScalarComment? Comment { get; init; }

    /// <summary>Whether YAML takes words from it that are none, or may be none, of a comment's.</summary>
    /// <param name="isText">Whether the value is words, and no level, number or the like.</param>
    public bool IsCut(bool isText) => Comment is { } comment && !comment.IsMeant(isText && IsPlain && !Text.IsBlank);

    /// <summary>Lines below it that begin like items of a list, and that YAML joins to it; what there is to say of each.</summary>
    public IReadOnlyList<Diagnostic> Swallowed { get; init; } = [];

    /// <summary>Whether it is an item of a list, not the value of a key.</summary>
    public bool IsItem { get; init; }

    /// <summary>Without the items below it that YAML joins to it.</summary>
    public YamlScalar WithoutItems()
    {
        var line = Swallowed[0].Span.Line;
        var end = Text.Pieces.First(p => p.Line == line).Offset;
        return this with { Text = new DataText(Value[..end].Trim(), Span), Swallowed = [] };
    }

    public string Value => Text.Text;

    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>, an empty quoted text or an empty block.</summary>
    public bool IsBlank => Text.IsBlank || (IsPlain && Value is "~" or "null");
}

/// <param name="Entries">As they stand in the file; of a key that stands twice the first one counts.</param>
internal sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>Whether it may be the only item of a list, without its hyphen: that has been told.</summary>
    public bool MayBeItem { get; init; }
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>A list whose key is missing: the line above it has its value already.</summary>
    public bool HasNoKey => Key.Value.Length == 0 && Value is YamlSequence;

    public static YamlEntry WithoutKey(SourceSpan at, YamlNode list) => new(new YamlScalar(at, new DataText("", at), IsPlain: true), list);
}

internal sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span);
