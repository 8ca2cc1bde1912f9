using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>What goes without a word, as no house style means it: an editor's own history, and what older readers pass over.</summary>
internal static class Unmissed
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly HashSet<string> History = new(StringComparer.Ordinal)
    {
        "proofErr", "lastRenderedPageBreak", "rsids", "rsid", "hdrShapeDefaults", "shapeDefaults", "docVars", "smartTagType", "captions",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "permStart", "permEnd", "del", "moveFrom", "delText",
        "numberingChange", "placeholder", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "embedRegular", "embedBold",
        "embedItalic", "embedBoldItalic", "trackRevisions", "revisionView", "updateFields", "divId", "sdtEndPr", "docPartObj",
        "docPartList",         "linkStyles", "endnote", "customXmlPr", "smartTagPr", "printerSettings", "bibliography", "citation",
        "activeWritingStyle", "stylePaneFormatFilter", "stylePaneSortMethod",
    };

    public static bool Is(XElement element) =>
        element.Name.LocalName is "extLst" or "spDef" or "lnDef" or "txDef" || IsForeign(element.Name.Namespace)
        || (element.Name.Namespace == W && (History.Contains(element.Name.LocalName)
            || element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal)
            || element.Name.LocalName.Contains("Range", StringComparison.Ordinal)));

    public static bool Is(XAttribute attribute) =>
        attribute.Name.Namespace == Mc || IsForeign(attribute.Name.Namespace)
        // LibreOffice names character sets in a way that only the strict form of the standard knows.
        || attribute.Name == W + "characterSet" || attribute.Name.LocalName is "gfxdata" or "detectmouseclick" or "spt";

    /// <summary>Whether it is an extension of Microsoft's, which other programs pass over: paragraph ids, effects of text.</summary>
    private static bool IsForeign(XNamespace space) =>
        space.NamespaceName.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal)
        || space.NamespaceName.StartsWith("http://schemas.openxmlformats.org/officeDocument/2006/math", StringComparison.Ordinal)
        || space.NamespaceName.StartsWith("urn:org:documentfoundation", StringComparison.Ordinal);
}
