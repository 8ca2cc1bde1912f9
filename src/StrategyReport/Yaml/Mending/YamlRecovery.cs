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

        var node = ReadBlock(0, lines.Count);
        if (diagnostics.Count == before)
            diagnostics.Add(InItsWords(failure, lines.At((int)failure.Start.Line - 1, (int)failure.Start.Column - 1)));
        return node;
    }

    private YamlNode ReadBlock(int from, int to)
    {
        if (TryRead(from, to) is { } node) return node;
        var pieces = Divide(from, to);
        return pieces.Count == 1 ? ReadPiece(pieces[0], to) : Join(pieces, to);
    }

    /// <summary>Null where the lines are not valid YAML.</summary>
    private YamlNode? TryRead(int from, int to)
    {
        try
        {
            return new YamlNodeReader(lines, diagnostics).Read(lines.Part(from, to)) ?? new YamlDamaged(lines.At(from, 0));
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
        var entries = new List<YamlEntry>();
        var items = new List<YamlNode>();
        for (var p = 0; p < pieces.Count; p++)
        {
            var (start, end) = (pieces[p], p + 1 < pieces.Count ? pieces[p + 1] : to);
            var indent = lines.Indent(start);
            if (indent != usual)
                diagnostics.Add(WrongIndent(start, indent, usual));
            if (YamlSyntaxProblem.MendColon(lines, start, end) is { } problem) diagnostics.Add(problem);
            switch (ReadBlock(start, end))
            {
                case YamlMapping mapping:
                    entries.AddRange(mapping.Entries);
                    break;
                case YamlSequence sequence:
                    items.AddRange(sequence.Items);
                    break;
                case YamlScalar scalar:
                    diagnostics.Add(YamlSyntaxProblem.StrayText(scalar.Span));
                    // The text that it was cut off from is not to blame for being short.
                    if (entries.Count > 0 && entries[^1].Value is YamlScalar cut)
                        entries[^1] = entries[^1] with { Value = new YamlDamaged(cut.Span) };
                    entries.Add(new YamlEntry(FirstWord(start), new YamlDamaged(scalar.Span)));
                    break;
            }
        }

        foreach (var twice in entries.GroupBy(e => e.Key.Value))
            foreach (var entry in twice.Skip(1))
                if (entry.Value is not YamlDamaged)
                    diagnostics.Add(YamlMessages.DuplicateKey(entry.Key.Span, entry.Key.Value, twice.First().Key.Span.Line));
        var at = lines.At(pieces[0], lines.Indent(pieces[0]));
        return entries.Count >= items.Count ? new YamlMapping(at, entries) : new YamlSequence(at, items);
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

        if (MendStrayKeys(first, to)) return ReadBlock(first, to);
        if (YamlSyntaxProblem.IsBareKey(line) && lines.NextContent(first + 1, to) is { } body && !HasTab(body))
        {
            var key = FirstWord(first);
            return new YamlMapping(key.Span, [new YamlEntry(key, ReadBlock(body, to))]);
        }

        var before = diagnostics.Count;
        for (var i = 0; i < MostMends; i++)
        {
            if (YamlSyntaxProblem.MendLines(lines, first, to) is not { } problem) break;
            diagnostics.Add(problem);
            if (TryRead(first, to) is { } node) return node;
            if (Divide(first, to).Count > 1) return ReadBlock(first, to);
        }

        if (YamlSyntaxProblem.MendValue(lines, first) is { } fault)
        {
            diagnostics.Add(fault);
            if (TryRead(first, to) is { } node) return node;
            // What stands below is a text, however its first line was spoilt.
            lines.Mend(first, string.Concat(lines[first].AsSpan(0, indent), FirstWord(first).Value, ": |"));
            if (TryRead(first, to) is { } text) return text;
        }

        if (diagnostics.Count == before && TryFailure(first, to) is { } failure)
            diagnostics.Add(InItsWords(failure, lines.At(first, indent)));
        return new YamlMapping(lines.At(first, indent), [new YamlEntry(FirstWord(first), new YamlDamaged(lines.At(first, indent)))]);
    }

    /// <summary>Keys that are indented a little more than the key above, and less than what belongs to it.</summary>
    private bool MendStrayKeys(int first, int to)
    {
        if (lines.NextContent(first + 1, to) is not { } body) return false;
        var (indent, inner, found) = (lines.Indent(first), lines.Indent(body), false);
        for (var i = body + 1; i < to; i++)
        {
            if (lines.IsBlank(i) || lines.Indent(i) <= indent || lines.Indent(i) >= inner || !lines.IsKey(i)) continue;
            diagnostics.Add(WrongIndent(i, lines.Indent(i), indent));
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
        YamlMessages.Syntax(at, YamlSyntaxProblem.Plain(failure.Message), YamlSyntaxProblem.Advice);

    private YamlException? TryFailure(int from, int to)
    {
        try
        {
            new YamlNodeReader(lines, diagnostics).Read(lines.Part(from, to));
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
}
