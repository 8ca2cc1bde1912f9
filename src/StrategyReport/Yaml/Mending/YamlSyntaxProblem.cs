using System.Buffers;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Says in the analyst's words why a line is not valid YAML, and mends it so that the rest can be read.</summary>
internal static class YamlSyntaxProblem
{
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    public const string Advice = "Check that keys of one group begin in the same column and that each has a colon and a blank after it.";

    /// <summary>What is wrong with the indentation of a key and what belongs to it; null where it is none of the usual slips.</summary>
    public static Diagnostic? MendLines(YamlLines lines, int first, int to) =>
        MendTabs(lines, first, to) ?? MendBlock(lines, first, to) ?? MendDepth(lines, first, to);

    /// <summary><c>key:</c> with nothing behind it.</summary>
    public static bool IsBareKey(string line)
    {
        var text = line.AsSpan().Trim();
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        if (comment >= 0) text = text[..comment].TrimEnd();
        return text.Length > 1 && text[^1] == ':' && text[0] is not ('"' or '\'' or '[' or '{')
            && text.IndexOf(": ", StringComparison.Ordinal) < 0;
    }

    /// <summary>A line that is no key among lines that are keys.</summary>
    public static Diagnostic StrayText(SourceSpan at) =>
        YamlMessages.Syntax(at, "the line is neither a key nor part of the text above it.",
            "Indent it like the text that it belongs to, or put a colon and a blank after its key.");

    /// <summary>A key without its colon, or without the blank behind it, among lines that are keys.</summary>
    public static Diagnostic? MendColon(YamlLines lines, int first, int to)
    {
        var (line, indent) = (lines[first], lines.Indent(first));
        var length = line.AsSpan(indent).IndexOfAnyExcept(WordCharacters);
        if (length == 0) return null;
        var word = length < 0 ? line[indent..] : line.Substring(indent, length);
        var rest = length < 0 ? "" : line[(indent + length)..];
        if (rest is [':', not ' ', ..])
        {
            lines.Mend(first, $"{line[..indent]}{word}: {rest[1..]}", 1);
            return YamlMessages.Syntax(
                lines.At(first, indent + 1), $"'{word}:' has no blank after its colon.", $"Write '{word}: {rest[1..].Trim()}'.");
        }

        var value = rest.Trim();
        var hasBody = lines.NextContent(first + 1, to) is not null;
        var isSentence = value.Contains(' ', StringComparison.Ordinal) && value[0] is not ('[' or '{' or '|' or '>' or '"');
        if (value.StartsWith(':') || isSentence || (value.Length == 0 && !hasBody)) return null;
        lines.Mend(first, $"{line[..indent]}{word}: {value}");
        return YamlMessages.Syntax(lines.At(first, indent) with { Length = word.Length }, $"'{word}' has no colon after it.",
            value.Length == 0
                ? $"Write '{word}:'."
                : $"If it is a key, write '{word}: {value}'; if it belongs to the text above, indent it like that text.");
    }

    /// <summary>The parser's own words, without the positions that it puts in front and with a plain ending.</summary>
    public static string Plain(string message)
    {
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var words = (end < 0 ? message : message[(end + 3)..]).Trim().TrimEnd('.');
        return words.Length == 0 ? "the structure breaks off." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }

    private static Diagnostic? MendTabs(YamlLines lines, int first, int to)
    {
        Diagnostic? problem = null;
        for (var i = first; i < to; i++)
        {
            var indent = lines.Indent(i);
            var tabs = 0;
            while (indent + tabs < lines[i].Length && lines[i][indent + tabs] == '\t') tabs++;
            if (tabs == 0) continue;
            problem ??= YamlMessages.Syntax(
                lines.At(i, indent), "the line is indented with a tab.", "Indent with blanks only, two for each level.");
            lines.Mend(i, new string(' ', indent + (2 * tabs)) + lines[i][(indent + tabs)..], tabs);
        }

        return problem;
    }

