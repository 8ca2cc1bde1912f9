using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace StrategyReport.Word.Package;

/// <summary>A piece of data as it stands in a Word file.</summary>
/// <param name="Bookmark">The name of the bookmark around it.</param>
/// <param name="Address">Where it is in the data: <c>ambition/4/successes</c>. One address may stand at several places.</param>
/// <param name="InLine">Whether it is a part of a paragraph; else it is whole paragraphs, also what is added at their ends later.</param>
/// <param name="Digest">Of its text as it was built: see <see cref="PieceText"/>.</param>
internal sealed record Piece(string Bookmark, string Address, bool InLine, string Digest);

/// <summary>
/// What pieces of data a Word file holds, in a custom XML part, which Word and LibreOffice keep (ECMA-376 Part 1, 15.2.5):
/// <c>&lt;piece bookmark="_ambition_4_successes" address="ambition/4/successes" kind="block" digest="…"/&gt;</c>, or kind="line".
/// </summary>
internal static class Manifest
{
    public static readonly XNamespace Namespace = "urn:strategy-report:manifest:1";
    private const string Store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <summary>Names the part to those who look for it in the Word file; the same in each, so that the bytes are.</summary>
    private const string Id = "{0B9D4F5C-6E0A-4C1E-9A63-5D1F7C1B2A10}";

    public static void Write(MainDocumentPart main, IReadOnlyList<Piece> pieces)
    {
        var part = main.AddNewPart<CustomXmlPart>("application/xml", "pManifest");
        using (var xml = Start(part, "", "manifest", Namespace.NamespaceName))
        {
            foreach (var piece in pieces)
            {
                xml.WriteStartElement("piece", Namespace.NamespaceName);
                xml.WriteAttributeString("bookmark", piece.Bookmark);
                xml.WriteAttributeString("address", WordXml.Clean(piece.Address));
                xml.WriteAttributeString("kind", piece.InLine ? "line" : "block");
                xml.WriteAttributeString("digest", piece.Digest);
                xml.WriteEndElement();
            }
        }

        using var properties = Start(part.AddNewPart<CustomXmlPropertiesPart>("rId1"), "ds", "datastoreItem", Store);
        properties.WriteAttributeString("ds", "itemID", Store, Id);
        properties.WriteStartElement("ds", "schemaRefs", Store);
        properties.WriteStartElement("ds", "schemaRef", Store);
        properties.WriteAttributeString("ds", "uri", Store, Namespace.NamespaceName);
    }

    /// <summary>Its pieces, in document order; null where the XML is no manifest.</summary>
    public static IReadOnlyList<Piece>? Read(byte[] part)
    {
        if (PartXml.TryLoad(part, "customXml") is not { } root || root.Name != Namespace + "manifest") return null;
        return
        [
            .. from e in root.Elements(Namespace + "piece")
               let bookmark = (string?)e.Attribute("bookmark")
               let address = (string?)e.Attribute("address")
               where bookmark is not null && address is not null
               select new Piece(bookmark, address, (string?)e.Attribute("kind") == "line", (string?)e.Attribute("digest") ?? ""),
        ];
    }

    private static XmlWriter Start(OpenXmlPart part, string prefix, string root, string ns)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true };
        var xml = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write), settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(prefix, root, ns);
        return xml;
    }
}
