using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>Headers and footers once more, with what they link to, for pages that are to say something else.</summary>
internal static class HeaderCopies
{
    private static readonly XNamespace R = WordXml.R;

    /// <summary>Lets pages show a copy in place of the part that their reference names, unless it needs no change.</summary>
    /// <param name="shown">The <c>headerReference</c> or <c>footerReference</c>.</param>
    /// <param name="id">The relationship of the copy.</param>
    /// <param name="change">Changes the copy's root; false where the part will do as it is.</param>
    /// <returns>Whether there is a copy.</returns>
    public static bool Replace(ReferenceDocument reference, XElement shown, string id, Func<XElement, bool> change)
    {
        var main = reference.Main;
        if ((string?)shown.Attribute(R + "id") is not { } old || !main.Parts.Any(p => p.RelationshipId == old)) return false;
        var part = main.GetPartById(old);
        if (ReferenceDocument.Load(part) is not { } root || !change(root)) return false;
        reference.GiveNewIds(root);
        OpenXmlPart copy = part is HeaderPart ? main.AddNewPart<HeaderPart>(id) : main.AddNewPart<FooterPart>(id);
        foreach (var inner in part.Parts) copy.AddPart(inner.OpenXmlPart, inner.RelationshipId);
        foreach (var link in part.HyperlinkRelationships) copy.AddHyperlinkRelationship(link.Uri, link.IsExternal, link.Id);
        ReferenceDocument.Save(root, copy);
        shown.SetAttributeValue(R + "id", id);
        return true;
    }
}
