using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Templates.Engine;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates;

/// <summary>
/// The functions that templates have beside Scriban's own. Each takes a value of the data; of nothing, such as an optional
/// value that the data leaves out, they make nothing.
/// </summary>
internal sealed partial class TemplateFunctions(MarkdownTexts texts, string folder, DiagnosticBag diagnostics)
{
    public void ImportInto(ScriptObject globals)
    {
        Add("blocks", (value, at) => ToMarkup("blocks", value, at, TextKind.Cell));
        Add("unlinked", (value, at) => NameOrReference().Replace(ToMarkup("unlinked", value, at, TextKind.Cell), ""));
        Add("unlinked_line", (value, at) => NameOrReference().Replace(ToMarkup("unlinked_line", value, at, TextKind.Label), ""));
        Add("numbered", (value, at) => ToMarkup("numbered", value, at, TextKind.Section));
        Add("inline", (value, at) => ToMarkup("inline", value, at, TextKind.Label));
        Add("plain", Plain);
        Add("words", Words);
        Add("origin", Origin);
        Add("source", Source);
        Add("long_date", LongDate);
        AddNumber<int>("letter", Letter);
        AddNumber<double>("percent", Percent);

        void Add(string name, Func<object?, ScribanSpan, string> function) => globals[name] = new BoundedFunction(
            name, new HostFunction([new ScriptParameterInfo(typeof(object), "value")], (_, at, a) => function(a[0], at)));

        void AddNumber<T>(string name, Func<T, ScribanSpan, string> function) where T : struct =>
            globals[name] = new BoundedFunction(name, new HostFunction(
                [new ScriptParameterInfo(typeof(T?), "value")], (_, at, a) => a[0] is T number ? function(number, at) : ""));
    }

    /// <summary>
    /// <c>blocks value</c>: narrative Markdown as paragraphs, lists, tables and charts. <c>numbered value</c>: a section's
    /// Markdown, whose ordered lists are numbered paragraphs. <c>unlinked value</c>: as <c>blocks</c>, without names of paragraphs and
    /// references to them, where the paper that has them is not shown. <c>inline value</c>: a label or title with its emphasis and links;
    /// <c>unlinked_line</c> is to it what <c>unlinked</c> is to <c>blocks</c>.
    /// </summary>
    /// <remarks>Findings of texts of the paper are told by now; those of others, such as an earlier paper's, are told here.</remarks>
    private string ToMarkup(string name, object? value, ScribanSpan at, TextKind kind)
    {
        if (Value(name, value, at)?.Data is not { } text) return "";
        var result = texts.Of(text, kind).ToMarkup(kind, folder);
        diagnostics.AddRange(result.Findings);
        return result.Markup;
    }

    /// <summary><c>plain value</c>: the text as it stands in the data, for attributes.</summary>
    private string Plain(object? value, ScribanSpan at) =>
        Value("plain", value, at)?.Data is { } text ? EscapedText.Escape(text.Text, text.Span, diagnostics) : "";

    /// <summary><c>words value</c>: a label or title without the marks of its Markdown, for attributes.</summary>
    private string Words(object? value, ScribanSpan at)
    {
        if (Value("words", value, at)?.Data is not { } text) return "";
        var words = string.Join(' ', texts.Of(text, TextKind.Label).Prose.Blocks.Select(b => b.Text));
        return EscapedText.Escape(words.Length > 0 ? words : text.Text, text.Span, diagnostics);
    }

    /// <summary><c>origin value</c>: the attributes that say which piece of data an element shows, and where it was written.</summary>
    private string Origin(object? value, ScribanSpan at)
    {
        if (value is null) return "";
        if (value is not ScriptValue origin) throw NotData("origin", value, at);
        var output = new StringBuilder();
        output.Append("tag=\"");
        EscapedText.Append(output, origin.Tag, origin.Place, diagnostics);
        output.Append("\" title=\"");
        EscapedText.Append(output, origin.Title, origin.Place, diagnostics);
        return output.Append('"').Source(origin.Place).ToString();
    }

    /// <summary><c>source value</c>: the attribute, a blank before it, that says where the words of an element were written.</summary>
    private static string Source(object? value, ScribanSpan at) => value switch
    {
        null or EmptyScriptObject => "",
        ScriptValue written => new StringBuilder().Source(written.Place).ToString(),
        _ => throw NotData("source", value, at),
    };

    /// <summary><c>long_date value</c>: 2024-03-20 as "20 March 2024".</summary>
    private string LongDate(object? value, ScribanSpan at)
    {
        if (Value("long_date", value, at)?.Data is not { } text) return "";
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : EscapedText.Escape(text.Text, text.Span, diagnostics);
    }

    /// <summary><c>letter 1</c> is "a", <c>letter 27</c> is "aa" and <c>letter 28</c> "bb", as Word letters its lists.</summary>
    private static string Letter(int number, ScribanSpan at)
    {
        if (number < 1) throw new TemplateFault(at, $"letter counts from 1, which is 'a'; this is {number}");
        return new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
    }

    /// <summary><c>percent 66.5</c> is "66.5%".</summary>
    private static string Percent(double value, ScribanSpan at) =>
        double.IsFinite(value)
            ? PercentageValue.Show(value) + "%"
            : throw new TemplateFault(at, EngineWords.NoNumber);

    /// <summary>A text of the data; null where there is nothing to print.</summary>
    /// <exception cref="TemplateFault">The value is of another kind: printing nothing would leave a gap that nobody sees.</exception>
    private static ScriptValue? Value(string name, object? value, ScribanSpan at) => value switch
    {
        null or EmptyScriptObject => null,
        ScriptValue { IsText: false, IsBlank: true } => null,
        ScriptValue { IsText: true } text => text,
        _ => throw NotData(name, value, at),
    };

    private static TemplateFault NotData(string name, object value, ScribanSpan at) => new(at,
        $"{name} takes a text of the data, such as paper.title; this is {(value is string ? "a text without its place" : Kinds.Of(value))}",
        value switch
        {
            string => "Give the value itself, without .text; a text of the template's own is printed by html.escape.",
            ScriptObject members => $"Name one of its members: {Unprintable.Members(members)}.",
            _ => null,
        });

    /// <summary>What the Markdown of this house is turned into, so that nothing else looks like it.</summary>
    [GeneratedRegex(" id=\"[^\"]*\"|<ref [^>]*>|</ref>")]
    private static partial Regex NameOrReference();
}
