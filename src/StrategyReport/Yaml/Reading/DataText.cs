using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>A text from a YAML file that knows where each of its lines stands.</summary>
/// <param name="Text">The text as YAML gives it: block indentation removed, lines parted by <c>\n</c>.</param>
/// <param name="Span">Where the value starts: the text itself, or the <c>|</c> of a block scalar.</param>
/// <param name="FirstLine">For a literal block scalar the 1-based line of the first line of text, else 0.</param>
/// <param name="Indent">For a literal block scalar the number of blanks that YAML removed from each line.</param>
internal sealed record DataText(string Text, SourceSpan Span, int FirstLine = 0, int Indent = 0)
{
    /// <summary>For any other scalar: the lines of the file that YAML joined to this text, by growing offset.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    /// <summary>A blank text: stands in for one that is not there, or could not be read.</summary>
    public static DataText Nothing(SourceSpan place) => new("", place);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

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

        var piece = Pieces[0];
        for (var i = 1; i < Pieces.Count && Pieces[i].Offset <= offset; i++) piece = Pieces[i];
        return new SourceSpan(Span.File, piece.Line, piece.Column + offset - piece.Offset);
    }

    public override string ToString() => Text;
}

/// <summary>A line of the file within a text that YAML put together from several.</summary>
/// <param name="Offset">0-based, in the text.</param>
/// <param name="Line">1-based, in the file.</param>
/// <param name="Column">1-based, in the file.</param>
internal sealed record TextPiece(int Offset, int Line, int Column);
