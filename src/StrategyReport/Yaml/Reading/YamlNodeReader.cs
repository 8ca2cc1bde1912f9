using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Mending;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyReport.Yaml.Reading;

/// <summary>The parser's events to nodes. A key that stands twice is reported; the first one counts.</summary>
internal sealed class YamlNodeReader(YamlLines lines, DiagnosticBag diagnostics)
{
    /// <summary>Deeper nesting than any paper needs: a bound on the recursion, not on the author.</summary>
    public const int DeepestNesting = 40;

    private readonly ScalarReader _scalars = new(lines);
    private Parser _parser = null!;

    /// <summary>The end of the last value that is not blank.</summary>
    private Mark _end;

    /// <exception cref="YamlException">The text is not valid YAML; nothing has been reported then.</exception>
    public YamlNode? Read(string text)
    {
        var found = new List<Diagnostic>();
        _parser = new Parser(new StringReader(text));
        try
        {
            var node = ReadDocument(found);
            diagnostics.AddRange(found);
            return node;
        }
        catch (Exception failure) when (IsStumble(failure))
        {
            throw new SyntaxErrorException("the structure breaks off", failure);
        }
    }

    /// <summary>The parser's own way of stumbling over some unfinished brackets and quotes.</summary>
    private static bool IsStumble(Exception failure) =>
        failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException;

    private YamlNode? ReadDocument(List<Diagnostic> found)
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;
        var node = ReadNode(0, found);
        _parser.Consume<DocumentEnd>();
        // What stands behind '---' is read too, without it: see YamlRecovery.
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw new SemanticErrorException(second.Start, second.End, "a second document");
        return node;
    }

    private YamlNode ReadNode(int depth, List<Diagnostic> found)
    {
        if (depth > DeepestNesting)
            throw new SemanticErrorException(
                _parser.Current!.Start, _parser.Current.End, $"{YamlMessages.NestedDeeper} {DeepestNesting} levels");
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            found.Add(YamlMessages.NotSupported(
                At(anchored.Start), "A YAML anchor ('&')", "Write the value out, or put the text in quotes."));
        if (_parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
            found.Add(YamlMessages.NotSupported(At(tagged.Start), "A YAML tag ('!')", "Leave it out, or put the text in quotes."));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            // Words in bold or italics, which the parser takes for the name of an alias.
            if (alias.Value.Value.Contains('*', StringComparison.Ordinal))
                throw new SemanticErrorException(alias.Start, alias.End, "a text begins with '*'");
            found.Add(YamlMessages.NotSupported(At(alias.Start), "A YAML alias ('*')", "Write the value out, or put the text in quotes."));
            return new YamlDamaged(At(alias.Start));
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            if (scalar.Value.Length > 0) _end = scalar.End;
            if (scalar is { Anchor.IsEmpty: true, Tag.IsEmpty: true }) return _scalars.Read(scalar, found);
            return scalar.Value.Length == 0 ? new YamlDamaged(At(scalar.Start)) : _scalars.Read(scalar, found) with { IsMended = true };
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence)) return ReadSequence(sequence, depth, found);
        return ReadMapping(_parser.Consume<MappingStart>(), depth, found);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth, List<Diagnostic> found)
    {
        var items = new List<YamlNode>();
        while (!TryEnd<SequenceEnd>()) items.Add(ReadNode(depth + 1, found));
        return (YamlSequence)WithText(new YamlSequence(At(start.Start), items), start.Style == SequenceStyle.Flow, start.Start);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth, List<Diagnostic> found)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, YamlScalar>();
        var parted = new PartedText(lines, found);
        var (begin, end) = (start.Start, start.Start);
        // Of "[key: value]" the parser does not say where the group begins.
        var place = start.Style == MappingStyle.Flow && !HasBrace(start.Start) && _parser.Current is { } firstKey ? firstKey.Start
            : start.Start;
        while (!TryEnd<MappingEnd>())
        {
            var next = _parser.Current!.Start;
            var keyNode = ReadNode(depth + 1, found);
            var valueStart = _parser.Current!.Start;
            var value = ReadNode(depth + 1, found);
            if (start.Style == MappingStyle.Flow && entries.Count > 0
                && parted.With(entries[^1].Value, keyNode, value, Place(begin), Place(end), Place(next), Place(_end)) is { } whole)
            {
                entries[^1] = entries[^1] with { Value = whole };
                end = _end;
                continue;
            }

            (begin, end) = (valueStart, _end);
            if (keyNode is YamlScalar written
                && PairSlips.Mend(lines, written, value, start.Style == MappingStyle.Flow, found) is var (mended, read))
                (keyNode, value) = (mended, read);
            if (PairSlips.MendDouble(keyNode, value, found) is { } inner)
            {
                entries.AddRange(inner.Entries);
                continue;
            }

            if (keyNode is not YamlScalar key)
            {
                found.Add(YamlMessages.WrongKind(keyNode.Span, "a key", keyNode.Kind, "a word"));
                continue;
            }

            if (!first.TryAdd(key.Value, key)) found.Add(YamlMessages.DuplicateKey(key.Span, key.Value, first[key.Value].Span.Line));
            entries.Add(new YamlEntry(key, value));
        }

        return (YamlMapping)WithText(new YamlMapping(At(place), entries), start.Style == MappingStyle.Flow, place);
    }

    private bool HasBrace(Mark at) =>
        at.Line <= lines.Count && lines[(int)at.Line - 1] is var line && at.Column <= line.Length && line[(int)at.Column - 1] == '{';

    private bool TryEnd<T>() where T : ParsingEvent
    {
        if (!_parser.TryConsume<T>(out var end)) return false;
        _end = end.End;
        return true;
    }

    private YamlNode WithText(YamlNode node, bool isFlow, Mark start) => node with
    {
        AsText = TextMeaning.Of(
            lines, node, isFlow, Place(start), Place(_end)),
    };

    private SourceSpan At(Mark mark) => At((int)mark.Line - 1, (int)mark.Column - 1);

    private static (int Line, int Column) Place(Mark mark) => ((int)mark.Line - 1, (int)mark.Column - 1);

    private SourceSpan At(int line, int column) => lines.At(line, column);
}
