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
        lines.Mend(first, string.Concat(lines[first].AsSpan(0, start), Quoted.Single(value.Trim(quote))));
        lines.MendedValues.Add(first);
        return problem;
    }

    private static Diagnostic Ending(SourceSpan at, string value, char quote, bool isAlone)
    {
        var end = EndOf(value, quote);
        var inner = value.Length > 1 && value[^1] == quote ? value[1..^1] : value[1..];
        if (end < 0)
        {
            var closed = value + quote;
            return YamlMessages.Syntax(at, $"a text that begins with {quote} does not end.",
                $"Close it with {quote} at the end of the text.") with
            {
                Fix = isAlone && inner.Trim().Length > 0 && !value.Contains(" #", StringComparison.Ordinal)
                    ? [new Edit(at, value, closed)] : [],
            };
        }

        var whole = quote == '\'' && value[^1] == quote ? inner.Replace("''", "'", StringComparison.Ordinal) : value;
        return YamlMessages.Syntax(at, $"a text that begins with {quote} goes on after its closing quote.",
            quote == '\'' ? "Inside single quotes write ' twice." : "Put the whole text in single quotes, or write \\\" inside it.") with
        {
            Fix = isAlone && (quote == '"' || value[^1] == quote) && !value.Contains(" #", StringComparison.Ordinal)
                && !value.Contains('\\', StringComparison.Ordinal)
                ? [new Edit(at, value, Quoted.Single(whole))]
                : [],
        };
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
