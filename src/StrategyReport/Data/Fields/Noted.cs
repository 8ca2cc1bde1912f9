using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>A value alone, or a group that holds the value and a note on it.</summary>
internal static class Noted
{
    /// <param name="name">What the group is called in a message.</param>
    /// <param name="key">The key of the value in the group; that of the note is <c>note</c>.</param>
    /// <param name="add">Puts the note to the value.</param>
    /// <param name="blank">What a value that is left blank in the group means; null: nothing.</param>
    public static Shape<T> Shape<T>(
        Shape<T> value, string name, string key, string description, TextShape note, string noteDescription, Func<T, DataText, T> add,
        Func<SourceSpan, T>? blank = null) where T : class => new ShortOrLongShape<T>(value, new GroupShape<T>(name, keys =>
    {
        var mainKey = keys.Required<T?>(key, value!, description, _ => null);
        var noteKey = keys.Optional("note", note, noteDescription);
        return group =>
        {
            if (mainKey.Of(group) is { } read) return noteKey.Of(group) is { } text ? add(read, text) : read;
            return mainKey.NodeIn(group) is YamlScalar { IsBlank: true } nothing ? blank?.Invoke(nothing.Span) : null;
        };
    }));
}
