using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace StrategyReport.Word.HouseStyle;

/// <summary>A header or footer once more, with what it links to, for pages that are to say something else.</summary>
internal static class HeaderCopies
{
    /// <returns>The relationship of the copy.</returns>
    public static string Add(MainDocumentPart main, OpenXmlPart part, XElement root, string id)
    {
        OpenXmlPart copy = part is HeaderPart ? main.AddNewPart<HeaderPart>(id) : main.AddNewPart<FooterPart>(id);
        foreach (var inner in part.Parts) copy.AddPart(inner.OpenXmlPart, inner.RelationshipId);
        foreach (var link in part.HyperlinkRelationships) copy.AddHyperlinkRelationship(link.Uri, link.IsExternal, link.Id);
        ReferenceDocument.Save(root, copy);
        return id;
    }
}
