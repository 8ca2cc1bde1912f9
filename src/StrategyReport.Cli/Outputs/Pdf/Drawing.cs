using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>A chart or a picture of a Word document, as a screen reader hears it there.</summary>
/// <param name="Width">Points, as is the height.</param>
internal sealed record Drawing(string Description, double Width, double Height)
{
    private const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const double EmuInPoint = 12700;

    /// <summary>Those of the text, in their order; not those that stand in for others (ECMA-376-3, 9.2).</summary>
    public static List<Drawing> In(byte[] document)
    {
        var drawings = new List<Drawing>();
        using var zip = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var xml = XmlReader.Create(part);
        double width = 0, height = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            while (xml is { LocalName: "Fallback", NamespaceURI: Compatibility, NodeType: XmlNodeType.Element }) xml.Skip();
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Wp) continue;
            if (xml.LocalName == "extent") (width, height) = (Points("cx"), Points("cy"));
            if (xml.LocalName == "docPr") drawings.Add(new Drawing(xml.GetAttribute("descr") ?? "", width, height));
        }

        return drawings;

        double Points(string name) => long.Parse(xml.GetAttribute(name)!, CultureInfo.InvariantCulture) / EmuInPoint;
    }
}
