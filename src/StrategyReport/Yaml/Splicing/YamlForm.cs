using System.Text;
using YamlDotNet.Core;

namespace StrategyReport.Yaml.Splicing;

/// <summary>How values are written: as the ones in their place were, where that can be, else as an author would (YAML 1.2.2).</summary>
internal static class YamlForm
{
    /// <summary>Longer texts go below <c>|</c>, where they are compared line by line.</summary>
    private const int LongestLine = 100;

    /// <summary>What stands behind <c>key:</c>, its blank or line end included; nothing for no text.</summary>
    /// <param name="indent">Of the key.</param>
    public static string Behind(PutValue value, int indent, PlacedNode? former = null) => value switch
    {
        PutText { Text: "" } => "",
        PutText text => " " + Scalar(text, indent, former as PlacedScalar),
        PutItems { Items: [] } => " []",
        PutItems items when former is PlacedList { IsFlow: true } && InBrackets(items) is { } flow => $" {flow}",
        PutItems items => string.Concat(items.Items.Select(i => $"\n{new string(' ', indent + 2)}-{BehindHyphen(i, indent + 2)}")),
        PutKeys keys => string.Concat(keys.Entries.Select(e => Entry(e.Key, e.Value, keys, new string(' ', indent + 2)))),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Entry(string key, PutValue value, PutKeys keys, string margin) =>
        string.Concat(keys.Above.GetValueOrDefault(key, []).Select(line => $"\n{margin}# {line}"))
        + $"\n{margin}{key}:{Behind(value, margin.Length)}";

    /// <summary>What stands behind the <c>-</c> of an item: the first key of a group beside it.</summary>
    /// <param name="indent">Of the hyphen.</param>
    public static string BehindHyphen(PutValue value, int indent) =>
        value is PutKeys { Entries.Count: > 0 } ? $" {Behind(value, indent).TrimStart()}" : Behind(value, indent);

    private static string Scalar(PutText text, int indent, PlacedScalar? former)
    {
        if (text.IsWord) return text.Text;
        if (!IsOneLine(text) || former is { Style: ScalarStyle.Literal } || text.Text.Length > LongestLine) return Block(text.Text, indent);
        return former switch
        {
            { Style: ScalarStyle.SingleQuoted } => $"'{text.Text.Replace("'", "''", StringComparison.Ordinal)}'",
            { Style: ScalarStyle.DoubleQuoted } => Quoted(text.Text),
            _ => IsPlain(text.Text) ? text.Text : Quoted(text.Text),
        };
    }

    /// <summary>A text below <c>|</c>: its last line end is kept, or, by <c>|-</c>, not there.</summary>
    private static string Block(string text, int indent)
    {
        var body = text.TrimEnd('\n');
        var margin = new string(' ', indent + 2);
        var head = (body.StartsWith(' ') ? "|2" : "|") + (text.EndsWith('\n') ? "" : "-");
        return head + string.Concat(body.Split('\n').Select(line => "\n" + (line.Length == 0 ? "" : margin + line)));
    }

    private static bool IsOneLine(PutText text) => !text.Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>As it stands in brackets or braces, all in one line; null where a text in it has several.</summary>
    public static string? InBrackets(PutValue value)
    {
        switch (value)
        {
            case PutText { IsWord: true } word: return word.Text;
            case PutText text when !IsOneLine(text): return null;
            case PutText { Text: var line }: return IsPlain(line) && !line.AsSpan().ContainsAny(",[]{}") ? line : Quoted(line);
            case PutItems items:
                var each = items.Items.Select(InBrackets).ToList();
                return each.Contains(null) ? null : $"[{string.Join(", ", each)}]";
            case PutKeys keys:
                var entries = keys.Entries.Select(e => InBrackets(e.Value) is { } inner ? $"{e.Key}: {inner}" : null).ToList();
                return entries.Contains(null) ? null : $"{{{string.Join(", ", entries)}}}";
            default: throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    /// <summary>Whether YAML reads a line without quotes as just these words.</summary>
    public static bool IsPlain(string line)
    {
        if (line.Length == 0 || line != line.Trim() || line.Any(char.IsControl)) return false;
        if ("-?:,[]{}#&*!|>'\"%@`".Contains(line[0], StringComparison.Ordinal)) return false;
        if (line.Contains(": ", StringComparison.Ordinal) || line.Contains(" #", StringComparison.Ordinal) || line.EndsWith(':'))
            return false;
        // Numbers, dates and times are no texts.
        if (char.IsAsciiDigit(line[0]) && line.All(c => char.IsAsciiHexDigit(c) || "_.:+-xoTZ ".Contains(c, StringComparison.Ordinal)))
            return false;
        return line.ToLowerInvariant() is not ("true" or "false" or "null" or "~" or "yes" or "no" or "on" or "off" or ".nan" or ".inf");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) =>
                    quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }
}
