using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>The lines of a YAML text, which mending may change, and the places in the file that they stand for.</summary>
internal sealed partial class YamlLines
{
    /// <summary>Among the keys that a file may have: it may have any.</summary>
    public const string AnyKey = "*";

    private readonly IEnumerable<string> _keys;
    private readonly DataText _text;
    private HashSet<string>? _keySet;
    private readonly string[] _lines;

    /// <summary>How far mending has moved the text of a line to the right.</summary>
    private readonly int[] _shifts;

    /// <param name="keys">Looked at only where something is wrong.</param>
    public YamlLines(DataText text, IEnumerable<string> keys)
    {
        (_text, _keys) = (text, keys);
        _lines = text.Text.Split('\n');
        for (var i = 0; i < _lines.Length; i++)
        {
            _lines[i] = _lines[i].TrimEnd('\r');
            // Blanks alone mean nothing, but YAML takes them for the indentation of a block (YAML 1.2.2, 8.1.1.1).
            if (_lines[i].AsSpan().Trim(" \t").Length == 0) _lines[i] = "";
        }

        _shifts = new int[_lines.Length];
    }

    public int Count => _lines.Length;

    public string this[int index] => _lines[index];

    /// <summary>The text as it is now.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>Lines (0-based) that are inside of a scalar of several lines: what looks like a comment there is none.</summary>
    public HashSet<int> InsideTexts { get; } = [];

    /// <summary>Lines whose value was put in quotes to make it readable.</summary>
    public HashSet<int> MendedValues { get; } = [];

    /// <summary>Lines whose hyphen was taken away when the item behind it was read by itself.</summary>
    public HashSet<int> ReadItems { get; } = [];

    public bool HasContent
    {
        get
        {
            for (var i = 0; i < Count; i++)
                if (!IsBlank(i) && _lines[i] is not "---")
                    return true;
            return false;
        }
    }

    /// <summary>Whether a line holds nothing, or only a comment.</summary>
    public bool IsBlank(int index) => _lines[index].AsSpan().TrimStart(" \t") is [] or ['#', ..];

    /// <summary>Whether comments, or what may be some, stand among lines: as a text below <c>|</c> they would be printed.</summary>
    public bool HaveComment(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (CommentMark.MayBeIn(_lines[i])) return true;
        return false;
    }

    /// <summary>The first line from one on that holds something; null where there is none.</summary>
    public int? NextContent(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!IsBlank(i)) return i;
        return null;
    }

    /// <summary>Whether a word is a key that the file may have, or can be one that is misspelt.</summary>
    public bool MayBeKey(string word)
    {
        _keySet ??= [.. _keys];
        return _keySet.Contains(word) || (_keySet.Contains(AnyKey) && KeyWord().IsMatch(word))
            || (word.Length > 2 && NearMiss.Of(word, _keySet) is not null);
    }

    /// <summary>Whether a word is a key that the file may have, as it is written.</summary>
    public bool IsListedKey(string word) => (_keySet ??= [.. _keys]).Contains(word);

    /// <summary>Whether a line begins with a key: a word and a colon, with nothing or a blank behind it.</summary>
    public bool IsKey(int index) => IsKeyAt(index, Indent(index));

    /// <summary>Whether a key begins at a place of a line.</summary>
    public bool IsKeyAt(int index, int column)
    {
        var text = _lines[index].AsSpan(column);
        var colon = text.IndexOf(':');
        var isWord = colon > 0 && text.IndexOf(' ') is var blank && (blank < 0 || blank > colon);
        return isWord && (colon + 1 == text.TrimEnd().Length || text[colon + 1] == ' ');
    }

    /// <summary>Moves the text of a line to another indentation.</summary>
    public void Reindent(int index, int indent) => Mend(index, new string(' ', indent) + _lines[index].TrimStart(), indent - Indent(index));

    /// <summary>The blanks that a line begins with.</summary>
    public int Indent(int index)
    {
        var indent = 0;
        while (indent < _lines[index].Length && _lines[index][indent] == ' ') indent++;
        return indent;
    }

    /// <summary>The place of a line (0-based) and a column (0-based) in the file.</summary>
    public SourceSpan At(int line, int column) =>
        line < _shifts.Length ? _text.At(line, Math.Max(0, column - _shifts[line])) : _text.At(line, column);

    /// <summary>Puts another text in place of a line.</summary>
    /// <param name="shift">How much further right its text now stands.</param>
    public void Mend(int index, string line, int shift = 0)
    {
        _lines[index] = line;
        _shifts[index] += shift;
    }

    /// <summary>The text of some lines, with empty lines in place of those before them: so places stay what they are.</summary>
    public string Part(int from, int to) => new string('\n', from) + string.Join('\n', _lines, from, to - from);

    /// <summary>The next line that is indented like a line, before one that is indented less; null where there is none.</summary>
    public int? NextBeside(int index, int to)
    {
        var indent = Indent(index);
        for (var i = index + 1; i < to; i++)
            if (!IsBlank(i) && Indent(i) <= indent) return Indent(i) == indent ? i : null;
        return null;
    }

    /// <summary>The key with which a line begins, or all of it.</summary>
    public YamlScalar FirstWord(int index)
    {
        var rest = _lines[index].AsSpan(Indent(index));
        var end = rest.IndexOfAny(": ");
        var word = (end < 0 ? rest : rest[..end]).ToString();
        var span = At(index, Indent(index)) with { Length = Math.Max(1, word.Length) };
        return new YamlScalar(span, new DataText(word, span), IsPlain: true);
    }

    /// <summary>Whether a line begins an item of a list.</summary>
    public bool IsItem(int index)
    {
        var text = _lines[index].AsSpan(Indent(index));
        return text is "-" || text.StartsWith("- ", StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex KeyWord();

    /// <summary>Whether a line is indented with a tab, wholly or in part.</summary>
    public bool HasTab(int index) => Indent(index) is var indent && indent < _lines[index].Length && _lines[index][indent] == '\t';
}
