using System.Buffers;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips in a text in quotes: one that does not end, one that ends too early, an escape that YAML does not know.</summary>
internal static class QuoteSlips
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static Diagnostic Mend(YamlLines lines, int first, int start, int to)
    {
        var value = lines[first][start..].TrimEnd();
        var quote = value[0];
        var at = lines.At(first, start);
        var problem = quote == '"' && BadEscape(lines, first, start + 1, to) is { } escape ? escape
            : Ending(at, value, quote, lines.NextContent(first + 1, to) is null);
        lines.Mend(first, string.Concat(lines[first].AsSpan(0, start),
            Quoted.Single((CurlyEnd(value, quote) ? value[..^1] : value).Trim(quote))));
        lines.MendedValues.Add(first);
        return problem;
    }

    private static Diagnostic Ending(SourceSpan at, string value, char quote, bool isAlone)
    {
        var end = EndOf(value, quote);
        var inner = value.Length > 1 && value[^1] == quote ? value[1..^1] : value[1..];
        var isSure = isAlone && inner.Trim().Length > 0 && !value.Contains(" #", StringComparison.Ordinal);
        if (CurlyEnd(value, quote))
        {
            var last = at with { Column = at.Column + value.Length - 1, Length = 1 };
            return YamlMessages.Syntax(at, $"a text that begins with {quote} does not end: {value[^1]} is another character.",
                $"Write {quote} in place of {value[^1]}.") with
            { Fix = isSure ? [new Edit(last, value[^1..], quote.ToString())] : [] };
        }

        if (end < 0)
        {
            return YamlMessages.Syntax(at, $"a text that begins with {quote} does not end.",
                $"Close it with {quote} at the end of the text.") with
            { Fix = isSure ? [new Edit(at, value, value + quote)] : [] };
        }

        var (whole, written) = Written(value, inner, quote, end);
        return YamlMessages.Syntax(at, $"a text that begins with {quote} goes on after its closing quote.",
            quote == '"' ? "Put the whole text in single quotes, or write \\\" inside it."
            : whole == inner ? "Inside single quotes write ' twice."
            : written is ['"', ..] ? "Put the whole text in double quotes."
            : "Put the whole text in single quotes, and write each ' within it twice.") with
        {
            Fix = isSure && written is not null && !value.Contains('\\', StringComparison.Ordinal) ? [new Edit(at, value, written)] : [],
        };
    }

    /// <summary>The text that was meant, with or without the outer quotes, and how it is written; null where that is not certain.</summary>
    /// <param name="end">Where YAML sees it end: at an apostrophe, at an inner quote, or behind its first words.</param>
    private static (string Whole, string? Written) Written(string value, string inner, char quote, int end)
    {
        var isWithin = end + 1 < value.Length && char.IsLetterOrDigit(value[end + 1]) || value[end - 1] == ' ';
        if (isWithin && value[^1] == quote)
            return (inner, Quoted.Single(quote == '\'' ? inner.Replace("''", "'", StringComparison.Ordinal) : inner));
        if (quote == '"') return (value, Quoted.Single(value));
        if (isWithin) return (inner, null);
        return (value, value.Contains('"', StringComparison.Ordinal) ? Quoted.Single(value) : $"\"{value}\"");
    }

    /// <summary>Whether a text that has no end has a quotation mark there, as Word writes them.</summary>
    private static bool CurlyEnd(string value, char quote)
    {
        if (EndOf(value, quote) >= 0 || value.Length < 3) return false;
        var (open, close) = quote == '"' ? ('\u201C', '\u201D') : ('\u2018', '\u2019');
        // Behind a letter it may be an apostrophe.
        return (value[^1] == close || value[^1] == open) && !value.AsSpan(1, value.Length - 2).ContainsAny(open, close)
            && (quote == '"' || !char.IsLetter(value[^2]));
    }

    /// <summary>Where a text in quotes ends within some characters that begin with its quote; -1 where it does not.</summary>
    public static int EndOf(ReadOnlySpan<char> text, char quote)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (quote == '"' && text[i] == '\\') i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote) i++;
            else if (text[i] == quote) return i;
        }

        return -1;
    }

    /// <summary>The first escape that YAML does not know, or that gives half of a character (YAML 1.2.2, 5.7).</summary>
    private static Diagnostic? BadEscape(YamlLines lines, int first, int start, int to)
    {
        for (var i = first; i < to; i++)
        {
            var line = lines[i];
            for (var at = i == first ? start : 0; at < line.Length; at++)
            {
                if (line[at] == '"') return null;
                if (line[at] != '\\') continue;
                var length = at + 1 >= line.Length ? 0 : line[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
                var digits = line.AsSpan(Math.Min(at + 2, line.Length), Math.Min(length, Math.Max(0, line.Length - at - 2)));
                var isKnown = at + 1 >= line.Length || "0abt\tnvfre \"/\\N_LPxuU".Contains(line[at + 1], StringComparison.Ordinal);
                var isHalf = length == 4 && digits is [.., _, _, _, _] && digits[0] is 'd' or 'D' && digits[1] is not (>= '0' and <= '7');
                if (!isKnown || digits.Length < length || digits.ContainsAnyExcept(HexDigits) || isHalf)
                {
                    var shown = line.Substring(at, Math.Min(2 + length, line.Length - at));
                    return YamlMessages.Syntax(lines.At(i, at) with { Length = shown.Length },
                        isHalf ? $"'{shown}' is half of a character." : $"in double quotes '{shown}' is no character.",
                        isHalf ? "Write the character itself." : "Write \\\\ for a backslash, or put the text in single quotes.");
                }

                at++;
            }
        }

        return null;
    }
}
