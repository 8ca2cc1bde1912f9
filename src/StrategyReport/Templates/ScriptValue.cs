using Scriban.Runtime;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Templates;

/// <summary>
/// A piece of data as templates see it: <c>text</c>, <c>blank</c>, <c>tag</c> (its address, such as
/// <c>ambition/4/successes</c>) and <c>title</c>, with the place where it was written.
/// </summary>
internal static class ScriptValue
{
    private const string DataKey = "data";
    private const string PlaceKey = "place";

    public static ScriptObject Of(DataText text, string tag, string title)
    {
        var value = Of(text.Span, tag, title);
        value["text"] = text.Text;
        value["blank"] = text.IsBlank;
        value[DataKey] = text;
        return value;
    }

    /// <summary>A value that is not one text, such as a list or a level.</summary>
    public static ScriptObject Of(SourceSpan place, string tag, string title) => new()
    {
        ["tag"] = tag,
        ["title"] = title,
        [PlaceKey] = place,
    };

    public static ScriptObject? OfOptional(DataText? text, string tag, string title) => text is null ? null : Of(text, tag, title);

    /// <summary>The text of a value; null for no value and for a value that is no text.</summary>
    public static DataText? Data(object? value) =>
        value is ScriptObject script && script.TryGetValue(DataKey, out var data) ? data as DataText : null;

    public static SourceSpan? Place(ScriptObject value) => value.TryGetValue(PlaceKey, out var place) ? place as SourceSpan? : null;

    public static string Tag(ScriptObject value) => (string)value["tag"]!;

    public static string Title(ScriptObject value) => (string)value["title"]!;
}
