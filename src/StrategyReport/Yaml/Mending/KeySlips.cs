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
        if (rest is [':', not ' ', ..])
        {
            var words = rest[1..].TrimStart();
            var odd = rest[1..^words.Length];
            lines.Mend(first, $"{line[..indent]}{word}: {words}", 1 - odd.Length);
            return odd.Length == 0
                ? YamlMessages.Syntax(at, $"'{word}:' has no space after its colon.", $"Write '{word}: {words.Trim()}'.")
                : YamlMessages.Syntax(lines.At(first, indent + length + 1) with { Length = odd.Length },
                    $"after the colon of '{word}' stands {IndentSlips.NameOfOne(odd[0])}.", $"Write '{word}: {words.Trim()}'.") with
                {
                    Fix = [new Edit(lines.At(first, indent + length + 1), odd, " ")],
                };
        }

        var value = rest.Trim();
        if (Separator().Match(value) is { Success: true } separator) value = value[separator.Length..];
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

    /// <summary>An item that begins with another mark than <c>- </c>; null where a line does not.</summary>
    public static Diagnostic? OfMark(YamlLines lines, int line)
    {
        var indent = lines.Indent(line);
        if (Mark().Match(lines[line][indent..]) is not { Success: true } mark) return null;
        var (at, words) = (lines.At(line, indent), lines[line][(indent + mark.Length)..]);
        if (mark.Value == "-") return HyphenWithoutBlank(at, words);
        return YamlMessages.Syntax(at, $"an item of a list begins with a hyphen and a space, not with '{mark.Value.Trim()}'.",
            $"Write '- {MessageText.Short(words)}'.") with
        { Fix = [new Edit(at, mark.Value, "- ")] };
    }

    /// <summary>A line among the items of a list that begins with no <c>- </c>, or with another mark.</summary>
    public static Diagnostic? MendItem(YamlLines lines, int first, int to)
    {
        var (line, indent) = (lines[first], lines.Indent(first));
        var at = lines.At(first, indent);
        if (OfMark(lines, first) is { } told)
        {
            var length = Mark().Match(line[indent..]).Length;
            lines.Mend(first, $"{line[..indent]}- {line[(indent + length)..]}", 2 - length);
            return told;
        }

        if (line[indent] is '[' or '{' && line.TrimEnd()[^1] is ']' or '}')
        {
            var hasHyphen = line.AsSpan(indent + 1).StartsWith("- ");
            var head = hasHyphen ? line.Substring(indent, 3) : "";
            var put = hasHyphen ? "- " + line[indent] : "- ";
            lines.Mend(first, line[..indent] + put + line[(indent + head.Length)..], put.Length - head.Length);
            return YamlMessages.Syntax(at, hasHyphen
                    ? $"the hyphen of an item stands before its '{line[indent]}'."
                    : "an item of a list begins with a hyphen and a space.",
                $"Write '{MessageText.Short(put + line[(indent + head.Length)..])}'.") with
            { Fix = [new Edit(at, head, put)] };
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
        // What has items beside it is one of them.
        if (!isText || key[^1] != ':' || (lines.NextBeside(body, to) is { } next && lines.IsItem(next))) return null;
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

    /// <summary>What is written for a colon; a dash only where it stands by itself.</summary>
    [GeneratedRegex(@"^(?:[=:-]+>|→|:=|[;=：.,]|[-–—](?= ))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>A hyphen without its blank, or what other programs write for a bullet.</summary>
    [GeneratedRegex(@"^(?:-(?=[\p{L}\p{N}""'{\[(])|[*•·▪◦–—+][ \u00A0\t]+|[•·▪◦])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>Not two words, the first of which may be a key without its colon.</summary>
    [GeneratedRegex(@"^(?![a-z][a-z0-9_-]*:)(?:[^a-z]|[a-z]\S* \S+ \S)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
