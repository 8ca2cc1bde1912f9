using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The builtin <c>date</c>: an object that is also a function, <c>date "2026-03-05"</c> being <c>date.parse</c>.</summary>
internal sealed class DateFunctions : ScriptObject, IScriptCustomFunction
{
    public static readonly ScriptVariable Variable = new("date", ScriptVariableScope.Global);

    private const string StandardPattern = "%d %b %Y";

    private static FunctionTable? s_shared;

    public DateFunctions(IEqualityComparer<string>? comparer)
        : base(24, autoImportStaticsFromThisType: false, comparer)
    {
        (s_shared ??= CreateShared()).CopyTo(this);
        SetValue("default_format", StandardPattern, readOnly: true);
        SetValue("format", StandardPattern, readOnly: false);
        // Only this one needs the format of its own context.
        SetValue("to_string", new BuiltinFunction("date? date, string pattern, string culture = null", ToText), readOnly: true);
    }

    /// <summary>How dates print, as the template may have set it.</summary>
    public string DefaultPattern => this["format"] as string ?? StandardPattern;

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "text");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => arguments.Count switch
    {
        0 => this,
        1 => Parse(new BuiltinCall(context, callerContext?.Span ?? context.CurrentSpan, arguments), context.ObjectToString(arguments[0]), null, null),
        _ => throw new ScriptRuntimeException(callerContext?.Span ?? context.CurrentSpan, $"Invalid number of parameters `{arguments.Count}` for `date` object/function."),
    };

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public string Format(DateTime date, string pattern, CultureInfo culture) =>
        DatePattern.Format(date, pattern == "%g" ? "%g " + DefaultPattern : pattern, culture);

    public static bool TryGetMember(DateTime date, string member, out object? value)
    {
        value = member switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "day_of_year" => date.DayOfYear,
            "day_of_week" => date.DayOfWeek,
            "date" => date.Date,
            "time_of_day" => date.TimeOfDay,
            "ticks" => date.Ticks,
            "kind" => date.Kind,
            _ => null,
        };
        return value is not null;
    }

    private static FunctionTable CreateShared()
    {
        var table = new FunctionTable();
        table.Add("now", "", _ => DateTime.Now);
        table.Add("utc_now", "", _ => DateTime.UtcNow);
        table.Add("add_days", "date date, double days", call => Date(call).AddDays(call.Double(1)));
        table.Add("add_hours", "date date, double hours", call => Date(call).AddHours(call.Double(1)));
        table.Add("add_minutes", "date date, double minutes", call => Date(call).AddMinutes(call.Double(1)));
        table.Add("add_seconds", "date date, double seconds", call => Date(call).AddSeconds(call.Double(1)));
        table.Add("add_milliseconds", "date date, double millis", call => Date(call).AddMilliseconds(call.Double(1)));
        table.Add("add_months", "date date, int months", call => Date(call).AddMonths(call.Int(1)));
        table.Add("add_years", "date date, int years", call => Date(call).AddYears(call.Int(1)));
        table.Add("parse", "string text, string pattern = null, string culture = null", call => Parse(call, call.Text(0), call.Text(1), call.Text(2)));
        table.Add(
            "parse_to_string",
            "string text, string output_pattern = null, string output_culture = null, string input_pattern = null, string input_culture = null",
            ParseToString);
        return table;
    }

    private static DateTime Date(BuiltinCall call) => (DateTime)call[0]!;

    private string? ToText(BuiltinCall call) => call[0] is DateTime date
        ? Format(date, call.Text(1) ?? throw call.Error("The pattern of a date cannot be null"), call.Culture(call.Text(2)))
        : null;

    /// <summary>Null for an empty text, the first of all days for one that is no date.</summary>
    private static DateTime? Parse(BuiltinCall call, string? text, string? pattern, string? cultureName)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var culture = call.Culture(cultureName);
        var format = pattern is null ? null : DatePattern.ToNetFormat(pattern, ref culture);
        if (HasOffset(text))
        {
            var parsed = format is null
                ? DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var offset)
                : DateTimeOffset.TryParseExact(text, format, culture, DateTimeStyles.None, out offset);
            return parsed ? offset.LocalDateTime : default;
        }
        DateTime date;
        _ = format is null
            ? DateTime.TryParse(text, culture, DateTimeStyles.AssumeLocal, out date)
            : DateTime.TryParseExact(text, format, culture, DateTimeStyles.AssumeLocal, out date);
        return date;
    }

    private static bool HasOffset(string text)
    {
        if (text.TrimEnd().EndsWith('Z') || text.TrimEnd().EndsWith('z')) return true;
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && plus + 1 < text.Length && char.IsDigit(text[plus + 1]);
    }

    private static string? ParseToString(BuiltinCall call)
    {
        if (Parse(call, call.Text(0), call.Text(3), call.Text(4)) is not { } date) return null;
        // Without a pattern the text of the default one is taken as a .NET format; so does Scriban.
        if (call.Text(1) is not { } pattern) return date.ToString(StandardPattern, CultureInfo.InvariantCulture);
        var culture = call.Culture(call.Text(2));
        return date.ToString(DatePattern.ToNetFormat(pattern, ref culture), culture);
    }
}
