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
    /// <param name="addReason">Puts the text of the key <c>reason</c> to the value; null: there is no such key.</param>
    /// <param name="blank">What a value that is left blank in the group means; null: nothing.</param>
    public static Shape<T> Shape<T>(
        Shape<T> value, string name, string key, string description, TextShape note, string noteDescription, Func<T, DataText, T> add,
        Func<T, DataText, T>? addReason = null, Func<SourceSpan, T>? blank = null) where T : class =>
        new ShortOrLongShape<T>(value, new GroupShape<T>(name, keys =>
        {
            var mainKey = keys.Required<T?>(key, value!, description, _ => null);
            var noteKey = keys.Optional("note", note, noteDescription);
            var reasonKey = addReason is null ? null : keys.Optional("reason", note,
                "Why it has moved since the paper before: printed where paper.yaml says 'changes: true'.");
            return group =>
            {
                if (mainKey.Of(group) is not { } read)
                    return mainKey.NodeIn(group) is YamlScalar { IsBlank: true } nothing ? blank?.Invoke(nothing.Span) : null;
                if (noteKey.Of(group) is { } text) read = add(read, text);
                return reasonKey?.Of(group) is { } reason ? addReason!(read, reason) : read;
            };
        }));

    /// <summary>A rating alone, or a group that holds it, a note on it and the reason why it has moved.</summary>
    public static Shape<FieldValue> Rating(Shape<FieldValue> value, string name, string key, string description) => Shape(
        value, name, key, description, new TextShape("a short text"), "Printed under the value.",
        (read, note) => read is RatingValue rating ? rating with { Note = note } : read,
        (read, reason) => read is RatingValue rating ? rating with { Reason = reason } : read,
        at => new BlankValue(at));
}
