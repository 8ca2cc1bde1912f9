using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Markup;

/// <summary>XML being written: indentation outside of lines, none within them, characters escaped.</summary>
internal sealed class MarkupText(bool sources)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, SourceSpan Source)> _open = new();

    /// <summary>How many lines are begun and not ended; within one, nothing is indented.</summary>
    private int _lines;

    public override string ToString() => _text.ToString();

    /// <summary>A start tag; what follows, to <see cref="Close"/>, is indented below it.</summary>
    public void Open(string name, SourceSpan source, params (string Name, string? Value)[] attributes)
    {
        Indent();
        StartTag(name, source, attributes);
        _text.Append('>');
        NewLine();
        _open.Push((name, source));
    }

    public void Close()
    {
        var (name, _) = _open.Pop();
        Indent();
        _text.Append("</").Append(name).Append('>');
        NewLine();
    }

    /// <summary>An element whose content stands on the same line.</summary>
    public void Line(string name, SourceSpan source, Action content, params (string Name, string? Value)[] attributes)
    {
        Indent();
        StartTag(name, source, attributes);
        _text.Append('>');
        _open.Push((name, source));
        _lines++;
        content();
        _lines--;
        _open.Pop();
        _text.Append("</").Append(name).Append('>');
        NewLine();
    }

    public void Empty(string name, SourceSpan source, params (string Name, string? Value)[] attributes)
    {
        Indent();
        StartTag(name, source, attributes);
        _text.Append("/>");
        NewLine();
    }

    /// <summary>An element of characters, with its parent's source.</summary>
    public void Inline(string name, string characters)
    {
        _text.Append('<').Append(name).Append('>');
        Escaped(characters);
        _text.Append("</").Append(name).Append('>');
    }

    public void Escaped(string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '\r' => _text.Append("&#13;"),
                _ => _text.Append(c),
            };
        }
    }

    private void StartTag(string name, SourceSpan source, (string Name, string? Value)[] attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null) Attribute(attribute, value);
        if (sources && (_open.Count == 0 || _open.Peek().Source != source)) Attribute(Grammar.Source, source.ToString());
    }

    private void Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '"' => _text.Append("&quot;"),
                '\t' => _text.Append("&#9;"),
                '\n' => _text.Append("&#10;"),
                '\r' => _text.Append("&#13;"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    private void Indent()
    {
        if (_lines == 0) _text.Append(' ', 2 * _open.Count);
    }

    private void NewLine()
    {
        if (_lines == 0) _text.Append('\n');
    }
}
