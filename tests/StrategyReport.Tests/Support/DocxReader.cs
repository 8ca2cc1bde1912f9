using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Sources;
using StrategyReport.Templates;
using StrategyReport.Word;

namespace StrategyReport.Tests.Support;

/// <summary>
/// Writes markup as a Word document and reads it back. No document leaves here without having passed the SDK's
/// validator.
/// </summary>
internal sealed class DocxReader
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public DocxReader(byte[] bytes)
        : this(bytes, isOurs: true)
    {
    }

    private DocxReader(byte[] bytes, bool isOurs)
    {
        Bytes = bytes;
        if (isOurs) Validate(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            _parts[entry.FullName] = content.ToArray();
        }

        Body = Part("word/document.xml").Element(W + "body")!;
    }

    /// <summary>A document of another program, whose faults are none of ours.</summary>
    public static DocxReader Unchecked(byte[] bytes) => new(bytes, isOurs: false);

    public static string Reference { get; } = Path.Combine(Snapshot.Root, "templates", "board-paper", "reference.docx");

    public static LayoutColours Colours { get; } = LayoutColours.Read(AnyFile, Path.Combine(Snapshot.Root, "templates/board-paper"), [])!;

    public byte[] Bytes { get; }

    public XElement Body { get; }

    public IEnumerable<string> PartNames => _parts.Keys;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public IEnumerable<XElement> Tables => Body.Descendants(W + "tbl");

    /// <summary>The document that the blocks of one portrait section become.</summary>
    public static DocxReader OfBlocks(string blocks, string? reference = null) => Of(Paper($"<section>{blocks}</section>"), reference);

    public static string Paper(string content) =>
        $"<paper title=\"A title\" numbers=\"%1.0 %1.%2 %1.%2.%3 %1.%2.%3.%4 %1.%2.%3.%4.%5\">{content}</paper>";

    /// <summary>Files wherever they are: cases name their own.</summary>
    public static SourceFiles AnyFile => new(new DiskFolder(""));

    public static DocxReader Of(string markup, string? reference = null)
    {
        var (bytes, diagnostics) = Write(markup, reference);
        Assert.Equal("", string.Join('\n', diagnostics));
        return new DocxReader(bytes!);
    }

    public static (byte[]? Bytes, DiagnosticBag Diagnostics) Write(string markup, string? reference = null)
    {
        var diagnostics = new DiagnosticBag();
        var paper = MarkupParser.Parse(markup, "case.html", diagnostics);
        return (paper is null ? null : WordWriter.Write(paper, AnyFile, reference ?? Reference, Colours.Charts, diagnostics), diagnostics);
    }

    public XElement Part(string name) => XElement.Load(new MemoryStream(_parts[name]));

    /// <summary>The part that an element of the body names by <c>r:id</c>.</summary>
    public XElement Target(XElement reference)
    {
        var id = reference.Attributes().Single(a => a.Name.LocalName == "id").Value;
        var target = Part("word/_rels/document.xml.rels").Elements()
            .Single(r => (string?)r.Attribute("Id") == id)
            .Attribute("Target")!.Value;
        return Part(target.StartsWith('/') ? target[1..] : "word/" + target);
    }

    public byte[] PartBytes(string name) => _parts[name];

    /// <summary>The text of an element, with a blank for each tab and line break.</summary>
    public static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var e in element.Descendants())
        {
            if (e.Name == W + "t") text.Append(e.Value);
            else if (e.Name == W + "br" || (e.Name == W + "tab" && e.Parent?.Name == W + "r")) text.Append(' ');
        }

        return text.ToString();
    }

    public XElement Paragraph(string text) => Paragraphs.First(p => Text(p) == text);

    /// <summary>Id of a paragraph's style; Normal where it names none.</summary>
    public static string StyleOf(XElement paragraph) =>
        (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "Normal";

    /// <summary>The list instance that the paragraph itself names, or null.</summary>
    public static int? ListOf(XElement paragraph) =>
        (int?)paragraph.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val");

    public static string Cells(XElement table) => string.Join('\n', table.Elements(W + "tr")
        .Select(r => string.Join(" | ", r.Elements(W + "tc").Select(Text))));

    public static int[] Widths(XElement table) =>
        [.. table.Element(W + "tblGrid")!.Elements().Select(c => (int)c.Attribute(W + "w")!)];

    /// <summary>The body, and the notes if there are any, as indented XML without the namespaces.</summary>
    public string PrintBody()
    {
        var text = new StringBuilder();
        // The last section's properties are those of the reference document.
        foreach (var e in Body.Elements().SkipLast(1)) Print(e, 0, text);
        foreach (var e in Part("word/footnotes.xml").Elements())
            if (e.Attribute(W + "type") is null)
                Print(e, 0, text);
        return text.ToString();
    }

    private static void Print(XElement e, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append('<').Append(Name(e.Name));
        foreach (var a in e.Attributes().Where(a => !a.IsNamespaceDeclaration))
            text.Append(' ').Append(a.Name.LocalName).Append("=\"").Append(a.Value).Append('"');
        if (!e.HasElements)
        {
            text.Append(e.Value.Length == 0 ? "/>\n" : $">{e.Value}</{Name(e.Name)}>\n");
            return;
        }

        text.Append(">\n");
        foreach (var child in e.Elements()) Print(child, depth + 1, text);
        text.Append(' ', depth * 2).Append("</").Append(Name(e.Name)).Append(">\n");
    }

    private static string Name(XName name) =>
        name.Namespace == W ? name.LocalName
        : name.NamespaceName.EndsWith("2010/wordml", StringComparison.Ordinal) ? "w14:" + name.LocalName
        : name.NamespaceName[(name.NamespaceName.LastIndexOf('/') + 1)..] + ":" + name.LocalName;

    private static void Validate(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package)
            .Select(e => $"{e.Path?.PartUri}{e.Path?.XPath}: {e.Description}\n{e.Node?.OuterXml}");
        Assert.Equal("", string.Join('\n', errors));
    }
}
