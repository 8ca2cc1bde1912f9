using System.Text;
using System.Xml;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>A part of the reference document that the paper takes: read, and tidied.</summary>
internal sealed class IntakePart
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Wp = WordXml.Wp;
    private readonly byte[] _content;

    /// <param name="name">Its name in the reference document.</param>
    /// <exception cref="UnreadablePackageException">It is damaged, exceeds a limit, or begins as another part does.</exception>
    public IntakePart(string name, byte[] content, IntakeKind kind, IReadOnlyList<PartRelation> relations)
    {
        (Name, Kind, Relations, _content) = (name, kind, relations, content);
        Root = PartXml.Load(content, name);
        if (Root.Name != kind.Root)
            throw new UnreadablePackageException(name, $"is none of its kind: it begins with <{Root.Name.LocalName}>, "
                + $"not with <{PartSchema.Shown(kind.Root)}>");
        Tidy = new PartTidy(Resolves);
    }

    public string Name { get; }

    public IntakeKind Kind { get; }

    public XElement Root { get; }

    public PartTidy Tidy { get; }

    /// <summary>What it says of other parts and of addresses; only what it goes on naming is taken.</summary>
    public IReadOnlyList<PartRelation> Relations { get; }

    /// <summary>Its pictures by the names that they have in the reference document.</summary>
    public Dictionary<string, IntakePicture> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>What is put right before the schema sees it: notes of the specimen's text, lines that are drawn without
    /// a height, and what LibreOffice writes.</summary>
    public void Prepare()
    {
        if (Kind == IntakeKind.Footnotes)
            foreach (var note in Root.Elements(W + "footnote")
                .Where(n => (string?)n.Attribute(W + "type") is null or "normal").ToList())
            {
                note.Remove();
                Tidy.NoteChange();
            }

        // LibreOffice writes start and end, which belong to the strict form of the standard.
        foreach (var side in Root.Descendants(W + "lvlJc").Attributes(W + "val").Where(a => a.Value is "start" or "end"))
        {
            side.Value = side.Value == "start" ? "left" : "right";
            Tidy.NoteChange();
        }

        foreach (var flat in Root.Descendants(Wp + "extent").Attributes().Where(a => a.Value == "0"))
        {
            flat.Value = "1";
            Tidy.NoteChange();
        }
    }

    /// <summary>As it was where nothing in it was changed, so that it stays the same to the byte.</summary>
    public byte[] ToBytes()
    {
        if (!Tidy.IsChanged && IsPlain(_content)) return _content;
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartDocument(standalone: true);
            Root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The relationships that its text still names.</summary>
    public IEnumerable<PartRelation> Used()
    {
        var named = Root.Descendants().Attributes().Where(a => a.Name.Namespace == WordXml.R).Select(a => a.Value).ToHashSet();
        return Relations.Where(r => named.Contains(r.Id));
    }

    /// <summary>In UTF-8, as Word writes.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        if (!content.StartsWith("<"u8)) return false;
        var end = content.IndexOf("?>"u8);
        var declared = content.StartsWith("<?xml"u8) && end >= 0 ? Encoding.ASCII.GetString(content[..end]) : "";
        return !declared.Contains("encoding", StringComparison.Ordinal) || declared.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Pictures that are in the file, and links that a reader may follow: nothing else, and nothing that is fetched.</summary>
    private bool Resolves(XElement element, string id)
    {
        var relation = Relations.FirstOrDefault(r => r.Id == id);
        if (relation is null) return false;
        if (element.Name == W + "hyperlink")
            return relation is { Kind: "hyperlink", IsExternal: true } && Uri.TryCreate(relation.Target, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https" or "mailto" && Uri.IsWellFormedUriString(relation.Target, UriKind.Absolute);
        return relation is { Kind: "image", IsExternal: false } && Pictures.ContainsKey(relation.Target);
    }
}
