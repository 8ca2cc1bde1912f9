using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// A sentence without marks that goes on over several lines, and that a ': ' or a # within it breaks up. It is told where it breaks,
/// once, and read whole. A line that begins with a key of the file is no part of a sentence.
/// </summary>
internal sealed partial class WrappedText
{
    private readonly YamlLines _lines;
    private readonly List<(int Line, int Column)> _words;

    private WrappedText(YamlLines lines, List<(int Line, int Column)> words) => (_lines, _words) = (lines, words);

    /// <summary>What was meant by a key or an item whose text is broken up, which is told; null where the lines are no such text.</summary>
    public static YamlNode? Mend(YamlLines lines, int first, int to, DiagnosticBag told)
    {
        var line = lines[first];
        var indent = lines.Indent(first);
        var start = Dashes().Match(line).Length;
        var (isItem, key) = (start > indent, "");
        if (!isItem)
        {
            var colon = line.AsSpan(indent) is ['"' or '\'' or '[' or '{', ..] ? -1 : line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 && KeySlips.IsBareKey(line)) colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) return null;
            key = line[indent..colon];
            start = Skip(line, colon + 1);
        }

        var isBelow = start == line.Length || line[start] == '#';
        var head = isBelow ? lines.NextContent(first + 1, to) ?? to : first;
        if (head == to || (isBelow && isItem)) return null;
        if (isBelow) start = lines.Indent(head);
        var deeper = isItem ? line.LastIndexOf('-', start - 1) : indent;
        if (WordsOf(lines, head, start, deeper, to, mayHaveItems: !isBelow && !isItem) is not { } words) return null;
        var text = new WrappedText(lines, words);
        if (text.Slip(isBelow) is not { } slip) return null;
        told.Add(slip);
        for (var i = head + 1; i < to; i++) lines.InsideTexts.Add(i);

        var at = lines.At(first, indent) with { Length = Math.Max(1, key.Length) };
        return isItem
            ? new YamlSequence(at, [text.Read()])
            : new YamlMapping(at, [new YamlEntry(new YamlScalar(at, new DataText(key, at), IsPlain: true), text.Read())]);
    }

    /// <summary>Where the words of each line begin; null where one of them is more than text.</summary>
    private static List<(int Line, int Column)>? WordsOf(YamlLines lines, int head, int start, int deeper, int to, bool mayHaveItems)
    {
        if (!Plain().IsMatch(lines[head][start..]) || (!mayHaveItems && BeginsWithKey(lines, lines[head][start..]))) return null;
        var words = new List<(int Line, int Column)> { (head, start) };
        for (var i = head + 1; i < to; i++)
        {
            if (lines[i].Length == 0) continue;
            var column = lines.Indent(i);
            // It may belong to what follows.
            if (column <= deeper && lines.IsBlank(i)) continue;
            if (lines.HasTab(i) || column <= deeper) return null;
            var dashes = Dashes().Match(lines[i]).Length;
            if ((dashes > column && !mayHaveItems) || BeginsWithKey(lines, lines[i][dashes..])) return null;
            words.Add((i, column));
        }

        return words.Count > 1 ? words : null;
    }

    private static bool BeginsWithKey(YamlLines lines, string words) =>
        Key().Match(words) is { Success: true } key && lines.MayBeKey(key.Value);

    /// <summary>The first ': ' or # that breaks the text; null where none does.</summary>
    private Diagnostic? Slip(bool isBelow)
    {
        var isCommented = _lines.HaveComment(_words[0].Line, _words[^1].Line + 1);
        for (var i = 0; i < _words.Count; i++)
        {
            var (line, column) = _words[i];
            var text = _lines[line];
            var hash = Hash(text, column);
            var colon = Colon().Match(text[..(hash < 0 ? text.Length : hash)], column);
            if (colon.Success && isBelow) return null; // All of it is a group of keys, or needs a '|'.
            if (colon.Success)
            {
                // Two keys on one line, the first of which has a value.
                if (i == 0 && LastWord().Match(text[column..colon.Index]) is { Success: true } word
                    && _lines.MayBeKey(word.Value)) return null;
                return YamlMessages.ColonInSentence(_lines.At(line, colon.Index)) with { Fix = isCommented ? [] : AsBlock() };
            }

            if (hash < 0 || i == _words.Count - 1) continue;
            var isText = hash + 1 < text.Length && char.IsLetterOrDigit(text[hash + 1]);
            var words = text[hash..(CommentMark.TextEnd(text, hash) is { } end && end > hash ? end : text.TrimEnd().Length)];
            return YamlMessages.CutWithin(_lines.At(line, hash) with { Length = words.Length }, words, isText) with
            {
                Fix = isCommented ? [] : AsBlock(),
            };
        }

        return null;
    }

    private IReadOnlyList<Edit> AsBlock()
    {
        var ((first, start), last) = (_words[0], _words[^1].Line);
        return BlockForm.Of(_lines, first, start, last, _lines[last].TrimEnd().Length, TextStyle.Plain);
    }

    private YamlScalar Read()
    {
        var (joined, pieces) = (new List<string>(), new List<TextPiece>());
        var offset = 0;
        foreach (var (line, column) in _words)
        {
            var (place, words) = (_lines.At(line, column), _lines[line][column..].TrimEnd());
            pieces.Add(new TextPiece(offset, place.Line, place.Column));
            joined.Add(words);
            offset += words.Length + 1;
        }

        var at = _lines.At(_words[0].Line, _words[0].Column);
        var text = new DataText(string.Join('\n', joined), at) { Pieces = pieces, Style = TextStyle.Literal, IsSpoilt = true };
        return new YamlScalar(at, text, IsPlain: true) { IsMended = true };
    }

    /// <summary>Where YAML sees a comment begin; -1 where it sees none.</summary>
    private static int Hash(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (text[i] == '#' && (i == 0 || text[i - 1] is ' ' or '\t')) return i;
        return -1;
    }

    private static int Skip(string line, int from)
    {
        while (from < line.Length && line[from] == ' ') from++;
        return from;
    }

    [GeneratedRegex(@"^ *(?:- +)*")]
    private static partial Regex Dashes();

    /// <summary>What a text without marks begins with (YAML 1.2.2, 7.3.3).</summary>
    [GeneratedRegex(@"^(?:[^\s""'|>@`%!&*?,\[\]{}#:-]|-(?=\S))", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*(?=\s*:(?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@":(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}
