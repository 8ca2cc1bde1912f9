using System.Globalization;
using System.Text;
using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Templates.Engine;

namespace StrategyReport.Templates;

/// <summary>The functions that templates have beside Scriban's own. Each takes a value of the data, or nothing.</summary>
internal sealed class TemplateFunctions(MarkdownTexts texts, string folder, DiagnosticBag diagnostics)
{
    public void ImportInto(ScriptObject globals)
    {
        Add<object?>("blocks", Blocks);
        Add<object?>("numbered", Numbered);
        Add<object?>("inline", Inline);
        Add<object?>("plain", Plain);
        Add<object?>("origin", Origin);
        Add<object?>("long_date", LongDate);
        Add<int>("letter", Letter);
        Add<double>("percent", Percent);

        void Add<T>(string name, Func<T, string> function) =>
            globals.SetValue(name, new BoundedFunction(HostFunction.Of("value", function)), readOnly: true);
    }

    /// <summary><c>blocks value</c>: narrative Markdown as paragraphs, lists, tables and charts.</summary>
    private string Blocks(object? value) => ToMarkup(value, TextKind.Cell);

    /// <summary><c>numbered value</c>: a section's Markdown, whose ordered lists are numbered paragraphs.</summary>
    private string Numbered(object? value) => ToMarkup(value, TextKind.Section);

    /// <summary><c>inline value</c>: a label or title with its emphasis and links.</summary>
    private string Inline(object? value) => ToMarkup(value, TextKind.Label);

    /// <summary>Findings of texts of the paper are told by now; those of others, such as an earlier paper's, are told here.</summary>
    private string ToMarkup(object? value, TextKind kind)
    {
        if (ScriptValue.Data(value) is not { } text) return "";
        var result = texts.Of(text, kind).ToMarkup(kind, folder);
        diagnostics.AddRange(result.Findings);
        return result.Markup;
    }

    /// <summary><c>plain value</c>: the text as it stands in the data, for attributes.</summary>
    private string Plain(object? value) => ScriptValue.Data(value) is { } text ? EscapedText.Escape(text.Text, text.Span, diagnostics) : "";

    /// <summary><c>origin value</c>: the attributes that say which piece of data an element shows, and where it was written.</summary>
    private string Origin(object? value)
    {
        if (value is not ScriptObject script || ScriptValue.Place(script) is not { } at) return "";
        var output = new StringBuilder();
        output.Append("tag=\"");
        EscapedText.Append(output, ScriptValue.Tag(script), at, diagnostics);
        output.Append("\" title=\"");
        EscapedText.Append(output, ScriptValue.Title(script), at, diagnostics);
        return output.Append('"').Source(at).ToString();
    }

    /// <summary><c>long_date value</c>: 2024-03-20 as "20 March 2024".</summary>
    private string LongDate(object? value)
    {
        if (ScriptValue.Data(value) is not { } text) return "";
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : EscapedText.Escape(text.Text, text.Span, diagnostics);
    }

    /// <summary><c>letter 1</c> is "a", <c>letter 27</c> is "aa".</summary>
    private static string Letter(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26) letters = (char)('a' + ((number - 1) % 26)) + letters;
        return letters;
    }

    /// <summary><c>percent 66.5</c> is "66.5%".</summary>
    private static string Percent(double value) => PercentageValue.Show(value) + "%";
}
