using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using YamlDotNet.Core;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// Reads a text that is not valid YAML as far as it goes: divides it by its indentation until only the faulty
/// line is left, reports that line, and puts together what could be read. So one slip hides nothing else.
/// </summary>
internal sealed class YamlRecovery(YamlLines lines, DiagnosticBag diagnostics)
{
    /// <summary>A line is mended at most so often before it is given up.</summary>
    private const int MostMends = 4;

    /// <summary>Deeper than any file goes that the reader takes.</summary>
    private const int DeepestDivision = 60;

    /// <summary>Characters that are read again in search of the faulty line, before a file is given up: a second's work.</summary>
    private const int MostRead = 8_000_000;

    private const string Advice = "Check that keys of one group begin in the same column and that each has a colon and a blank after it.";

    private DiagnosticBag _told = [];
    private int _read;
    private int _depth;

    public YamlNode Read(YamlException failure)
    {
        var before = diagnostics.Count;
        var hasContent = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var isMark = lines[i].TrimEnd() is "---" or "...";
            if (isMark && hasContent)
                diagnostics.Add(YamlMessages.NotSupported(
                    lines.At(i, 0), $"A second document ('{lines[i].TrimEnd()}')", "Keep one document a file: delete the line."));
            hasContent |= !isMark && !lines.IsBlank(i);
            if (isMark) lines.Mend(i, "");
        }

        IndentSlips.MendCharacters(lines, _told);
        BlockSlips.Mend(lines, _told);
        var node = TryReadAll();
        if (node is null)
        {
            // Nothing can be said of one line.
            _told = [];
            node = new YamlDamaged(lines.At(0, 0));
        }

