using System.Xml;

namespace StrategyReport.Word.Package;

/// <summary>
/// A reader that stops where more elements stand in one another, or side by side, than in any paper: what works on a tree of them takes
/// a time that grows with the square of their number.
/// </summary>
/// <param name="part">Its name, for the message.</param>
internal sealed class ShallowReader(XmlReader inner, string part) : XmlReader
{
    /// <summary>Levels of elements: ten times what Word writes.</summary>
    private const int Deepest = 256;

    /// <summary>Elements side by side in a text; lists and notes, each of which has a place of its own, may be more.</summary>
    private const int WidestText = 30_000;

    private const int Widest = 1_000_000;

    private readonly int _widest = part.EndsWith("/document.xml", StringComparison.Ordinal) ? WidestText : Widest;

    /// <summary>How many there are so far at each depth.</summary>
    private readonly int[] _beside = new int[Deepest + 2];

    public override int AttributeCount => inner.AttributeCount;
    public override string BaseURI => inner.BaseURI;
    public override int Depth => inner.Depth;
    public override bool EOF => inner.EOF;
    public override bool IsEmptyElement => inner.IsEmptyElement;
    public override string LocalName => inner.LocalName;
    public override string NamespaceURI => inner.NamespaceURI;
    public override XmlNameTable NameTable => inner.NameTable;
    public override XmlNodeType NodeType => inner.NodeType;
    public override string Prefix => inner.Prefix;
    public override ReadState ReadState => inner.ReadState;
    public override string Value => inner.Value;

    public override bool Read()
    {
        if (!inner.Read()) return false;
        var depth = inner.Depth;
        if (depth > Deepest) throw new UnreadablePackageException(part, $"is nested deeper than {Deepest} levels");
        if (inner.NodeType != XmlNodeType.Element) return true;
        _beside[depth + 1] = 0;
        return ++_beside[depth] <= _widest ? true
            : throw new UnreadablePackageException(part, $"has more than {_widest} elements side by side");
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);
    public override string? GetAttribute(string name) => inner.GetAttribute(name);
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);
    public override bool MoveToElement() => inner.MoveToElement();
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();
    public override bool ReadAttributeValue() => inner.ReadAttributeValue();
    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
