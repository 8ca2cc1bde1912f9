using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>The lines of a text, and changes between and before them.</summary>
internal sealed class TextLines(DataText text)
{
    private readonly string[] _lines = text.Text.Split('\n');
    private int[]? _starts;
    private int _width = -1;

    public int Count => _lines.Length;

    /// <summary>The length of the longest line.</summary>
    public int Width => _width >= 0 ? _width : _width = _lines.Max(l => l.TrimEnd().Length);

    public string this[int line] => line >= 0 && line < _lines.Length ? _lines[line] : "";

    /// <summary>The line and the column, counted from 0, of an offset in the text.</summary>
    public (int Line, int Column) Of(int offset)
    {
        _starts ??= Starts();
        var line = Array.BinarySearch(_starts, offset);
        if (line < 0) line = ~line - 1;
        return (line, offset - _starts[line]);
    }

    /// <summary>The place of an offset in the text.</summary>
    public SourceSpan AtOffset(int offset)
    {
        var (line, column) = Of(offset);
        return text.At(line, column);
    }

    /// <summary>The line, counted from 0, of a place in the file; -1 where the text is no block of lines.</summary>
    public int Of(SourceSpan at) => text.FirstLine == 0 ? -1 : at.Line - text.FirstLine;

    /// <summary>Where the words of a line begin.</summary>
    public SourceSpan At(int line, int length = 1)
    {
        var words = this[line];
        return text.At(line, words.Length - words.TrimStart().Length) with { Length = Math.Max(1, length) };
    }

    /// <summary>The place behind a line.</summary>
    private SourceSpan EndOf(int line) => text.At(line, this[line].Length);

    /// <summary>A new line below one; a blank text puts a blank line there.</summary>
    public Edit? Below(int line, string put) => line < 0 ? null : text.Change(EndOf(line), "", "\n" + put);

    /// <summary>The blank line above a line that a table or a rule begins with; none where it has one.</summary>
    public IReadOnlyList<Edit?> BlankAbove(int line) => this[line - 1].AsSpan().IsWhiteSpace() ? [] : [Below(line - 1, "")];

    /// <summary>What ends a line below which a table or a rule may end: a line end more where there is no blank line.</summary>
    public string BlankBelow(int line) => this[line + 1].AsSpan().IsWhiteSpace() ? "" : "\n";

    /// <summary>The place of a column, counted from 0.</summary>
    public SourceSpan Place(int line, int column) => text.At(line, column);

    /// <summary>A change of some characters of a line.</summary>
    public Edit? Change(int line, int column, string old, string put) => text.Change(Place(line, column), old, put);

    /// <summary>How far a place stands in from the beginning of its line of the text.</summary>
    public int Indent(SourceSpan at) => Math.Max(0, at.Column - text.At(Math.Max(0, Of(at)), 0).Column);

    /// <summary>The changes that indent lines by so many blanks more.</summary>
    /// <param name="end">The line behind the last one.</param>
    public IReadOnlyList<Edit> Indented(int first, int end, int blanks) => Edit.AllOrNone(
        Enumerable.Range(first, Math.Max(0, end - first)).Where(l => this[l].Trim().Length > 0)
            .Select(l => text.Change(At(l), "", new string(' ', blanks))));

    private int[] Starts()
    {
        var starts = new int[_lines.Length];
        for (var i = 1; i < starts.Length; i++) starts[i] = starts[i - 1] + _lines[i - 1].Length + 1;
        return starts;
    }
}
