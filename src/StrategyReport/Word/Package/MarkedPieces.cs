using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>
/// The pieces of data in a Word file, by their bookmarks: the text of each, by the rule of <see cref="PieceText"/>, and the piece
/// that each paragraph belongs to. What was added in Word at the ends of a piece's own paragraphs is read with it, though the
/// bookmark does not grow there.
/// </summary>
internal sealed class MarkedPieces
{
    /// <summary>Pieces that stand in one another: a paper has less than ten, and who has made a file to be slow has more.</summary>
    private const int MostOpen = 1_000;

    private static readonly XNamespace W = WordXml.W;
    private readonly Dictionary<string, Piece> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<XElement, string> _places = [];
    private readonly List<(Piece Piece, int Begin)> _open = [];
    private readonly PieceText _text = new();
    private bool _isInNote;

    /// <param name="pieces">What the manifest says.</param>
    /// <param name="footnotes">The root of the footnotes' part, where the file has one.</param>
    public MarkedPieces(IReadOnlyList<Piece> pieces, XElement document, XElement? footnotes)
    {
        foreach (var piece in pieces) _known[piece.Bookmark] = piece;
        foreach (var note in footnotes?.Elements(W + "footnote") ?? [])
            if ((string?)note.Attribute(W + "id") is { } id)
                _notes[id] = note;
        Read(document);
    }

    /// <summary>The text of the piece at a bookmark; null where the bookmark is not in the file.</summary>
    public string? TextOf(Piece piece) => _texts.GetValueOrDefault(piece.Bookmark);

    /// <summary>Whether any paragraph belongs to a piece.</summary>
    public bool HasPlaces => _places.Count > 0;

    /// <summary>Address of the smallest piece that the paragraph belongs to, or else of the first in its line; null: of none.</summary>
    public string? AddressOf(XElement paragraph) => _places.GetValueOrDefault(paragraph);

    private void Read(XElement story)
    {
        // Pieces that end with the paragraph at hand.
        var ending = new List<Piece>();
        foreach (var e in story.Descendants())
        {
            if (e.Name == W + "p")
            {
                ending.ForEach(End);
                ending.Clear();
                Begin(e);
            }
            else if (e.Name == W + "bookmarkStart")
            {
                if (PieceOf(e) is { } piece) Open(piece);
            }
            else if (e.Name == W + "bookmarkEnd")
            {
                if (PieceOf(e) is not { } piece) continue;
                if (piece.InLine || !e.Ancestors(W + "p").Any()) End(piece);
                else ending.Add(piece);
            }
            else if (e.Parent?.Name == W + "r")
            {
                ReadRun(e);
            }
        }

        ending.ForEach(End);
    }

    private void ReadRun(XElement e)
    {
        if (e.Name == W + "t")
        {
            _text.Add(e.Value);
        }
        else if (e.Name == W + "tab" || e.Name == W + "br")
        {
            _text.Blank();
        }
        else if (e.Name == W + "footnoteReference" && !_isInNote
            && (string?)e.Attribute(W + "id") is { } id && _notes.Remove(id, out var note))
        {
            // A note in a note is none of Word's, and a chain of them would end the program.
            _isInNote = true;
            Read(note);
            _isInNote = false;
            _text.Paragraph();
        }
    }

    private void Begin(XElement paragraph)
    {
        _text.Paragraph();
        Piece? inLine = null;
        foreach (var mark in paragraph.Descendants(W + "bookmarkStart"))
        {
            if (PieceOf(mark) is not { } piece) continue;
            if (piece.InLine) inLine ??= piece;
            else Open(piece);
        }

        if ((_open.FindLast(o => !o.Piece.InLine).Piece ?? inLine) is { } smallest) _places[paragraph] = smallest.Address;
    }

    private void Open(Piece piece)
    {
        if (_open.Count < MostOpen && _open.All(o => o.Piece != piece)) _open.Add((piece, _text.Begin()));
    }

    private void End(Piece piece)
    {
        var at = _open.FindLastIndex(o => o.Piece == piece);
        if (at < 0) return;
        _texts.TryAdd(piece.Bookmark, _text.End(_open[at].Begin));
        _open.RemoveAt(at);
    }

    /// <summary>An end says only the id of its start (17.13.6.1).</summary>
    private Piece? PieceOf(XElement mark)
    {
        if ((string?)mark.Attribute(W + "id") is not { } id) return null;
        if ((string?)mark.Attribute(W + "name") is { } name) _names[id] = name;
        return _names.TryGetValue(id, out var known) ? _known.GetValueOrDefault(known) : null;
    }
}
