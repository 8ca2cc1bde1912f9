namespace Scriban.Parsing;

/// <summary>A place in a template's text; all three numbers count from 0.</summary>
public record struct TextPosition(int Offset, int Line, int Column)
{
    /// <summary>The position of a token that stands at no place in the text.</summary>
    public static readonly TextPosition Eof = new(-1, -1, -1);

    /// <summary>The position some columns further on the same line.</summary>
    public readonly TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    public readonly override string ToString() => $"({Offset}:{Line},{Column})";
}
