using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips in the value that stands on a key's or an item's own line.</summary>
internal static partial class ValueSlips
{
    /// <summary>
    /// What is wrong with the value, which is mended so that the rest can be read; null where it is none of the usual slips.
    /// </summary>
    public static Diagnostic? Mend(YamlLines lines, int first, int to)
    {
        var line = lines[first];
        var start = Start(line, lines.Indent(first), out var hasKey);
        if (start >= line.Length) return null;

        var value = line[start..].TrimEnd();
        switch (value[0])
        {
            case '"' or '\'':
                return QuoteSlips.Mend(lines, first, start, to);
            case '[' or '{':
                return FlowSlips.Mend(lines, first, start, to);
            case '|' or '>' when value.Length > 2 && value[1] == ' ' && !hasKey:
                return MendItemHeader(lines, first, start, to);
            case '|' or '>' when value.Length > 1 && (hasKey || !value.AsSpan(1).Contains('|')):
                return MendHeader(lines, first, start, to);
            case '-' when value.Length == 1 && hasKey:
                var hyphen = lines.At(first, start);
                Quote(lines, first, start, to);
                return YamlMessages.Syntax(hyphen, "a hyphen alone begins a list.",
                    "Leave the value out where there is none yet; as a text it is written '-', with its quotes.");
            case '-' when value.Length > 1 && value[1] == ' ' && hasKey:
                return MendListBehindKey(lines, first, start, to);
            case '@' or '`' or '%' or '!' or '&' or '*' or '?' or ',' or ']' or '}':
                return YamlMessages.Syntax(lines.At(first, start), $"a text cannot begin with '{value[0]}'.",
                    "Put the text in single quotes.") with
                {
                    Fix = Quote(lines, first, start, to),
                };
        }

        return hasKey ? MendColon(lines, first, start, value, to) : null;
    }

    /// <summary>Where the value begins on its line, 0-based.</summary>
    private static int Start(string line, int indent, out bool hasKey)
    {
        var colon = line.AsSpan(indent) is ['[' or '{' or '"' or '\'', ..] ? -1 : line.IndexOf(": ", StringComparison.Ordinal);
        hasKey = colon >= 0;
        var start = hasKey ? colon + 2 : indent;
        while (start < line.Length && line[start] == ' ') start++;
        return start;
    }

    private static Diagnostic MendHeader(YamlLines lines, int first, int start, int to)
    {
        var (line, value) = (lines[first], lines[first][start..].TrimEnd());
        var words = value[1..].TrimStart();
        var at = lines.At(first, start);
        var indent = lines.NextContent(first + 1, to) is { } body ? lines.Indent(body) : lines.Indent(first) + 2;
        var isMoreThan = value[0] == '>' && words is [(>= '0' and <= '9') or '£' or '€' or '$' or '=', ..];
        // With another stroke it is a row of a table.
        var isText = value[1] == ' ' && indent > lines.Indent(first) && !CommentMark.MayBeIn(value)
            && !words.Contains('|', StringComparison.Ordinal);
        if (lines.NextContent(first + 1, to) is null) Quote(lines, first, start, to);
        else lines.Mend(first, string.Concat(line.AsSpan(0, start), "|"));
        if (isMoreThan)
        {
            return YamlMessages.Syntax(at, $"a text cannot begin with '{value[0]}'.",
                $"If it means more than, say so in words: 'more than {MessageText.Short(words)}'; a percentage is a number alone.");
        }

        return YamlMessages.Syntax(at, $"nothing may stand after '{value[0]}' on its line.", "The text begins on the line below it.") with
        {
            Fix = isText ? [new Edit(at, value, $"{value[0]}\n{new string(' ', indent)}{words}")] : [],
        };
    }

    /// <summary>The text of an item behind a <c>|</c> on its line.</summary>
    private static Diagnostic MendItemHeader(YamlLines lines, int first, int start, int to)
    {
        var (value, at) = (lines[first][start..].TrimEnd(), lines.At(first, start));
        var words = value[1..].TrimStart();
        lines.Mend(first, string.Concat(lines[first].AsSpan(0, start), Quoted.Single(words)));
        lines.MendedValues.Add(first);
        return YamlMessages.Syntax(at, $"nothing may stand after '{value[0]}' on its line.", $"Write '- {MessageText.Short(words)}'.") with
        {
            Fix = lines.NextContent(first + 1, to) is null && char.IsLetterOrDigit(words[0])
                && !words.Contains(": ", StringComparison.Ordinal) && !words.Contains(" #", StringComparison.Ordinal) && words[^1] != ':'
                ? [new Edit(at, value, words)] : [],
        };
    }

