using System.Buffers;
using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>A text from a YAML file that knows where each of its lines stands.</summary>
/// <param name="Text">The text as YAML gives it: block indentation removed, lines parted by <c>\n</c>.</param>
/// <param name="Span">Where the value starts: the text itself, or the <c>|</c> of a block scalar.</param>
/// <param name="FirstLine">For a literal block scalar the 1-based line of the first line of text, else 0.</param>
/// <param name="Indent">For a literal block scalar the number of blanks that YAML removed from each line.</param>
internal sealed record DataText(string Text, SourceSpan Span, int FirstLine = 0, int Indent = 0)
{
    private static readonly SearchValues<char> YamlMarks = SearchValues.Create(":#[]{},&!|>'\"%@`");

    /// <summary>For any other scalar: the lines of the file that YAML joined to this text, by growing offset.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    /// <summary>How it is written; <see cref="TextStyle.Literal"/> where <see cref="FirstLine"/> is known.</summary>
    public TextStyle Style { get; init; } = FirstLine > 0 ? TextStyle.Literal : TextStyle.Plain;

    /// <summary>Whether the file has the same characters as the text, without escapes.</summary>
    public bool IsVerbatim { get; init; } = FirstLine > 0;

    /// <summary>
    /// The changes that make a block below <c>|</c> of a text whose lines YAML joins; empty where that cannot be done for certain.
    /// </summary>
    public IReadOnlyList<Edit> AsBlock { get; init; } = [];

    /// <summary>Whether a fault in how it is written has been told: its words are not, or may not be, all that was meant.</summary>
    public bool IsSpoilt { get; init; }

    /// <summary>A blank text: stands in for one that is not there, or could not be read.</summary>
    public static DataText Nothing(SourceSpan place) => new("", place);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether a line of the file that begins so was joined to the one above it, of which SR2040 tells.</summary>
    public bool Joins(string begin) => Pieces.Any(p => p.Offset > 0 && Text[p.Offset - 1] != '\n'
        && string.CompareOrdinal(Text, p.Offset, begin, 0, begin.Length) == 0);

    /// <summary>The file's place of a position in the text; the value's start where YAML's escapes hide the place.</summary>
    /// <param name="line">0-based line within the text.</param>
    /// <param name="column">0-based column within that line.</param>
    public SourceSpan At(int line, int column)
    {
        if (FirstLine > 0) return new SourceSpan(Span.File, FirstLine + line, Indent + column + 1);
        if (Pieces.Count == 0) return Span;
        var offset = column;
        for (var start = 0; line > 0; line--)
        {
            var end = Text.IndexOf('\n', start);
            if (end < 0) break;
            offset += end + 1 - start;
            start = end + 1;
        }

        var piece = TextPiece.At(Pieces, offset);
        return new SourceSpan(Span.File, piece.Line, piece.Column + offset - piece.Offset);
    }

    /// <summary>A change of some characters of it, written as its style asks; null where that cannot be done for certain.</summary>
    /// <param name="at">Where the characters stand in the file.</param>
    /// <param name="old">The characters as they are; on one line.</param>
    /// <param name="put">What is put there; line ends only in a block below <c>|</c>, where the new lines are indented.</param>
    public Edit? Change(SourceSpan at, string old, string put)
    {
        if (!IsVerbatim || (Style != TextStyle.Literal && put.Contains('\n', StringComparison.Ordinal))) return null;
        return Style switch
        {
            TextStyle.SingleQuoted => new Edit(at, Doubled(old), Doubled(put)),
            TextStyle.DoubleQuoted => put.AsSpan().ContainsAny('"', '\\') ? null : new Edit(at, old, put),
            TextStyle.Plain => IsSafeWithoutQuotes(at, put) ? new Edit(at, old, put) : null,
            TextStyle.Folded => new Edit(at, old, put),
            _ => new Edit(at, old, Indented(put)),
        };

        static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);
    }

    private string Indented(string put)
    {
        var lines = put.Split('\n');
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].Length > 0) lines[i] = new string(' ', Indent) + lines[i];
        return string.Join('\n', lines);
    }

    /// <summary>Whether characters mean nothing to YAML where they are put; at its beginning only letters and digits do.</summary>
    private bool IsSafeWithoutQuotes(SourceSpan at, string put) =>
        !put.AsSpan().ContainsAny(YamlMarks)
        && ((at.Line, at.Column) != (Span.Line, Span.Column) || put.Length == 0 || char.IsLetterOrDigit(put[0]));

    public override string ToString() => Text;
}

/// <summary>A line of the file within a text that YAML put together from several.</summary>
/// <param name="Offset">0-based, in the text.</param>
/// <param name="Line">1-based, in the file.</param>
/// <param name="Column">1-based, in the file.</param>
internal sealed record TextPiece(int Offset, int Line, int Column)
{
    /// <summary>The last piece that begins at an offset or before it, else the first; they are in order.</summary>
    public static TextPiece At(IReadOnlyList<TextPiece> pieces, int offset)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Offset <= offset) low = middle;
            else high = middle - 1;
        }

        return pieces[low];
    }
}
