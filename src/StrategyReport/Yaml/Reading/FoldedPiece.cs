using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>A line of the file within a text whose lines YAML joins.</summary>
/// <param name="IsJoined">Whether it goes on in the line that the one above it began.</param>
/// <param name="FollowsLostBlank">Whether the blank line above it became a line's end, which makes no paragraph in Markdown.</param>
internal sealed record FoldedPiece(int Index, string Words, SourceSpan At, bool IsJoined, bool FollowsLostBlank)
{
    public static IReadOnlyList<FoldedPiece> Of(DataText text)
    {
        var pieces = new List<FoldedPiece>();
        for (var i = 0; i < text.Pieces.Count; i++)
        {
            var (offset, line, column) = text.Pieces[i];
            var end = i + 1 < text.Pieces.Count ? text.Pieces[i + 1].Offset : text.Text.Length;
            var isEnd = offset > 0 && text.Text[offset - 1] == '\n';
            pieces.Add(new FoldedPiece(
                i, text.Text[offset..end].TrimEnd(), new SourceSpan(text.Span.File, line, column), i > 0 && offset > 0 && !isEnd,
                isEnd && offset > 1 && text.Text[offset - 2] != '\n' && i > 0 && line > text.Pieces[i - 1].Line + 1));
        }

        return pieces;
    }

    /// <summary>The piece that began the line in which one stands.</summary>
    public static FoldedPiece LineOf(FoldedPiece piece, IReadOnlyList<FoldedPiece> all)
    {
        while (piece.IsJoined) piece = all[piece.Index - 1];
        return piece;
    }
}