    private static Diagnostic MendListBehindKey(YamlLines lines, int first, int start, int to)
    {
        var (line, at) = (lines[first], lines.At(first, start));
        var key = line[..start].Trim();
        if (lines.NextContent(first + 1, to) is { } next
            && lines[next].AsSpan(lines.Indent(next)).StartsWith("- ", StringComparison.Ordinal))
        {
            // The first of several items.
            var fix = new Edit(lines.At(first, start - 1), line[(start - 1)..], "\n" + new string(' ', lines.Indent(next)) + line[start..]);
            return YamlMessages.Syntax(at, $"a list begins on the line below '{key}'.",
                WriteBelow(key, line[start..]))
                with
            { Fix = line[start - 1] == ' ' ? [fix] : [] };
        }

        Quote(lines, first, start, to);
        return YamlMessages.Syntax(at, $"a list begins on the line below '{key}'.",
            WriteBelow(key, line[start..]));
    }

    private static string WriteBelow(string key, string words) =>
        $"Write '{MessageText.Short(words)}' on a line of its own; if '{key.TrimEnd(':')}' holds Markdown, write '|' after its colon.";

    private static Diagnostic? MendColon(YamlLines lines, int first, int start, string value, int to)
    {
        var second = value.IndexOf(": ", StringComparison.Ordinal);
        if (second < 0 && value[^1] == ':') second = value.Length - 1;
        if (second < 0) return null;
        var at = lines.At(first, start + second);
        if (value[^1] == '}' && !value.Contains('{', StringComparison.Ordinal) && Pairs().IsMatch(value))
        {
            var indent = lines.Indent(first);
            var place = lines.At(first, indent);
            lines.Mend(first, lines[first].Insert(indent, "{"), 1);
            return YamlMessages.Syntax(place, "the '}' at the end of the line has no '{' at its beginning.",
                "Put '{' before the first key.") with
            {
                Fix = [new Edit(place, "", "{")],
            };
        }

        if (PairKey().Match(value[..second]) is { Success: true } pair)
        {
            var name = lines[first][..start].Trim();
            Quote(lines, first, start, to);
            return YamlMessages.Syntax(at, "a text that holds ': ' is read as a key.",
                $"If '{pair.Groups["key"].Value}' is a key, put '{{' before '{name.TrimEnd(':')}' and '}}' at the end of the line; "
                + "if it is text, put the whole text in quotes.");
        }

        if (IsOtherPair(lines, value[..second], value[(second + 1)..].Trim()))
        {
            var name = lines[first][..start].Trim().TrimStart('-').Trim();
            Quote(lines, first, start, to);
            return YamlMessages.Syntax(at, $"two keys stand on this line: '{name.TrimEnd(':')}' and '{value[..second]}'.",
                lines.IsListedKey(value[..second])
                    ? $"Keep one of them, or write '{MessageText.Short($"{name} {{{value}}}")}'; "
                        + "if it is text, put the whole text in quotes."
                    : "Keep one of them.");
        }

        var key = SecondKey().Match(value[..second]);
        var isKey = key.Success && lines.MayBeKey(key.Value.Trim());
        var fix = Quote(lines, first, start, to);
        return !isKey
            ? YamlMessages.ColonInSentence(at) with { Fix = fix }
            : YamlMessages.Syntax(at, "a text that holds ': ' is read as a key.",
                $"If '{key.Value.Trim()}' is a key, begin a line with it; "
                + "if it is text, put the whole text in quotes, or write it below '|'.");
    }

    /// <summary>Whether a key of the file, or the name of a list of numbers, stands before a colon, and no words of a sentence.</summary>
    private static bool IsOtherPair(YamlLines lines, string word, string rest) =>
        (Numbers().IsMatch(rest) && !word.Contains(' ', StringComparison.Ordinal))
        || (lines.IsListedKey(word) && rest.Length > 0 && (!rest.Contains(' ', StringComparison.Ordinal) || Pairs().IsMatch(rest)));

    /// <summary>Puts the value in quotes, but no comment behind it.</summary>
    /// <returns>The change that does so; none where the text goes on below, or where a # may be a comment or not.</returns>
    private static IReadOnlyList<Edit> Quote(YamlLines lines, int first, int start, int to)
    {
        var line = lines[first];
        var end = CommentMark.TextEnd(line, start);
        var words = line[start..(end ?? line.TrimEnd().Length)];
        var edit = new Edit(lines.At(first, start), words, Quoted.Single(words));
        var isSure = end is not null && lines.NextContent(first + 1, to) is null;
        lines.Mend(first, string.Concat(line.AsSpan(0, start), edit.New, line.AsSpan(start + words.Length)), 1);
        lines.MendedValues.Add(first);
        return isSure ? [edit] : [];
    }

    [GeneratedRegex(@"^\[[-0-9., ]+\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@", [a-z_]+: ")]
    private static partial Regex Pairs();

    /// <summary>"Objective, show: …", where a comma parts two keys as within braces.</summary>
    [GeneratedRegex(@"^[^,]*, *(?<key>[a-z][a-z0-9_]*)$")]
    private static partial Regex PairKey();

    /// <summary>A word of lower case behind one other word: "amber progress: …".</summary>
    [GeneratedRegex(@"(?<=^\S+) [a-z][a-z0-9_]*$")]
    private static partial Regex SecondKey();
}