        diagnostics.AddRange(_told);
        if (diagnostics.Count == before)
            diagnostics.Add(InItsWords(failure, lines.At((int)failure.Start.Line - 1, (int)failure.Start.Column - 1)));
        return node;
    }

    /// <summary>Null where it takes too long.</summary>
    private YamlNode? TryReadAll()
    {
        try
        {
            return ReadBlock(0, lines.Count);
        }
        catch (GivenUpException)
        {
            return null;
        }
    }

    private YamlNode ReadBlock(int from, int to)
    {
        if (TryRead(from, to) is { } node) return node;
        if (++_depth > DeepestDivision) throw new GivenUpException();
        var pieces = Divide(from, to);
        var read = pieces.Count == 1 ? ReadPiece(pieces[0], to) : Join(pieces, to);
        _depth--;
        return read;
    }

    /// <summary>Null where the lines are not valid YAML.</summary>
    private YamlNode? TryRead(int from, int to)
    {
        var part = lines.Part(from, to);
        _read += part.Length;
        if (_read > MostRead) throw new GivenUpException();
        try
        {
            return new YamlNodeReader(lines, _told).Read(part) ?? new YamlDamaged(lines.At(from, 0));
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>The lines at which the keys or items of a block begin.</summary>
    private List<int> Divide(int from, int to)
    {
        var indent = int.MaxValue;
        for (var i = from; i < to; i++)
            if (!lines.IsBlank(i) && !HasTab(i)) indent = Math.Min(indent, lines.Indent(i));

        var pieces = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (lines.IsBlank(i)) continue;
            // A list may stand in the column of its key: its items belong to the key then.
            var starts = pieces.Count == 0 || (lines.Indent(i) == indent && !HasTab(i) && !(IsItem(i) && !IsItem(pieces[^1])));
            if (starts) pieces.Add(i);
        }

        if (pieces.Count == 0) pieces.Add(from);
        return pieces;
    }

    private YamlNode Join(List<int> pieces, int to)
    {
        var usual = pieces.GroupBy(lines.Indent).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var isList = IsItem(pieces[0]) || pieces.Count(IsItem) > pieces.Count / 2;
        var entries = new List<YamlEntry>();
        var items = new List<YamlNode>();
        for (var p = 0; p < pieces.Count; p++)
        {
            var (start, end) = (pieces[p], p + 1 < pieces.Count ? pieces[p + 1] : to);
            var indent = lines.Indent(start);
            if (indent != usual)
            {
                // It may part what belongs together.
                _told.Add(WrongIndent(start, indent, usual));
                lines.Reindent(start, usual);
                return ReadBlock(pieces[0], to);
            }

            var isItem = IsItem(start);
            var slip = isList && !isItem ? KeySlips.MendItem(lines, start, end) : isItem ? null : KeySlips.MendColon(lines, start, end);
            if (slip is not null) _told.Add(slip);
            switch (ReadBlock(start, end))
            {
                case YamlMapping mapping:
                    entries.AddRange(mapping.Entries);
                    break;
                case YamlSequence sequence:
                    items.AddRange(sequence.Items);
                    break;
                case YamlScalar { IsMended: true }:
                    break; // It has been told.
                case YamlScalar scalar when isList:
                    _told.Add(KeySlips.StrayItem(scalar.Span));
                    items.Add(new YamlDamaged(scalar.Span));
                    break;
                case YamlScalar scalar:
                    _told.Add(KeySlips.StrayText(scalar.Span));
                    // The text that it was cut off from is not to blame for being short.
                    if (entries.Count > 0 && entries[^1].Value is YamlScalar cut)
                        entries[^1] = entries[^1] with { Value = new YamlDamaged(cut.Span) };
                    entries.Add(new YamlEntry(FirstWord(start), new YamlDamaged(scalar.Span)));
                    break;
                case var damaged when isList:
                    items.Add(damaged);
                    break;
            }
        }

        foreach (var twice in entries.GroupBy(e => e.Key.Value))
            foreach (var entry in twice.Skip(1))
                if (entry.Value is not YamlDamaged)
                    _told.Add(YamlMessages.DuplicateKey(entry.Key.Span, entry.Key.Value, twice.First().Key.Span.Line));
        var at = lines.At(pieces[0], lines.Indent(pieces[0]));
        return isList && items.Count > 0 || entries.Count < items.Count ? new YamlSequence(at, items) : new YamlMapping(at, entries);
    }

    /// <summary>One key or item that is not valid YAML: looks into what stands below it, else reports and mends its first line.</summary>
    private YamlNode ReadPiece(int first, int to)
    {
        var line = lines[first];
        var indent = lines.Indent(first);
        if (IsItem(first))
        {
            lines.Mend(first, string.Concat(line.AsSpan(0, indent), " ", line.AsSpan(indent + 1)));
            return new YamlSequence(lines.At(first, indent), [ReadBlock(first, to)]);
        }

        var below = lines.NextContent(first + 1, to);
        if (below is { } next && lines.Indent(next) == indent && IsItem(next) && KeySlips.MendItem(lines, first, next) is { } mark)
        {
            _told.Add(mark);
            return ReadBlock(first, to);
        }

        if (MendStrayKeys(first, to)) return ReadBlock(first, to);
        if (KeySlips.IsBareKey(line) && below is { } body && !HasTab(body))
        {
            if (KeySlips.MendTextBelow(lines, first, body, to) is { } text && TryRead(first, to) is { } block)
            {
                _told.Add(text);
                return block;
            }

            var key = FirstWord(first);
            return new YamlMapping(key.Span, [new YamlEntry(key, ReadBlock(body, to))]);
        }

        return ReadLine(first, to);
    }

    /// <summary>A key or item whose own line is at fault.</summary>
    private YamlNode ReadLine(int first, int to)
    {
        var (before, indent) = (_told.Count, lines.Indent(first));
        for (var i = 0; i < MostMends; i++)
        {
            if (IndentSlips.MendDepth(lines, first, to) is not { } problem) break;
            _told.Add(problem);
            if (TryRead(first, to) is { } node) return node;
            if (Divide(first, to).Count > 1) return ReadBlock(first, to);
        }

        // Mending one slip may lay bare what follows from it, which is not told.
        var isKey = lines.IsKey(first);
        for (var i = 0; i < MostMends && ValueSlips.Mend(lines, first, to) is { } fault; i++)
        {
            if (i == 0) _told.Add(fault);
            if (TryRead(first, to) is { } node) return node;
        }

        if (_told.Count > before && isKey)
        {
            // What stands below is a text, however its first line was spoilt.
            lines.Mend(first, string.Concat(lines[first].AsSpan(0, indent), FirstWord(first).Value, ": |"));
            if (TryRead(first, to) is YamlMapping { Entries: [{ Value: YamlScalar text } entry] } mended)
                return mended with { Entries = [entry with { Value = text with { IsMended = true } }] };
        }

        var at = lines.At(first, indent);
        if (_told.Count == before && TryFailure(first, to) is { } failure) _told.Add(InItsWords(failure, at));
        return isKey ? new YamlMapping(at, [new YamlEntry(FirstWord(first), new YamlDamaged(at))]) : new YamlDamaged(at);
    }

    /// <summary>Keys that are indented a little more than the key above, and less than what belongs to it.</summary>
    private bool MendStrayKeys(int first, int to)
    {
        if (lines.NextContent(first + 1, to) is not { } body) return false;
        var (indent, inner, found) = (lines.Indent(first), lines.Indent(body), false);
        var others = Enumerable.Range(body + 1, to - body - 1).Where(i => !lines.IsBlank(i)).ToList();
        var outer = others.Where(i => lines.Indent(i) > indent && lines.Indent(i) < inner && lines.IsKey(i)).ToList();
        if (KeySlips.IsBareKey(lines[first]) && outer.Count > 0 && outer.TrueForAll(i => lines.Indent(i) == lines.Indent(outer[0]))
            && (outer.Count > 1 || lines.Indent(outer[0]) == indent + 2) && others.Count(i => lines.Indent(i) == inner) < outer.Count)
        {
            // The first line stands too deep, and not those below it.
            _told.Add(WrongIndent(body, inner, lines.Indent(outer[0])));
            lines.Reindent(body, lines.Indent(outer[0]));
            return true;
        }

        for (var i = body + 1; i < to; i++)
        {
            if (lines.IsBlank(i) || lines.Indent(i) <= indent || lines.Indent(i) >= inner || !lines.IsKey(i)) continue;
            _told.Add(WrongIndent(i, lines.Indent(i), indent));
            lines.Reindent(i, indent);
            found = true;
        }

        return found;
    }

    private Diagnostic WrongIndent(int line, int indent, int usual) => YamlMessages.Syntax(
        lines.At(line, indent), $"the line is indented by {Blanks(indent)}, but its neighbours by {Blanks(usual)}.",
        "Give all keys or items of one group the same indentation.");

    /// <summary>Where nothing better is known than what the parser says.</summary>
    private static Diagnostic InItsWords(YamlException failure, SourceSpan at) =>
        YamlMessages.Syntax(at, Plain(failure.Message), Advice);

    /// <summary>The parser's own words, without the positions that it puts in front and with a plain ending.</summary>
    private static string Plain(string message)
    {
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var words = (end < 0 ? message : message[(end + 3)..]).Trim().TrimEnd('.');
        return words.Length == 0 ? "the structure breaks off." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }

    private YamlException? TryFailure(int from, int to)
    {
        try
        {
            new YamlNodeReader(lines, _told).Read(lines.Part(from, to));
            return null;
        }
        catch (YamlException failure)
        {
            return failure;
        }
    }

    private YamlScalar FirstWord(int index)
    {
        var indent = lines.Indent(index);
        var rest = lines[index].AsSpan(indent);
        var end = rest.IndexOfAny(": ");
        var word = (end < 0 ? rest : rest[..end]).ToString();
        var span = lines.At(index, indent) with { Length = Math.Max(1, word.Length) };
        return new YamlScalar(span, new DataText(word, span), IsPlain: true);
    }

    private bool IsItem(int index)
    {
        var text = lines[index].AsSpan(lines.Indent(index));
        return text is "-" || text.StartsWith("- ", StringComparison.Ordinal);
    }

    private bool HasTab(int index) => lines.Indent(index) is var indent && indent < lines[index].Length && lines[index][indent] == '\t';

    private static string Blanks(int number) => number == 1 ? "1 blank" : $"{number} blanks";

    /// <summary>It would take too long.</summary>
    private sealed class GivenUpException : Exception;
}
