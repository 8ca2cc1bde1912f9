using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>A Word file's parts, and the pieces of data that its manifest and its bookmarks name.</summary>
internal sealed class WordFile
{
    private const string Document = "word/document.xml";
    private const string Footnotes = "word/footnotes.xml";
    private const string CoreProperties = "docProps/core.xml";

    private readonly Dictionary<string, XElement?> _roots = new(StringComparer.Ordinal);

    /// <param name="known">The pieces to look for where the file has lost its manifest.</param>
    /// <exception cref="UnreadablePackageException">It is no zip archive, is damaged, or exceeds a limit.</exception>
    public WordFile(byte[] package, IReadOnlyList<Piece>? known = null)
    {
        Parts = PackageParts.Read(package, PackageLimits.Paper);
        foreach (var (name, content) in Parts)
        {
            if (!name.StartsWith("customXml/item", StringComparison.Ordinal)) continue;
            if (Manifest.Read(content) is { } pieces) (ManifestPart, Pieces) = (name, pieces);
        }

        Marked = new MarkedPieces(ManifestPart is null ? known ?? [] : Pieces, Root(Document) ?? new XElement("none"), Root(Footnotes));
    }

    public SortedDictionary<string, byte[]> Parts { get; }

    /// <summary>The part that holds the manifest; null where the file has none.</summary>
    public string? ManifestPart { get; }

    /// <summary>What the manifest says.</summary>
    public IReadOnlyList<Piece> Pieces { get; } = [];

    /// <summary>What stands at the bookmarks.</summary>
    public MarkedPieces Marked { get; }

    /// <summary>Title, subject and creator as its properties have them; blank where it has none.</summary>
    public string Names => Parts.TryGetValue(CoreProperties, out var content) && PartXml.TryLoad(content, CoreProperties) is { } root
        ? string.Join(' ', root.Elements().Select(e => e.Value)) : "";

    /// <summary>The root of a part of WordprocessingML; null for any other part, and for one that is damaged.</summary>
    /// <exception cref="UnreadablePackageException">It exceeds a limit.</exception>
    public XElement? Root(string part)
    {
        if (_roots.TryGetValue(part, out var known)) return known;
        if (!part.StartsWith("word/", StringComparison.Ordinal) || !part.EndsWith(".xml", StringComparison.Ordinal)) return null;
        return _roots[part] = Parts.TryGetValue(part, out var content) ? PartXml.TryLoad(content, part) : null;
    }
}
