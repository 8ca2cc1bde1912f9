using StrategyReport.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyReport.Yaml;

/// <summary>YAML text to nodes with places. Duplicate keys are reported; the first one counts.</summary>
public sealed class YamlReader
{
    /// <summary>Deeper nesting than any paper needs: a bound on the recursion, not on the author.</summary>
    private const int DeepestNesting = 40;

    private readonly DataText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly string[] _lines;

    private YamlReader(DataText text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(text.Text));
        _lines = text.Text.Split('\n');
    }

    /// <summary>The file's one document, or null where it has none or is not valid YAML.</summary>
    public static YamlNode? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            diagnostics.Add(YamlMessages.EmptyFile(file.Name));
            return null;
        }

        return Read(new DataText(file.Text, new SourceSpan(file.Name, 1, 1), FirstLine: 1), diagnostics);
    }

    /// <summary>YAML within another text, such as a chart in Markdown: its places are those of the surrounding file.</summary>
    public static YamlNode? Read(DataText text, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(text, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException failure)
        {
            diagnostics.Add(YamlSyntaxProblem.Explain(failure, reader._lines, reader.At(failure.Start)));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _diagnostics.Add(YamlMessages.EmptyFile(_text.Span.File));
            return null;
        }

        var node = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _diagnostics.Add(YamlMessages.NotSupported(At(second.Start), "A second document ('---')", "Keep one document a file."));
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
            throw new SemanticErrorException(_parser.Current!.Start, _parser.Current.End, $"nested deeper than {DeepestNesting} levels");
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            _diagnostics.Add(YamlMessages.NotSupported(At(anchored.Start), "A YAML anchor ('&')", "Write the value out."));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _diagnostics.Add(YamlMessages.NotSupported(At(alias.Start), "A YAML alias ('*')", "Write the value out, or put the text in quotes."));
            return new YamlScalar(At(alias.Start), new DataText("", At(alias.Start)), IsPlain: true);
        }

        if (_parser.TryConsume<Scalar>(out var scalar)) return ToScalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var sequence)) return ReadSequence(sequence, depth);
        return ReadMapping(_parser.Consume<MappingStart>(), depth);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlSequence(At(start.Start), items);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (keyNode is not YamlScalar key)
            {
                _diagnostics.Add(YamlMessages.WrongKind(keyNode.Span, "a key", keyNode.Kind, "a word"));
                continue;
            }

            var first = entries.Find(e => e.Key.Value == key.Value);
            if (first is null) entries.Add(new YamlEntry(key, value));
            else _diagnostics.Add(YamlMessages.DuplicateKey(key.Span, key.Value, first.Key.Span.Line));
        }

        return new YamlMapping(At(start.Start), entries);
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        var span = At(scalar.Start);
        if (scalar.Style != ScalarStyle.Literal)
        {
            if (scalar.Start.Line == scalar.End.Line)
                span = span with { Length = (int)Math.Max(1, scalar.End.Column - scalar.Start.Column) };
            return new YamlScalar(span, new DataText(scalar.Value, span), scalar.Style == ScalarStyle.Plain);
        }

        // A literal block starts on the line below its '|'; blank lines at its head belong to it.
        var firstLine = (int)scalar.Start.Line;
        var indent = 0;
        for (var i = firstLine; i < _lines.Length; i++)
        {
            var blanks = _lines[i].Length - _lines[i].TrimStart(' ').Length;
            if (blanks == _lines[i].TrimEnd('\r').Length) continue;
            indent = blanks;
            break;
        }

        var place = At(firstLine + 1, 1);
        return new YamlScalar(span, new DataText(scalar.Value, span, place.Line, indent + place.Column - 1), IsPlain: false);
    }

    private SourceSpan At(Mark mark) => At((int)mark.Line, (int)mark.Column);

    private SourceSpan At(int line, int column) => _text.At(line - 1, column - 1);
}
