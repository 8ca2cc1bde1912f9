using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>
/// SR3014: characters that nobody sees and that come with pasted text. Where they do something, between emoji, in scripts that
/// join or run from right to left, they stay.
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>Where Word had a picture, a field or a comment.</summary>
    private const char Object = '\uFFFC';

    /// <summary>Those of a text, one finding for a line of it.</summary>
    public static IEnumerable<Diagnostic> In(DataText text)
    {
        var lines = text.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var found = new List<int>();
            for (var at = 0; at < line.Length; at++)
            {
                if (!IsLeftOut(line, at)) continue;
                if (line[at] == Object) yield return ProseMessages.LostObject(text.At(i, at));
                else found.Add(at);
            }

            if (found.Count == 0) continue;
            var edits = found.Select(at => text.Change(text.At(i, at), line[at].ToString(), "")).ToList();
            yield return ProseMessages.Invisible(text.At(i, found[0]), Name(line[found[0]]), found.Count)
                with
            { Fix = Edit.AllOrNone(edits) };
        }
    }

    /// <summary>Whether the paper does without a character of a text.</summary>
    public static bool IsLeftOut(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\u200B' => !IsNear(text, at, PartsNoWords),
        '\u200C' => !IsNear(text, at, JoinsLetters),
        '\u200D' => !IsNear(text, at, JoinsLetters) && !(at > 0 && IsEmoji(text[at - 1])),
        '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069') => !RunsFromRight(text),
        '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u180E' or '\u202D' or '\u202E' or (>= '\u2060' and <= '\u2064')
            or (>= '\u206A' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0' or (>= '\uFFF9' and <= Object) => true,
        _ => false,
    };

    public static string Name(char c) => c switch
    {
        '\u00AD' => "soft hyphen, U+00AD",
        '\u200B' => "zero-width space, U+200B",
        '\u200C' => "zero-width non-joiner, U+200C",
        '\u200D' => "zero-width joiner, U+200D",
        '\u2060' => "word joiner, U+2060",
        '\uFEFF' => "byte order mark, U+FEFF",
        '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') =>
            $"change of the writing's direction, U+{(int)c:X4}",
        _ => $"U+{(int)c:X4}",
    };

    private static bool IsNear(ReadOnlySpan<char> text, int at, Func<char, bool> isMeant) =>
        (at > 0 && isMeant(text[at - 1])) || (at + 1 < text.Length && isMeant(text[at + 1]));

    private static bool IsEmoji(char c) => char.IsSurrogate(c) || c is '\uFE0F' or (>= '\u2190' and <= '\u2BFF');

    /// <summary>Thai, Lao, Burmese, Khmer.</summary>
    private static bool PartsNoWords(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    /// <summary>From Hebrew over Arabic to the scripts of India, Burma, Cambodia and Mongolia.</summary>
    private static bool JoinsLetters(char c) =>
        c is (>= '\u0590' and <= '\u0DFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u18AF');

    private static bool RunsFromRight(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is (>= '\u0590' and <= '\u061B') or (>= '\u061D' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC')) return true;
        return false;
    }
}
