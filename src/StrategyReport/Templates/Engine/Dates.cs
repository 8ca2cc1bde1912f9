using System.Text;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Scriban's functions of dates, read by <see cref="DateReading"/> and printed the British way: without the clock and
/// the time zone of the machine, which Scriban asks for what a text leaves out.
/// </summary>
internal sealed class Dates : DateTimeFunctions
{
    public Dates()
    {
        SetValue("parse", new HostFunction([Text("text"), Optional("pattern"), Optional("culture")],
            (_, at, a) => Parsed(at, (string?)a[0], (string?)a[1], (string?)a[2])), readOnly: true);
        SetValue("parse_to_string", new HostFunction(
            [
                Text("text"), Optional("output_pattern"), Optional("output_culture"),
                Optional("input_pattern"), Optional("input_culture"),
            ],
            (_, at, a) => Printed(at, Parsed(at, (string?)a[0], (string?)a[3], (string?)a[4]), (string?)a[1], (string?)a[2])),
            readOnly: true);
        SetValue("to_string", new HostFunction([new ScriptParameterInfo(typeof(DateTime?), "date"), Text("pattern"), Optional("culture")],
            (_, at, a) => Printed(at, (DateTime?)a[0], (string?)a[1], (string?)a[2])), readOnly: true);
    }

    /// <summary><c>date text</c>.</summary>
    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var at = callerContext?.Span ?? context.CurrentSpan;
        return arguments.Count == 1 && context.ObjectToString(arguments[0]) is { } text
            ? Parsed(at, text, null, null)
            : base.Invoke(context, callerContext, arguments, blockStatement);
    }

    private static DateTime? Parsed(ScribanSpan at, string? text, string? pattern, string? culture)
    {
        RefuseCulture(at, culture);
        RegularExpressions.CheckLength(text, at);
        RegularExpressions.CheckLength(pattern, at);
        return string.IsNullOrEmpty(text) ? null : DateReading.Of(text, pattern, at);
    }

    private string? Printed(ScribanSpan at, DateTime? date, string? pattern, string? culture)
    {
        RefuseCulture(at, culture);
        RegularExpressions.CheckLength(pattern, at);
        return ToString(date, Plain(pattern ?? DefaultFormat) is { Length: > 0 } plain ? plain : DefaultFormat, DateReading.British);
    }

    /// <summary>The pattern without <c>%g</c>, which asks for another culture, and with <c>%D</c> the British way.</summary>
    private static string Plain(string pattern)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) plain.Append(pattern[i]);
            else plain.Append(pattern[++i] switch { 'g' => "", 'D' => "%d/%m/%y", var code => "%" + code });
        }

        return plain.ToString();
    }

    private static void RefuseCulture(ScribanSpan at, string? culture)
    {
        if (culture is not null) throw new TemplateFault(at, EngineWords.OneCulture);
    }

    private static ScriptParameterInfo Text(string name) => new(typeof(string), name);

    private static ScriptParameterInfo Optional(string name) => new(typeof(string), name, null);
}
