using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The builtin <c>string</c>. Every result that may be longer than its input is measured before it is made.</summary>
internal static class StringFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    /// <summary>The text with control characters, quotes and backslashes as escapes.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny("\"\\") && !text.AsSpan().ContainsAnyInRange('\0', '\u001F')) return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\a' => result.Append("\\a"),
                '\b' => result.Append("\\b"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                '\v' => result.Append("\\v"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("append", "string text, string with", call => Join(call, call.Text(0), call.Text(1)));
        table.Add("prepend", "string text, string by", call => Join(call, call.Text(1), call.Text(0)));
        table.Add("base64_encode", "string text", call => Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0) ?? "")));
        table.Add("base64_decode", "string text", call => Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0) ?? "")));
        table.Add("capitalize", "string text", call => call.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "");
        table.Add("capitalizewords", "string text", call => CapitalizeWords(call.Text(0) ?? ""));
        table.Add("contains", "string text, string value", call => Both(call, (text, value) => text.Contains(value, StringComparison.Ordinal)));
        table.Add("starts_with", "string text, string value", call => Both(call, (text, value) => text.StartsWith(value, StringComparison.Ordinal)));
        table.Add("ends_with", "string text, string value", call => Both(call, (text, value) => text.EndsWith(value, StringComparison.Ordinal)));
        table.Add("downcase", "string text", call => call.Text(0)?.ToLowerInvariant());
        table.Add("upcase", "string text", call => call.Text(0)?.ToUpperInvariant());
        table.Add("empty", "string text", call => string.IsNullOrEmpty(call.Text(0)));
        table.Add("whitespace", "string text", call => string.IsNullOrWhiteSpace(call.Text(0)));
        table.Add("equals_ignore_case", "string text, string value", call =>
            call.Text(0) is { } text && text.Equals(call.Text(1), StringComparison.InvariantCultureIgnoreCase));
        table.Add("escape", "string text", call => call.Text(0) is { } text ? Checked(call, Escape(text)) : null);
        table.Add("literal", "string text", call => call.Text(0) is { } text ? Checked(call, $"\"{Escape(text)}\"") : null);
        table.Add("handleize", "string text", call => Handleize(call.Text(0) ?? ""));
        table.Add("index_of", "string text, string search, int? startIndex = null, int? count = null, string stringComparison = null", IndexOf);
        table.Add("lstrip", "string text", call => call.Text(0)?.TrimStart());
        table.Add("rstrip", "string text", call => call.Text(0)?.TrimEnd());
        table.Add("strip", "string text", call => call.Text(0)?.Trim());
        table.Add("strip_newlines", "string text", call => string.Concat((call.Text(0) ?? "").Split('\r', '\n')));
        table.Add("pad_left", "string text, int width", call => Pad(call, (text, width) => text.PadLeft(width)));
        table.Add("pad_right", "string text, int width", call => Pad(call, (text, width) => text.PadRight(width)));
        table.Add("pluralize", "int number, string singular, string plural", call => call.Int(0) == 1 ? call.Text(1) : call.Text(2));
        table.Add("remove", "string text, string remove", call => Remove(call, (text, part) => text.Replace(part, "", StringComparison.Ordinal)));
        table.Add("remove_first", "string text, string remove", call => Remove(call, (text, part) => ReplaceOne(text, part, "", fromEnd: false)));
        table.Add("remove_last", "string text, string remove", call => Remove(call, (text, part) => ReplaceOne(text, part, "", fromEnd: true)));
        table.Add("replace", "string text, string match, string replace", Replace);
        table.Add("replace_first", "string text, string match, string replace, bool fromEnd = false", ReplaceFirst);
        table.Add("size", "string text", call => call.Text(0)?.Length ?? 0);
        table.Add("slice", "string text, int start, int? length = null", call => Slice(call.Text(0), call.Int(1), (int?)call[2] ?? int.MaxValue));
        table.Add("slice1", "string text, int start, int length = 1", call => Slice(call.Text(0), call.Int(1), call.Int(2)));
        table.Add("split", "string text, string match", Split);
        table.Add("to_int", "string text", call => int.TryParse(call.Text(0), NumberStyles.Integer, call.Context.CurrentCulture, out var number) ? number : null);
        table.Add("to_long", "string text", call => long.TryParse(call.Text(0), NumberStyles.Integer, call.Context.CurrentCulture, out var number) ? number : null);
        table.Add("to_float", "string text", call => float.TryParse(call.Text(0), FloatStyle, call.Context.CurrentCulture, out var number) ? number : null);
        table.Add("to_double", "string text", call => double.TryParse(call.Text(0), FloatStyle, call.Context.CurrentCulture, out var number) ? number : null);
        table.Add("truncate", "string text, int length, string ellipsis = null", Truncate);
        table.Add("truncatewords", "string text, int count, string ellipsis = null", TruncateWords);
        table.LeaveOut("md5", "sha1", "sha256", "sha512", "hmac_sha1", "hmac_sha256", "hmac_sha512");
        return table;
    }

    private const NumberStyles FloatStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    private static string Checked(BuiltinCall call, string text)
    {
        call.CheckLength(text.Length);
        return text;
    }

    private static string Join(BuiltinCall call, string? first, string? second)
    {
        call.CheckLength((long)(first?.Length ?? 0) + (second?.Length ?? 0));
        return first + second;
    }

    /// <summary>False where either text is empty.</summary>
    private static object Both(BuiltinCall call, Func<string, string, bool> test) =>
        call.Text(0) is { Length: > 0 } text && call.Text(1) is { Length: > 0 } value && test(text, value);

    private static string CapitalizeWords(string text)
    {
        var result = text.ToCharArray();
        var startsWord = true;
        for (var i = 0; i < result.Length; i++)
        {
            if (char.IsWhiteSpace(result[i]))
            {
                startsWord = true;
            }
            else if (startsWord && char.IsLetter(result[i]))
            {
                result[i] = char.ToUpperInvariant(result[i]);
                startsWord = false;
            }
        }
        return new string(result);
    }

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length == 0 || result[^1] != '-') result.Append('-');
        }
        if (result.Length > 0 && result[^1] == '-') result.Length--;
        return result.ToString();
    }

    private static object IndexOf(BuiltinCall call)
    {
        var text = call.Text(0) ?? throw call.Error("The text to search is null");
        var search = call.Text(1) ?? throw call.Error("The text to search for is null");
        var comparison = StringComparison.CurrentCulture;
        if (call.Text(4) is { } name && !Enum.TryParse(name, out comparison)) throw call.Error($"'{name}' is not a valid stringComparison");
        var start = (int?)call[2] ?? 0;
        return text.IndexOf(search, start, (int?)call[3] ?? text.Length - start, comparison);
    }

    private static string Pad(BuiltinCall call, Func<string, int, string> pad)
    {
        var text = call.Text(0) ?? "";
        call.CheckLength(Math.Max(text.Length, call.Int(1)));
        return pad(text, call.Int(1));
    }

    private static string? Remove(BuiltinCall call, Func<string, string, string> remove) =>
        call.Text(0) is { Length: > 0 } text && call.Text(1) is { Length: > 0 } part ? remove(text, part) : call.Text(0);

    private static string Replace(BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text) return "";
        if (call.Text(1) is not { Length: > 0 } match) throw call.Error("The text to replace cannot be empty");
        var by = call.Text(2) ?? "";
        if (by.Length > match.Length) call.CheckLength(text.Length + ((long)(by.Length - match.Length) * Count(text, match)));
        return text.Replace(match, by, StringComparison.Ordinal);
    }

    private static int Count(string text, string match)
    {
        var count = 0;
        for (var i = text.IndexOf(match, StringComparison.Ordinal); i >= 0; i = text.IndexOf(match, i + match.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static string ReplaceFirst(BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text) return "";
        if (call.Text(1) is not { Length: > 0 } match) return text;
        var by = call.Text(2) ?? "";
        call.CheckLength((long)text.Length + by.Length);
        return ReplaceOne(text, match, by, call[3] is true);
    }

    /// <summary>Case does not matter here, unlike in <c>replace</c>.</summary>
    private static string ReplaceOne(string text, string match, string by, bool fromEnd)
    {
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), by, text.AsSpan(index + match.Length));
    }

    private static string Slice(string? text, int start, int length)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length) return "";
        var from = start < 0 ? (long)start + text.Length : start;
        var to = Math.Min(text.Length, from + length);
        from = Math.Max(0, from);
        return to <= from ? "" : text.Substring((int)from, (int)(to - from));
    }

    private static ScriptRange Split(BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text) return new ScriptRange(Array.Empty<string>());
        if (call.Text(1) is not { Length: > 0 } separator) return new ScriptRange(new[] { text });
        call.Context.Spend(call.Span, text.Length >> 5);
        return new ScriptRange(text.Split(separator, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Truncate(BuiltinCall call)
    {
        var (text, length, ellipsis) = (call.Text(0) ?? "", call.Int(1), call.Text(2) ?? "...");
        if (text.Length <= length || text.Length == 0) return text;
        var kept = Math.Max(0, length - ellipsis.Length);
        call.CheckLength((long)kept + ellipsis.Length);
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    private static string TruncateWords(BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text) return "";
        // Blanks at the ends make empty words, which count.
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i])) continue;
            words.Add(text[start..i]);
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) i++;
            start = Math.Min(i + 1, text.Length);
        }
        return string.Join(' ', words.Take(call.Int(1))) + "...";
    }
}
