using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Verify;

/// <summary>Two Word files, part by part, and in parts that hold text, paragraph by paragraph.</summary>
internal sealed class DocumentComparison
{
    private readonly List<string> _lines = [];
    private readonly WordFile _file;
    private readonly WordFile _rebuilt;

    private DocumentComparison(byte[] file, byte[] rebuilt)
    {
        _rebuilt = new WordFile(rebuilt);
        _file = new WordFile(file, _rebuilt.Pieces);
    }

    /// <summary>What differs, a line each. The rebuilt file is what the file should be.</summary>
    /// <exception cref="InvalidDataException">A file is not a zip archive.</exception>
    public static IReadOnlyList<string> Differences(byte[] file, byte[] rebuilt) => new DocumentComparison(file, rebuilt).Lines();

    private List<string> Lines()
    {
        TellEdits();
        foreach (var (name, content) in _rebuilt.Parts)
        {
            // The origin has been told already, and the manifest differs where the text does.
            if (name == Origin.Part || name == _rebuilt.ManifestPart) continue;
            if (!_file.Parts.TryGetValue(name, out var other)) _lines.Add($"{name}: not in the file");
            else if (!content.AsSpan().SequenceEqual(other)) Compare(name);
        }

        foreach (var name in _file.Parts.Keys)
            if (!_rebuilt.Parts.ContainsKey(name))
                _lines.Add($"{name}: only in the file");
        if (_rebuilt.ManifestPart is { } manifest) TellManifest(manifest);
        if (_lines.Count == 0 && Same(Origin.Part)) _lines.Add("all parts are identical; the file was packed anew");
        return _lines;
    }

    /// <summary>What was changed in the file itself, whatever the data says today: it no longer has the digest of the manifest.</summary>
    private void TellEdits()
    {
        var (edited, lost) = (new List<string>(), new List<string>());
        foreach (var piece in _file.Pieces)
        {
            if (_file.Marked.TextOf(piece) is not { } text) lost.Add(piece.Address);
            else if (PieceText.DigestOf(text) != piece.Digest) edited.Add(piece.Address);
        }

        if (edited.Count > 0) _lines.Add($"edited in the file since it was built: {string.Join(", ", edited.Distinct())}");
        if (lost.Count == 0) return;
        _lines.Add(lost.Count == _file.Pieces.Count
            ? "the bookmarks that name the pieces of data are no longer in the file"
            : $"no longer marked in the file: {string.Join(", ", lost.Distinct())}");
    }

    private void TellManifest(string manifest)
    {
        if (_file.ManifestPart is null) _lines.Add($"{manifest}: not in the file");
        else if (_lines.Count == 0 && !Same(manifest)) _lines.Add($"{manifest}: differs, though not in its text");
    }

    private bool Same(string part) =>
        _file.Parts.TryGetValue(part, out var theirs) && _rebuilt.Parts.TryGetValue(part, out var ours)
        && theirs.AsSpan().SequenceEqual(ours);

    private void Compare(string name)
    {
        var before = _lines.Count;
        if (_file.Root(name) is { } theirs && _rebuilt.Root(name) is { } ours)
        {
            // Where the file names no pieces, both are told by their cells: else nothing would stand at the same place.
            var named = _file.Marked.HasPlaces;
            _lines.AddRange(ParagraphDifferences.Between(Placed(_file, theirs), Placed(_rebuilt, ours)));

            List<PlacedText> Placed(WordFile file, XElement root) => PlacedText.Of(name, root, named ? file.Marked : null);
        }

        if (_lines.Count == before) _lines.Add($"{name}: differs, though not in its text");
    }
}
