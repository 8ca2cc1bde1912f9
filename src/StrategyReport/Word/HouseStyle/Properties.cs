using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>Document properties and settings. No dates: the same input has to give the same bytes.</summary>
internal static class Properties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace W = WordXml.W;

    /// <summary>docProps/core.xml: what Word shows under File, Info.</summary>
    public static void WriteCore(WordprocessingDocument package, PaperProperties properties)
    {
        var part = package.CoreFilePropertiesPart ?? package.AddCoreFilePropertiesPart();
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        Write("dc", "title", DublinCore, properties.Title);
        Write("dc", "subject", DublinCore, properties.Subject);
        Write("dc", "creator", DublinCore, properties.Creator);
        Write("cp", "keywords", Core, properties.Keywords);
        Write("dc", "language", DublinCore, properties.Language);
        xml.WriteEndElement();

        void Write(string prefix, string name, string ns, string value)
        {
            if (value.Length > 0) xml.WriteElementString(prefix, name, ns, WordXml.Clean(value));
        }
    }

    /// <summary>docProps/custom.xml: what Word shows under File, Info, Advanced Properties, Custom. Ids count from 2 (22.3.2.2).</summary>
    public static void WriteOrigin(WordprocessingDocument package, Origin origin)
    {
        using var stream = package.AddNewPart<CustomFilePropertiesPart>("pCustom").GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Properties", Custom);
        xml.WriteAttributeString("xmlns", "vt", null, Variant);
        var id = 2;
        foreach (var (name, value) in origin.ToProperties())
        {
            xml.WriteStartElement("property", Custom);
            xml.WriteAttributeString("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
            xml.WriteAttributeString("pid", WordXml.Invariant(id++));
            xml.WriteAttributeString("name", name);
            xml.WriteElementString("vt", "lpwstr", Variant, WordXml.Clean(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The house style's settings, but never a question on opening nor Word's compatibility mode.</summary>
    /// <param name="isForm">Whether nothing but its answers may be edited.</param>
    public static void WriteSettings(MainDocumentPart main, bool isForm)
    {
        var part = main.DocumentSettingsPart;
        var root = ReferenceDocument.Load(part) ?? new XElement(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
        var before = root.ToString(SaveOptions.DisableFormatting);
        root.Element(W + "updateFields")?.Remove();
        if (isForm) Protect(root);
        var compatibility = root.Element(W + "compat");
        if (compatibility is null)
        {
            compatibility = new XElement(W + "compat");
            var next = root.Elements().FirstOrDefault(e => e.Name.LocalName is "docVars" or "rsids" or "mathPr" or "themeFontLang"
                or "clrSchemeMapping" or "shapeDefaults" or "decimalSymbol" or "listSeparator");
            if (next is null) root.Add(compatibility);
            else next.AddBeforeSelf(compatibility);
        }

        var mode = compatibility.Elements(W + "compatSetting").FirstOrDefault(e => (string?)e.Attribute(W + "name") == "compatibilityMode");
        if (mode is null)
        {
            mode = new XElement(W + "compatSetting", new XAttribute(W + "name", "compatibilityMode"),
                new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"));
            compatibility.Add(mode);
        }

        mode.SetAttributeValue(W + "val", "15");
        if (part is not null && root.ToString(SaveOptions.DisableFormatting) == before) return;
        ReferenceDocument.Save(root, part ?? main.AddNewPart<DocumentSettingsPart>("pSettings"));
    }

    /// <summary>
    /// Against slips, not against people: without a password anyone may end it (17.15.1.29). Comments and spelling go on working, as
    /// they do not in a protected form.
    /// </summary>
    private static void Protect(XElement settings)
    {
        settings.Element(W + "documentProtection")?.Remove();
        var protection = new XElement(
            W + "documentProtection", new XAttribute(W + "edit", "readOnly"), new XAttribute(W + "enforcement", "1"));
        var before = settings.Elements().TakeWhile(e => BeforeProtection.Contains(e.Name.LocalName)).LastOrDefault();
        if (before is null) settings.AddFirst(protection);
        else before.AddAfterSelf(protection);
    }

    /// <summary>The settings that stand before it, in the schema's order (17.15.1.78).</summary>
    private static readonly string[] BeforeProtection =
    [
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
        "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
        "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
        "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState",
        "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
        "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting",
    ];
}
