using System.Text;
using System.Xml;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Package;

/// <summary>
/// WordprocessingML, written as a stream. The SDK's typed elements cost a cold process 280 ms for a long paper
/// against 30 ms this way; the SDK keeps the package, and its validator reads every document made in tests.
/// </summary>
internal sealed class WordXml : IDisposable
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly XmlWriter _writer;
    private readonly PieceText _pieces;
    private int _depth;
    private int _wrapped;

    /// <summary>Opens the root element of a part with every prefix that a part may need.</summary>
    /// <param name="pieces">Is told of all text.</param>
    public WordXml(Stream stream, string root, PieceText pieces)
    {
        _pieces = pieces;
        _writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement("w", root, W);
        _writer.WriteAttributeString("xmlns", "r", null, R);
        _writer.WriteAttributeString("xmlns", "wp", null, Wp);
        _writer.WriteAttributeString("xmlns", "a", null, A);
        _writer.WriteAttributeString("xmlns", "w14", null, W14);
        _writer.WriteAttributeString("xmlns", "mc", null, Compatibility);
        _writer.WriteAttributeString("Ignorable", Compatibility, "w14");
    }

    /// <summary>For elements that stand as they are, such as section properties of the reference document.</summary>
    public XmlWriter Writer => _writer;

    /// <summary>Says of the runs that are written whether they have come or gone; null: neither.</summary>
    public Revision? Revision { get; set; }

    /// <summary>Who has changed what, and when; null in a paper that shows no changes.</summary>
    public RevisionMarks? Marks { get; init; }

    /// <summary>Opens an element; a run stands in the mark of its revision (ECMA-376 Part 1, 17.13.5.14 and 17.13.5.18).</summary>
    public void Open(string name)
    {
        if (name == "r" && Revision is { } revision && Marks is not null)
        {
            Marks.Open(this, revision);
            _wrapped = _depth;
        }

        Start("w", name, W);
    }

    /// <summary>Opens <c>w:p</c>.</summary>
    public void OpenParagraph()
    {
        _pieces.Paragraph();
        Open("p");
    }

    /// <summary>In a run: <c>tab</c>, <c>br</c> or <c>softHyphen</c>.</summary>
    public void Sign(string name)
    {
        if (name != "softHyphen") _pieces.Blank();
        Flag(name);
    }

    public void Open(string prefix, string name, string ns) => Start(prefix, name, ns);

    public void Close()
    {
        _writer.WriteEndElement();
        if (--_depth != _wrapped || _wrapped == 0) return;
        (_wrapped, _depth) = (0, _depth - 1);
        _writer.WriteEndElement();
    }

    private void Start(string prefix, string name, string ns)
    {
        _depth++;
        _writer.WriteStartElement(prefix, name, ns);
    }

    public void Attribute(string name, string value) => _writer.WriteAttributeString("w", name, W, Clean(value));

    public void Attribute(string name, int value) => Attribute(name, Invariant(value));

    /// <summary>An attribute without namespace, as DrawingML has them.</summary>
    public void Plain(string name, string value) => _writer.WriteAttributeString(name, Clean(value));

    public void Plain(string name, long value) => _writer.WriteAttributeString(name, Invariant(value));

    /// <summary><c>&lt;w:name/&gt;</c>: a property that is on by standing there.</summary>
    public void Flag(string name)
    {
        Open(name);
        Close();
    }

    /// <summary><c>&lt;w:name w:val="…"/&gt;</c></summary>
    public void Value(string name, string value)
    {
        Open(name);
        Attribute("val", value);
        Close();
    }

    public void Value(string name, int value) => Value(name, Invariant(value));

    /// <summary><c>&lt;w:name w:w="…" w:type="dxa"/&gt;</c>: a width in twips.</summary>
    public void Measure(string name, int twips)
    {
        Open(name);
        Attribute("w", twips);
        Attribute("type", "dxa");
        Close();
    }

    /// <summary><c>&lt;w:t&gt;</c> or <c>&lt;w:instrText&gt;</c>; outer blanks are kept.</summary>
    public void Text(string name, string text)
    {
        var isGone = Revision == Markup.Tree.Revision.Deleted && Marks is not null;
        Open(!isGone ? name : name == "t" ? "delText" : "delInstrText");
        text = Clean(text);
        if (name == "t" && !isGone) _pieces.Add(text);
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal)))
            _writer.WriteAttributeString("xml", "space", null, "preserve");
        _writer.WriteString(text);
        Close();
    }

    public void Dispose()
    {
        _writer.WriteEndDocument();
        _writer.Dispose();
    }

    public static string Invariant(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Drops what XML cannot hold: C0 controls, lone surrogates, U+FFFE and U+FFFF (XML 1.0, clause 2.2).</summary>
    public static string Clean(string text)
    {
        var i = 0;
        while (i < text.Length && IsPlain(text[i])) i++;
        if (i == text.Length) return text;
        var kept = new StringBuilder(text, 0, i, text.Length);
        for (; i < text.Length; i++)
        {
            if (IsPlain(text[i])) kept.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) kept.Append(text[i]).Append(text[++i]);
        }

        return kept.ToString();
    }

    private static bool IsPlain(char c) =>
        c is (>= ' ' and < '\ud800') or (> '\udfff' and < '\ufffe') or '\t' or '\n' or '\r';
}
