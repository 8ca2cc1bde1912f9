using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Scriban's functions of dates without the machine's time zone: a time is what is written, and one with an offset
/// (<c>+01:00</c>, <c>Z</c>) becomes the time at Greenwich.
/// </summary>
internal sealed class Dates : DateTimeFunctions
{
    public Dates()
    {
        SetValue("parse", new HostFunction([Text("text"), Optional("pattern"), Optional("culture")],
            (context, at, a) => Parsed(context, at, (string?)a[0], (string?)a[1], (string?)a[2])), readOnly: true);
        SetValue("parse_to_string", new HostFunction(
            [
                Text("text"), Optional("output_pattern"), Optional("output_culture"),
                Optional("input_pattern"), Optional("input_culture"),
            ],
            (context, at, a) =>
            {
                var date = Parsed(context, at, (string?)a[0], (string?)a[3], (string?)a[4]);
                return Printed(context, at, date, (string?)a[1], (string?)a[2]);
            }), readOnly: true);
        SetValue("to_string", new HostFunction([new ScriptParameterInfo(typeof(DateTime?), "date"), Text("pattern"), Optional("culture")],
            (context, at, a) => Printed(context, at, (DateTime?)a[0], (string?)a[1], (string?)a[2])), readOnly: true);
    }

    /// <summary><c>date text</c>.</summary>
    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var at = callerContext?.Span ?? context.CurrentSpan;
        return arguments.Count == 1 && context.ObjectToString(arguments[0]) is { } text
            ? Parsed((BoundedContext)context, at, text, null, null)
            : base.Invoke(context, callerContext, arguments, blockStatement);
    }

    private static DateTime? Parsed(BoundedContext context, ScribanSpan at, string? text, string? pattern, string? culture)
    {
        RegularExpressions.CheckLength(text, at);
        RegularExpressions.CheckLength(pattern, at);
        if (Parse(context, text, pattern, culture) is not { } date) return null;
        if (date == default)
            throw new ScriptRuntimeException(at, $"'{text}' is not a date{(pattern is null ? "" : $" written as '{pattern}'")}");
        // Scriban took the machine's zone for granted; an offset in the text was turned into it.
        return date.Kind == DateTimeKind.Local && HasOffset(text!) ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);
    }

    private string? Printed(BoundedContext context, ScribanSpan at, DateTime? date, string? pattern, string? culture)
    {
        RegularExpressions.CheckLength(pattern, at);
        return ToString(date, pattern ?? DefaultFormat, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    /// <summary>As Scriban tells it: a plus before a digit, or a Z at the end.</summary>
    private static bool HasOffset(string text)
    {
        if (text.TrimEnd().EndsWith('Z') || text.TrimEnd().EndsWith('z')) return true;
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] == '+' && char.IsDigit(text[i + 1])) return true;
        return false;
    }

    private static ScriptParameterInfo Text(string name) => new(typeof(string), name);

    private static ScriptParameterInfo Optional(string name) => new(typeof(string), name, null);
}
