using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Loading;

/// <summary>A YAML value with its place. Closed: a scalar, a mapping or a sequence.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What the node is, in the words of a message.</summary>
    public string Kind => this switch
    {
        YamlScalar { IsBlank: true } => "nothing",
        YamlScalar => "a text",
        YamlMapping => "a group of keys",
        _ => "a list",
    };
}

/// <param name="IsPlain">Written without quotes and not as a block: only such a scalar can be a number, a date or nothing.</param>
public sealed record YamlScalar(SourceSpan Span, DataText Text, bool IsPlain) : YamlNode(Span)
{
    public string Value => Text.Text;

    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>, an empty quoted text or an empty block.</summary>
    public bool IsBlank => Text.IsBlank || (IsPlain && Value is "~" or "null");
}

public sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The value under a key, or null where the key is absent.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key)
                    return entry.Value;
            return null;
        }
    }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

public sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span);
