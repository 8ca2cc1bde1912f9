using Scriban.Runtime;
using StrategyReport.Diagnostics;
using StrategyReport.Templates.Engine;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Templates;

/// <summary>
/// A piece of data as templates see it: <c>text</c>, <c>blank</c>, <c>tag</c> (its address, such as
/// <c>ambition/4/successes</c>) and <c>title</c>, with the place where it was written.
/// </summary>
internal sealed class ScriptValue : ScriptObject, IDataValue
{
    private ScriptValue(SourceSpan place, DataText? data, string tag, string title) : base(0, autoImportStaticsFromThisType: false)
    {
        (Place, Data, Tag, Title) = (place, data, tag, title);
        this["tag"] = tag;
        this["title"] = title;
    }

    public SourceSpan Place { get; }

    /// <summary>Null for a value that is not one text.</summary>
    public DataText? Data { get; }

    public string Tag { get; }

    public string Title { get; }

    public bool IsText => Data is not null;

    /// <summary>Whether the data leaves it out, so that there is nothing to print.</summary>
    public bool IsBlank => this["blank"] is true;

    public static ScriptValue Of(DataText text, string tag, string title) => new(text.Span, text, tag, title)
    {
        ["text"] = text.Text,
        ["blank"] = text.IsBlank,
    };

    /// <summary>A value that is not one text, such as a list or a level.</summary>
    public static ScriptValue Of(SourceSpan place, string tag, string title) => new(place, null, tag, title);

    public static ScriptValue? OfOptional(DataText? text, string tag, string title) => text is null ? null : Of(text, tag, title);
}
