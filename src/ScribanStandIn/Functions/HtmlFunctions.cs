using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The builtin <c>html</c>.</summary>
internal static class HtmlFunctions
{
    private const string TagPattern = """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*>""";

    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("escape", "string text", call => Checked(call, WebUtility.HtmlEncode(call.Text(0))));
        table.Add("newline_to_br", "string text", call => Checked(call, NewLineToBreak(call.Text(0))));
        table.Add("strip", "string text", call => string.IsNullOrEmpty(call.Text(0))
            ? call.Text(0)
            : RegexFunctions.Replace(call, RegexFunctions.Find(call, TagPattern, RegexOptions.IgnoreCase | RegexOptions.Singleline), ""));
        table.Add("url_encode", "string text", call => call.Text(0) is { } text ? Checked(call, Uri.EscapeDataString(text)) : null);
        table.Add("url_escape", "string text", call => call.Text(0) is { } text ? Checked(call, EscapeUrl(text)) : null);
        return table;
    }

    private static string? Checked(BuiltinCall call, string? text)
    {
        call.CheckLength(text?.Length ?? 0);
        return text;
    }

    private static string? NewLineToBreak(string? text)
    {
        if (text is null) return null;
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))) result.Append("<br />");
            result.Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>Escapes what a whole URL may not hold, and leaves alone what separates its parts.</summary>
    private static string EscapeUrl(string text)
    {
        const string Kept = ";/?:@&=+$,#[]!*'()";
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Kept.Contains((char)rune.Value, StringComparison.Ordinal)) result.Append((char)rune.Value);
            else result.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return result.ToString();
    }
}
