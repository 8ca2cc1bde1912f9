using System.Globalization;
using System.Text;
using System.Xml;
using StrategyReport.Charts;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>
/// DrawingML charts as a stream of elements: the order of a parent's children is the caller's. The SDK's typed
/// elements would say the same at several times the cost of a cold start.
/// </summary>
internal sealed class ChartXml : IDisposable
{
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private readonly XmlWriter _writer;

    public ChartXml(Stream stream, ChartPalette palette, string language, bool isNarrow)
    {
        (Palette, Language, IsNarrow) = (palette, language, isNarrow);
        _writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement("c", "chartSpace", C);
        _writer.WriteAttributeString("xmlns", "a", null, A);
        _writer.WriteAttributeString("xmlns", "r", null, R);
    }

    /// <summary>What the chart is drawn in.</summary>
    public ChartPalette Palette { get; }

    /// <summary>That of its words (BCP 47), which is the paper's.</summary>
    public string Language { get; }

    /// <summary>Whether its texts are smaller than usual.</summary>
    public bool IsNarrow { get; }

    /// <summary>An element of the chart namespace.</summary>
    public void Open(string name) => _writer.WriteStartElement("c", name, C);

    /// <summary>An element of DrawingML's main namespace, with its attributes.</summary>
    public void OpenDrawing(string name, params (string Name, string Value)[] attributes)
    {
        _writer.WriteStartElement("a", name, A);
        foreach (var (attribute, value) in attributes) _writer.WriteAttributeString(attribute, value);
    }

    public void Close() => _writer.WriteEndElement();

    public void Empty(string name)
    {
        Open(name);
        Close();
    }

    public void EmptyDrawing(string name, params (string Name, string Value)[] attributes)
    {
        OpenDrawing(name, attributes);
        Close();
    }

    public void Attribute(string name, string value) => _writer.WriteAttributeString(name, value);

    public void Attribute(string prefix, string name, string ns, string value) =>
        _writer.WriteAttributeString(prefix, name, ns, value);

    /// <summary><c>&lt;c:name val="…"/&gt;</c></summary>
    public void Value(string name, string value)
    {
        Open(name);
        Attribute("val", value);
        Close();
    }

    public void Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    public void Value(string name, bool value) => Value(name, value ? "1" : "0");

    /// <summary><c>&lt;c:name&gt;text&lt;/c:name&gt;</c></summary>
    public void Text(string name, string text)
    {
        Open(name);
        _writer.WriteString(text);
        Close();
    }

    public void DrawingText(string text)
    {
        OpenDrawing("t");
        _writer.WriteString(text);
        Close();
    }

    public void SolidFill(string colour)
    {
        OpenDrawing("solidFill");
        EmptyDrawing("srgbClr", ("val", colour));
        Close();
    }

    public void Dispose()
    {
        _writer.WriteEndDocument();
        _writer.Dispose();
    }
}
