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

    private DiagnosticBag _told = [];
    private int _read;
    private int _depth;
    private bool _leftToShape;

    public YamlNode Read(YamlException failure)
    {
        var before = diagnostics.Count;
        ForeignLines.TakeOutMarks(lines, diagnostics);
        IndentSlips.MendCharacters(lines, _told);
        BlockSlips.Mend(lines, _told);
        YamlNode node;
        try
        {
            node = ReadBlock(0, lines.Count);
        }
        catch (GivenUpException)
        {
            // Nothing can be said of one line.
            (_told, node) = ([], new YamlDamaged(lines.At(0, 0)));
        }

        diagnostics.AddRange(_told);
        if (diagnostics.Count == before && !_leftToShape)
            diagnostics.Add(YamlMessages.InParserWords(failure, lines.At((int)failure.Start.Line - 1, (int)failure.Start.Column - 1)));
        return node;
    }

    private YamlNode ReadBlock(int from, int to)
    {
        if (TryRead(from, to) is { } node) return node;
        if (++_depth > DeepestDivision) throw new GivenUpException();
        var pieces = Division.Of(lines, from, to);
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

    private YamlNode Join(List<int> pieces, int to)
    {
        var usual = pieces.GroupBy(lines.Indent).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var isList = HyphenSlips.IsList(lines, pieces);
        var entries = new List<YamlEntry>();
        var items = new List<YamlNode>();
        for (var p = 0; p < pieces.Count; p++)
        {
            var (start, end) = (pieces[p], p + 1 < pieces.Count ? pieces[p + 1] : to);
            var indent = lines.Indent(start);
            if (indent != usual)
            {
                // It may part what belongs together.
                _told.Add(IndentSlips.Uneven(lines, start, usual));
                lines.Reindent(start, usual);
                return ReadBlock(pieces[0], to);
            }

            var isItem = lines.IsItem(start);
            if (isList && !isItem && p > 0 && HyphenSlips.MendOutdented(lines, pieces, pieces[p - 1], start) is { } outdented)
            {
                _told.Add(outdented);
                return ReadBlock(pieces[0], to);
            }

            var slip = (isList, isItem) switch
            {
                (true, true) => null,
                (true, false) => KeySlips.MendItem(lines, start, end),
                (false, true) => HyphenSlips.MendKey(lines, start) ?? KeySlips.StrayItem(lines.At(start, indent)),
                (false, false) => KeyMarks.Mend(lines, start) ?? KeySlips.MendColon(lines, start, end),
            };
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
                    if (entries.Count > 0) entries[^1] = entries[^1] with { Value = entries[^1].Value.CutOff(scalar.Span) };
                    entries.Add(new YamlEntry(lines.FirstWord(start), new YamlDamaged(scalar.Span)));
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
        if (WrappedText.Mend(lines, first, to, _told) is { } meant) return meant;
        var line = lines[first];
        var indent = lines.Indent(first);
        if (lines.IsItem(first))
        {
            lines.ReadItems.Add(first);
            lines.Mend(first, string.Concat(line.AsSpan(0, indent), " ", line.AsSpan(indent + 1)));
            return new YamlSequence(lines.At(first, indent), [ReadBlock(first, to)]);
        }

        var below = lines.NextContent(first + 1, to);
        if (lines.NextBeside(first, to) is { } next && lines.IsItem(next) && !HyphenSlips.HasListBehind(lines[first])
            && (next == below ? !KeySlips.IsBareKey(line) || KeySlips.HasMark(lines, first) : KeySlips.HasMark(lines, first))
            && KeySlips.MendItem(lines, first, next) is { } mark)
        {
            _told.Add(mark);
            return ReadBlock(first, to);
        }

        if (IndentSlips.MendKeys(lines, first, to, _told)) return ReadBlock(first, to);
        if (KeySlips.IsBareKey(line) && below is { } body && !lines.HasTab(body))
        {
            if (KeySlips.MendTextBelow(lines, first, body, to) is { } text && TryRead(first, to) is { } block)
            {
                _told.Add(text);
                return block;
            }

            var key = lines.FirstWord(first);
            return new YamlMapping(key.Span, [new YamlEntry(key, ReadBlock(body, to))]);
        }

        return ReadLine(first, to);
    }

    /// <summary>A key or item whose own line is at fault.</summary>
    private YamlNode ReadLine(int first, int to)
    {
        var (before, indent) = (_told.Count, lines.Indent(first));
        if (IndentSlips.ListWithoutKey(lines, first, to) is { } list && TryRead(first, list) is YamlMapping above)
        {
            // Which key it lacks, and so what to tell, only the shape knows.
            _leftToShape = true;
            return above with
            {
                Entries = [.. above.Entries,
                YamlEntry.WithoutKey(lines.At(list, lines.Indent(list)), ReadBlock(list, to))]
            };
        }

        if (PairSlips.MendRound(lines, first) is { } round)
        {
            _told.Add(round);
            if (TryRead(first, to) is { } group) return group;
        }

        for (var i = 0; i < MostMends; i++)
        {
            if (IndentSlips.MendDepth(lines, first, to) is not { } problem) break;
            _told.Add(problem);
            if (TryRead(first, to) is { } node) return node is YamlMapping moved ? moved with { MayBeItem = indent > 0 } : node;
            if (Division.Of(lines, first, to).Count > 1) return ReadBlock(first, to);
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
            lines.Mend(first, string.Concat(lines[first].AsSpan(0, indent), lines.FirstWord(first).Value, ": |"));
            if (TryRead(first, to) is YamlMapping { Entries: [{ Value: YamlScalar text } entry] } mended)
                return mended with { Entries = [entry with { Value = text with { IsMended = true } }] };
        }

        var at = lines.At(first, indent);
        if (_told.Count == before && TryFailure(first, to) is { } failure) _told.Add(YamlMessages.InParserWords(failure, at));
        return isKey ? new YamlMapping(at, [new YamlEntry(lines.FirstWord(first), new YamlDamaged(at))]) : new YamlDamaged(at);
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

    /// <summary>It would take too long.</summary>
    private sealed class GivenUpException : Exception;
}