    /// <summary>A block text below '|' or '>' that has lines further left than its first one.</summary>
    private static Diagnostic? MendBlock(YamlLines lines, int first, int to)
    {
        if (lines[first].AsSpan().TrimEnd() is not [.., '|' or '>' or '-' or '+'] header || header.LastIndexOfAny("|>") < 0) return null;
        Diagnostic? problem = null;
        var indent = -1;
        for (var i = first + 1; i < to; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            if (indent < 0) indent = lines.Indent(i);
            var missing = indent - lines.Indent(i);
            if (missing <= 0) continue;
            problem ??= YamlMessages.Syntax(
                lines.At(i, lines.Indent(i)), "the line is indented less than the text above it, and so ends it.",
                "Indent all lines of one text by the same number of blanks.");
            lines.Mend(i, new string(' ', missing) + lines[i], missing);
        }

        return problem;
    }

    /// <summary>Lines that are indented below a key which already has its value.</summary>
    private static Diagnostic? MendDepth(YamlLines lines, int first, int to)
    {
        var colon = lines[first].IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || first + 1 >= to) return null;
        if (lines[first].AsSpan(colon + 2).TrimStart() is ['|' or '>' or '"' or '\'' or '[' or '{' or '@' or '`', ..]) return null;
        var next = first + 1;
        while (next < to && lines.IsBlank(next)) next++;
        if (next == to || !(lines[next].Contains(": ", StringComparison.Ordinal) || IsBareKey(lines[next]))) return null;

        var surplus = lines.Indent(next) - lines.Indent(first);
        if (surplus <= 0) return null;
        var key = lines[first][..colon].Trim();
        var problem = YamlMessages.Syntax(
            lines.At(next, lines.Indent(next)), $"the line is indented below '{key}', which already has a value.",
            $"Begin it in the same column as '{key}', or put the whole value in quotes.");
        for (var i = next; i < to; i++)
            if (lines.Indent(i) >= surplus) lines.Mend(i, lines[i][surplus..], -surplus);
        return problem;
    }

    /// <summary>What is wrong with the value that stands on a key's own line.</summary>
    public static Diagnostic? MendValue(YamlLines lines, int first)
    {
        var line = lines[first];
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var start = colon < 0 ? lines.Indent(first) : colon + 2;
        while (start < line.Length && line[start] == ' ') start++;
        if (start >= line.Length) return null;

        var value = line[start..].TrimEnd();
        switch (value[0])
        {
            case '"' or '\'':
                var quote = value[0];
                lines.Mend(first, string.Concat(line.AsSpan(0, start), Quoted(value.Trim(quote))));
                lines.MendedValues.Add(first);
                return YamlMessages.Syntax(
                    lines.At(first, start), $"a text that begins with {quote} does not end, or goes on after its closing quote.",
                    "Close the quote at the end of the text; inside single quotes write ' twice.");
            case '[' or '{':
                lines.Mend(first, line.TrimEnd() + Closing(value));
                return YamlMessages.Syntax(
                    lines.At(first, start), "a bracket that is opened is not closed, or something stands after it.",
                    "Close '[' with ']' and '{' with '}', at the end of the value.");
            case '|' or '>' when value.Length > 1:
                lines.Mend(first, string.Concat(line.AsSpan(0, start), "|"));
                return YamlMessages.Syntax(
                    lines.At(first, start), $"nothing may stand behind '{value[0]}' on its line.", "The text begins on the line below it.");
            case '@' or '`' or '%' or '!' or '&' or '*':
                lines.Mend(first, string.Concat(line.AsSpan(0, start), Quoted(value)), 1);
                lines.MendedValues.Add(first);
                return YamlMessages.Syntax(
                    lines.At(first, start + 1), $"a text cannot begin with '{value[0]}'.", "Put the text in double quotes.");
        }

        var second = colon < 0 ? -1 : value.IndexOf(": ", StringComparison.Ordinal);
        if (colon >= 0 && second < 0 && value[^1] == ':') second = value.Length - 1;
        if (second < 0) return null;
        var at = lines.At(first, start + second);
        lines.Mend(first, string.Concat(line.AsSpan(0, start), Quoted(value)), 1);
        lines.MendedValues.Add(first);
        return YamlMessages.Syntax(at, "a text that holds ': ' is read as a key.",
            "Put the whole text in double quotes, or write it as a block below '|'.");
    }

    private static string Quoted(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Closing(string value)
    {
        var open = new Stack<char>();
        foreach (var c in value)
        {
            if (c is '[') open.Push(']');
            else if (c is '{') open.Push('}');
            else if (open.Count > 0 && c == open.Peek()) open.Pop();
        }

        return string.Concat(open);
    }
}
