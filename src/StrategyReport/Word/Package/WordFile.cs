using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>A Word file's parts, and the pieces of data that its manifest and its bookmarks name.</summary>
internal sealed class WordFile
{
    private const string Document = "word/document.xml";
    private const string Footnotes = "word/footnotes.xml";
    private const string CoreProperties = "docProps/core.xml";

    /// <summary>Unpacked: many times what a paper with pictures has.</summary>
    private const long MostBytes = 1L << 28;

    private readonly Dictionary<string, XElement?> _roots = new(StringComparer.Ordinal);

    /// <param name="known">The pieces to look for where the file has lost its manifest.</param>
    /// <exception cref="InvalidDataException">The file is not a zip archive.</exception>
    public WordFile(byte[] package, IReadOnlyList<Piece>? known = null)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        if (zip.Entries.Sum(e => e.Length) > MostBytes) throw new InvalidDataException("Unpacked it would be greater than any paper is.");
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Parts[entry.FullName] = content.ToArray();
        }

        foreach (var (name, content) in Parts)
        {
            if (!name.StartsWith("customXml/item", StringComparison.Ordinal)) continue;
            if (Manifest.Read(new MemoryStream(content)) is { } pieces) (ManifestPart, Pieces) = (name, pieces);
        }

        Marked = new MarkedPieces(ManifestPart is null ? known ?? [] : Pieces, Root(Document) ?? new XElement("none"), Root(Footnotes));
    }

    public SortedDictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The part that holds the manifest; null where the file has none.</summary>
    public string? ManifestPart { get; }

    /// <summary>What the manifest says.</summary>
    public IReadOnlyList<Piece> Pieces { get; } = [];

    /// <summary>What stands at the bookmarks.</summary>
    public MarkedPieces Marked { get; }

    /// <summary>Title, subject and creator as its properties have them; blank where it has none.</summary>
    public string Names
    {
        get
        {
            try
            {
                return Parts.TryGetValue(CoreProperties, out var content)
                    ? string.Join(' ', XElement.Load(new MemoryStream(content)).Elements().Select(e => e.Value))
                    : "";
            }
            catch (XmlException)
            {
                return "";
            }
        }
    }

    /// <summary>The root of a part of WordprocessingML; null for any other part.</summary>
    public XElement? Root(string part)
    {
        if (_roots.TryGetValue(part, out var known)) return known;
        if (!part.StartsWith("word/", StringComparison.Ordinal) || !part.EndsWith(".xml", StringComparison.Ordinal)) return null;
        try
        {
            return _roots[part] = Parts.TryGetValue(part, out var content) ? XElement.Load(new MemoryStream(content)) : null;
        }
        catch (XmlException)
        {
            return _roots[part] = null;
        }
    }
}
