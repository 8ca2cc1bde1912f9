namespace StrategyReport.Word.Package;

/// <summary>Takes down the pieces of data while the paper is written, body and footnotes in the order in which they are read.</summary>
internal sealed class PieceRecorder(BookmarkNames names, DocumentIds ids)
{
    private readonly List<Piece> _pieces = [];
    private readonly Stack<(int Id, int Piece, int Text)> _open = [];

    /// <summary>What every story is to tell of its text.</summary>
    public PieceText Text { get; } = new();

    /// <summary>In the order in which they begin; all of them have ended.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Id and name of the bookmark of a piece that begins here.</summary>
    public (int Id, string Name) Begin(string address, bool inLine)
    {
        var (id, name) = (ids.NextBookmark(), names.Make("_", address));
        _open.Push((id, _pieces.Count, Text.Begin()));
        _pieces.Add(new Piece(name, address, inLine, ""));
        return (id, name);
    }

    /// <summary>Id of the bookmark of the piece that began last, and ends here.</summary>
    public int End()
    {
        var (id, piece, text) = _open.Pop();
        _pieces[piece] = _pieces[piece] with { Digest = PieceText.DigestOf(Text.End(text)) };
        return id;
    }
}
