using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>Fills the content controls of headers and footers; one for which the paper has no text is emptied.</summary>
internal static partial class HeadersAndFooters
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>The stores of the document's own properties, core and extended; any other is a custom XML part.</summary>
    private static readonly string[] OwnProperties =
        ["{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "{6668398D-A668-4E3E-A5EB-62B293D839F1}"];

    public static void Write(ReferenceDocument reference, IReadOnlyList<Fill> fills)
    {
        foreach (var part in reference.Main.HeaderParts.Concat<OpenXmlPart>(reference.Main.FooterParts))
        {
            if (ReferenceDocument.Load(part) is not { } root) continue;
            reference.NoteIds(root);
            var changed = false;
            foreach (var (control, properties, tag) in Controls(root))
            {
                Set(control, properties, fills.FirstOrDefault(f => f.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))?.Text ?? "");
                changed = true;
            }

            if (changed) ReferenceDocument.Save(root, part);
        }
    }

    /// <summary>Fills the controls of a name; false where there is none.</summary>
    public static bool Fill(XElement root, string name, string text)
    {
        var controls = Controls(root).Where(c => c.Tag.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var (control, properties, _) in controls) Set(control, properties, text);
        return controls.Count > 0;
    }

    private static IEnumerable<(XElement Control, XElement Properties, string Tag)> Controls(XElement root)
    {
        foreach (var control in root.Descendants(W + "sdt").ToList())
        {
            // LibreOffice keeps the title of a control but not its tag.
            if (control.Element(W + "sdtPr") is { } properties
                && (StyleMap.Value(properties, "tag") ?? StyleMap.Value(properties, "alias")) is { } tag)
                yield return (control, properties, tag);
        }
    }

    /// <summary>The first run keeps its look and takes the text; the others go.</summary>
    private static void Set(XElement control, XElement properties, string text)
    {
        properties.Element(W + "showingPlcHdr")?.Remove();
        // Word would put the text of the house style's custom XML in again.
        properties.Elements().Where(e => e.Name.LocalName == "dataBinding" && e.Attribute(W + "storeItemID") is { } store
            && !OwnProperties.Contains(store.Value, StringComparer.OrdinalIgnoreCase)).Remove();
        if (control.Element(W + "sdtContent") is not { } content) return;
        var runs = content.Descendants(W + "r").ToList();
        foreach (var other in content.Descendants(W + "p").Skip(1).ToList()) other.Remove();
        var first = runs.FirstOrDefault();
        if (first is null)
        {
            first = new XElement(W + "r");
            (content.Element(W + "p") ?? content).Add(first);
        }

        foreach (var other in runs.Skip(1)) other.Remove();
        var look = first.Element(W + "rPr");
        if (look?.Element(W + "rStyle") is { } style && (string?)style.Attribute(W + "val") == "PlaceholderText") style.Remove();
        first.Elements().Where(e => e != look).Remove();
        if (text.Length > 0) first.Add(Text(text));
    }

    /// <summary>Text that stays on its line: what ends lines in the body is a blank here (Unicode's mandatory breaks, UAX 14).</summary>
    public static XElement Text(string text) =>
        new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), WordXml.Clean(LineEnds().Replace(text, " ")));

    [GeneratedRegex(@"\r\n|[\n\v\f\r\u0085\u2028\u2029]")]
    private static partial Regex LineEnds();
}
