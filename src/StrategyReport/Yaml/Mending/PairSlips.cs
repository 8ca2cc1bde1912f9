using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips that are valid YAML, and make another key of a key and its value.</summary>
internal static class PairSlips
{
    /// <summary>The key and the value that were meant; null where nothing is wrong with the key.</summary>
    public static (YamlScalar Key, YamlNode Value)? Mend(YamlLines lines, YamlScalar key, YamlNode value, bool isFlow,
        List<Diagnostic> found)
    {
        var text = key.Value;
        if (key.IsPlain && text.Length > 1 && !char.IsAscii(text[0])
            && text.Trim('\u00A0', '\u202F', '\u200B', '\uFEFF', '\u3000', ' ') is { Length: > 0 } bare && bare != text)
        {
            var length = text.IndexOf(bare, StringComparison.Ordinal);
            found.Add(IndentSlips.WrongCharacter(key.Span with { Length = Math.Max(1, length) }, text[0])
                with
            { Fix = [new Edit(key.Span, text[..length], "")] });
            return (key with { Text = key.Text with { Text = bare } }, value);
        }

        if (!isFlow || !key.IsPlain || value is not YamlScalar { IsPlain: true, Value: "" }) return null;
        var end = text.AsSpan().IndexOfAny(' ', ':');
        if (end <= 0 || end + 1 >= text.Length) return null;
        var (word, rest) = (text[..end], text[(end + 1)..].Trim());
        if (!word.All(c => char.IsAsciiLetterLower(c) || c == '_')) return null;
        var at = key.Span with { Length = word.Length };
        found.Add(YamlMessages.Syntax(at,
            text[end] == ':' ? $"'{word}:' has no space after its colon." : $"'{word}' has no colon after it.",
                $"Write '{word}: {rest}'.") with
        {
            Fix = text[end] == ':' ? [new Edit(key.Span, word + ":", word + ": ")] : [],
        });
        var mended = key.Span with { Column = key.Span.Column + end + 1, Length = rest.Length };
        return (new YamlScalar(at, new DataText(word, at), IsPlain: true),
            new YamlScalar(mended, new DataText(rest, mended), IsPlain: true) { IsMended = true });
    }
}
