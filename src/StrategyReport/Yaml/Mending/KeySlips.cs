using System.Buffers;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips in what a line begins with: a key without its colon, an item without its hyphen, a text without its <c>|</c>.</summary>
internal static partial class KeySlips
{
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

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
            "Indent it like the text that it belongs to, or put a colon and a space after its key.");

    /// <summary>A line that is no item among the items of a list.</summary>
    public static Diagnostic StrayItem(SourceSpan at) =>
        YamlMessages.Syntax(at, "the line is neither an item of the list nor part of the item above it.",
            "Begin it with a hyphen and a space, or indent it further than the hyphen above it.");

    /// <summary>A key without its colon, or without the blank behind it, among lines that are keys.</summary>
    public static Diagnostic? MendColon(YamlLines lines, int first, int to)
    {
        var (line, indent) = (lines[first], lines.Indent(first));
        if (line.AsSpan(indent).StartsWith('-')) return null;
        var length = line.AsSpan(indent).IndexOfAnyExcept(WordCharacters);
        if (length == 0) return null;
        var word = length < 0 ? line[indent..] : line.Substring(indent, length);
        var rest = length < 0 ? "" : line[(indent + length)..];
        var at = lines.At(first, indent) with { Length = word.Length };
        if (rest is [':', '\u00A0' or '\u202F' or '\u2007' or '\u3000', ..])
        {
            var put = rest[1..].TrimStart();
            var odd = rest[1..^put.Length];
            lines.Mend(first, $"{line[..indent]}{word}: {put}", 1 - odd.Length);
            var place = at with { Column = at.Column + word.Length + 1, Length = odd.Length };
            return YamlMessages.Syntax(place, $"what looks like a space after '{word}:' is none, but {IndentSlips.NameOne(odd[0])}.",
                "Type a space in its place.") with
            { Fix = [new Edit(place, odd, " ")] };
        }

        if (rest is [':', not ' ', ..])
        {
            lines.Mend(first, $"{line[..indent]}{word}: {rest[1..]}", 1);
            return YamlMessages.Syntax(at, $"'{word}:' has no space after its colon.", $"Write '{word}: {rest[1..].Trim()}'.");
        }

        var value = rest.Trim();
        if (value.Length > 0 && value[0] is ';' or '=' or '：' or '.' or ',') value = value[1..].TrimStart();
        else if (value.StartsWith(':')) return null;
        else if (length >= 0 && rest[0] != ' ') return null;
        var hasBody = lines.NextContent(first + 1, to) is not null;
        var isSentence = value.Contains(' ', StringComparison.Ordinal) && value[0] is not ('[' or '{' or '|' or '>' or '"');
        if (isSentence || (value.Length == 0 && !hasBody)) return null;
        lines.Mend(first, $"{line[..indent]}{word}: {value}", word.Length + 2 - (line.TrimEnd().Length - indent - value.Length));
        return YamlMessages.Syntax(at, $"'{word}' has no colon after it.",
            value.Length == 0
                ? $"Write '{word}:'."
                : $"If it is a key, write '{word}: {value}'; if it belongs to the text above, indent it like that text.");
    }

    public static Diagnostic HyphenWithoutBlank(SourceSpan at, string words) =>
        YamlMessages.Syntax(at, "the hyphen of an item has no space after it.", $"Write '- {MessageText.Short(words)}'.") with
        {
            Fix = [new Edit(at, "-", "- ")],
        };

    /// <summary>Whether a line begins with a mark of a list that YAML does not know: "-" without a blank, "•", "*".</summary>
    public static bool HasMark(YamlLines lines, int line) => Mark().IsMatch(lines[line][lines.Indent(line)..]);

    /// <summary>A line among the items of a list that begins with no <c>- </c>, or with another mark.</summary>
    public static Diagnostic? MendItem(YamlLines lines, int first, int to)
    {
        var (line, indent) = (lines[first], lines.Indent(first));
        var at = lines.At(first, indent);
        if (Mark().Match(line[indent..]) is { Success: true } mark)
        {
            var words = line[(indent + mark.Length)..];
            lines.Mend(first, $"{line[..indent]}- {words}", 2 - mark.Length);
            if (mark.Value == "-") return HyphenWithoutBlank(at, words);
            return YamlMessages.Syntax(at, $"an item of a list begins with a hyphen and a space, not with '{mark.Value.Trim()}'.",
                $"Write '- {MessageText.Short(words)}'.") with
            { Fix = [new Edit(at, mark.Value, "- ")] };
        }

        if (!lines.IsKey(first)) return null;
        var key = line[indent..line.IndexOf(':', StringComparison.Ordinal)];
        lines.Mend(first, $"{line[..indent]}- {line[indent..]}", 2);
        for (var i = first + 1; i < to && lines.Indent(i) == indent; i++) lines.Mend(i, "  " + lines[i], 2);
        return YamlMessages.Syntax(at with { Length = key.Length }, $"'{key}' stands among the items of a list, and begins none.",
            $"Write '- {key}: …' if an item begins here; else indent it like the keys of the item above.");
    }

    /// <summary>A text below <c>key:</c> that is more than one plain paragraph, without the <c>|</c> that it needs.</summary>
    public static Diagnostic? MendTextBelow(YamlLines lines, int first, int body, int to)
    {
        var (key, text) = (lines[first].TrimEnd(), lines[body][lines.Indent(body)..]);
        var isText = !lines.IsKey(body) && !text.StartsWith("- ", StringComparison.Ordinal) && text[0] is not ('{' or '"' or '\'' or '#')
            && (text.Contains(' ', StringComparison.Ordinal) || text[0] is '*' or '`' or '[' or '|' or '>' or '@' or '%' or '!')
                && Sentence().IsMatch(text);
        if (!isText || key[^1] != ':') return null;
        var indent = lines.Indent(body);
        for (var i = body; i < to; i++)
            if (lines[i].Length > 0 && lines.Indent(i) < indent) return null;
        var name = key.Trim().TrimStart('-').Trim();
        lines.Mend(first, key + " |");
        return YamlMessages.Syntax(lines.At(first, key.Length - 1), $"the text below '{name}' needs a '|' after the colon.",
            $"Write '{name} |'.") with
        {
            Fix = lines.HaveComment(body, to) ? [] : [new Edit(lines.At(first, key.Length), "", " |")],
        };
    }

    /// <summary>A hyphen without its blank, or what other programs write for a bullet.</summary>
    [GeneratedRegex(@"^(?:-(?=[\p{L}\p{N}""'{\[(])|[*•·▪◦–—+][ \u00A0\t]+|[•·▪◦])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>Not two words, the first of which may be a key without its colon.</summary>
    [GeneratedRegex(@"^(?![a-z][a-z0-9_-]*:)(?:[^a-z]|[a-z]\S* \S+ \S)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
