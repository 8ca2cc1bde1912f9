using System.Globalization;

namespace Scriban.Functions;

/// <summary>The builtin <c>timespan</c>, and the members of time spans.</summary>
internal static class TimeSpanFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    public static bool TryGetMember(TimeSpan time, string member, out object? value)
    {
        value = member switch
        {
            "days" => time.Days,
            "hours" => time.Hours,
            "minutes" => time.Minutes,
            "seconds" => time.Seconds,
            "milliseconds" => time.Milliseconds,
            "total_days" => time.TotalDays,
            "total_hours" => time.TotalHours,
            "total_minutes" => time.TotalMinutes,
            "total_seconds" => time.TotalSeconds,
            "total_milliseconds" => time.TotalMilliseconds,
            _ => null,
        };
        return value is not null;
    }

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("zero", "", _ => TimeSpan.Zero);
        table.Add("from_days", "double days", call => TimeSpan.FromDays(call.Double(0)));
        table.Add("from_hours", "double hours", call => TimeSpan.FromHours(call.Double(0)));
        table.Add("from_minutes", "double minutes", call => TimeSpan.FromMinutes(call.Double(0)));
        table.Add("from_seconds", "double seconds", call => TimeSpan.FromSeconds(call.Double(0)));
        table.Add("from_milliseconds", "double millis", call => TimeSpan.FromMilliseconds(call.Double(0)));
        table.Add("parse", "string text", call => TimeSpan.Parse(call.Text(0) ?? "", CultureInfo.InvariantCulture));
        return table;
    }
}
