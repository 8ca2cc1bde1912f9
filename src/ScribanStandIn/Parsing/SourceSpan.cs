namespace Scriban.Parsing;

/// <summary>A stretch of a template; <see cref="End"/> is its last character, not the one after.</summary>
public record struct SourceSpan(string? FileName, TextPosition Start, TextPosition End)
{
    public readonly int Length => End.Offset - Start.Offset + 1;

    public readonly bool IsEmpty => Equals(default);

    /// <summary>The file and both ends, counted from 1.</summary>
    public readonly override string ToString() =>
        $"{FileName}({Start.Line + 1},{Start.Column + 1})-({End.Line + 1},{End.Column + 1})";

    /// <summary>The file and the start, counted from 1, as every message begins.</summary>
    public readonly string ToStringSimple() => $"{FileName}({Start.Line + 1},{Start.Column + 1})";
}
