using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>The parts of a Word file beside its text, by what the text names them.</summary>
internal sealed class ReturnedParts
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<(string Part, string Id), string> _links = [];
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);

    public ReturnedParts(WordFile file)
    {
        Body = Accepted(file, "word/document.xml")?.Element(W + "body");
        foreach (var part in (ReadOnlySpan<string>)["footnotes", "endnotes"])
            foreach (var note in Accepted(file, $"word/{part}.xml")?.Elements() ?? [])
                if ((string?)note.Attribute(W + "id") is { } id)
                    _notes.TryAdd(part + id, note);
        Margins = [.. file.Parts.Keys.Where(IsMargin).Select(p => Accepted(file, p)).OfType<XElement>()];
        Comments = file.Root("word/comments.xml");
        var (styles, lists) = (file.Root("word/styles.xml"), file.Root("word/numbering.xml"));
        HasLooks = styles is not null && lists is not null;
        Styles = new ReturnedStyles(styles);
        Shapes = new ParagraphShapes(Styles, new ReturnedLists(lists, Styles));
        foreach (var part in (ReadOnlySpan<string>)["document", "footnotes", "endnotes"]) ReadLinks(file, part);
    }

    /// <summary>Without tracked changes; null: the file has none.</summary>
    public XElement? Body { get; }

    public XElement? Comments { get; }

    /// <summary>Headers and footers, without tracked changes.</summary>
    public IReadOnlyList<XElement> Margins { get; }

    /// <summary>Whether it has the parts that say how words and paragraphs look.</summary>
    public bool HasLooks { get; }

    public ReturnedStyles Styles { get; }

    public ParagraphShapes Shapes { get; }

    /// <summary>How many tracked changes were accepted.</summary>
    public int Revisions { get; private set; }

    /// <summary>A note that has not been asked for.</summary>
    /// <param name="part">"footnotes" or "endnotes".</param>
    public XElement? TakeNote(string part, string id) => _notes.Remove(part + id, out var note) ? note : null;

    /// <param name="part">"document", "footnotes" or "endnotes".</param>
    public string? Link(string part, string? id) => id is null ? null : _links.GetValueOrDefault((part, id));

    private static bool IsMargin(string part) =>
        part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal);

    private XElement? Accepted(WordFile file, string part)
    {
        if (file.Root(part) is not { } root) return null;
        root = new XElement(root);
        Revisions += ResolvedRevisions.Accept(root);
        return root;
    }

    private void ReadLinks(WordFile file, string part)
    {
        if (!file.Parts.TryGetValue($"word/_rels/{part}.xml.rels", out var content)) return;
        // Where they are damaged, the words of its links are read all the same.
        foreach (var link in PartXml.TryLoad(content, part)?.Elements(Relationships + "Relationship") ?? [])
            if ((string?)link.Attribute("TargetMode") == "External" && (string?)link.Attribute("Id") is { } id)
                _links[(part, id)] = (string?)link.Attribute("Target") ?? "";
    }
}
