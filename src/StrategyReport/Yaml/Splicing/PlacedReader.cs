using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyReport.Yaml.Splicing;

/// <summary>A YAML text to values that know the characters they take.</summary>
internal sealed class PlacedReader
{
    private readonly Parser _parser;
    private readonly string _text;

    private PlacedReader(string text) => (_text, _parser) = (text, new Parser(new StringReader(text)));

    /// <summary>The text's one document; null where it is none, or uses anchors, aliases or tags, which nothing is put into.</summary>
    public static PlacedNode? Read(string text)
    {
        try
        {
            var reader = new PlacedReader(text);
            reader._parser.Consume<StreamStart>();
            return reader._parser.TryConsume<DocumentStart>(out _) ? reader.ReadNode() : null;
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException)
        {
            return null; // The latter is what YamlDotNet throws at a NUL in a word.
        }
    }

    /// <summary>The comments of a text, without their <c>#</c>.</summary>
    public static IReadOnlyList<string> Comments(string text)
    {
        var comments = new List<string>();
        var scanner = new Scanner(new StringReader(text.TrimStart('\uFEFF')), skipComments: false); // It never ends at a byte order mark.
        while (scanner.MoveNext())
            if (scanner.Current is YamlDotNet.Core.Tokens.Comment comment) comments.Add(comment.Value.Trim());
        return comments;
    }

    private PlacedNode ReadNode()
    {
        if (_parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new YamlException("an anchor, an alias or a tag");
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var begin = (int)scalar.Start.Index;
            var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
            return new PlacedScalar(begin, isBlock ? EndOfBlock(begin) : (int)scalar.End.Index, scalar.Value, scalar.Style);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<PlacedNode>();
            while (_parser.Current is not SequenceEnd) items.Add(ReadNode());
            var end = _parser.Consume<SequenceEnd>();
            var isFlow = list.Style == SequenceStyle.Flow;
            var behind = isFlow || items.Count == 0 ? Behind((int)end.Start.Index, ']') : items[^1].End;
            return new PlacedList((int)list.Start.Index, behind, isFlow, items);
        }

        var group = _parser.Consume<MappingStart>();
        var entries = new List<PlacedEntry>();
        while (_parser.Current is not MappingEnd)
            entries.Add(ReadNode() is PlacedScalar key ? new PlacedEntry(key, ReadNode())
                : throw new YamlException("a key of several values"));
        var close = _parser.Consume<MappingEnd>();
        var inBraces = group.Style == MappingStyle.Flow;
        var last = inBraces || entries.Count == 0 ? Behind((int)close.Start.Index, '}') : entries[^1].Value.End;
        return new PlacedGroup((int)group.Start.Index, last, inBraces, entries);
    }

    /// <summary>Behind a closing bracket: the parser says now where it begins, now where it ends.</summary>
    private int Behind(int at, char bracket) => at < _text.Length && _text[at] == bracket ? at + 1 : at;

    /// <summary>
    /// Behind the last line of a block scalar that is not blank: a line that is indented less than its first one ends it, be it a
    /// comment (YAML 1.2.2, 8.1.1.2).
    /// </summary>
    private int EndOfBlock(int begin)
    {
        var (end, at, indent) = (LineEnd(begin), LineEnd(begin) + 1, -1);
        while (at < _text.Length)
        {
            var next = LineEnd(at);
            var line = _text.AsSpan(at, next - at);
            if (!line.IsWhiteSpace())
            {
                var own = line.IndexOfAnyExcept(' ');
                if (indent < 0) indent = own;
                if (own < indent || own == 0) break;
                end = next;
            }

            at = next + 1;
        }

        return end > begin && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private int LineEnd(int from) => _text.IndexOf('\n', from) is var end && end < 0 ? _text.Length : end;
}
