using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>
/// Headers that name their section, such as an annex, on each of its pages: copies of the reference document's, in which the control
/// "title" says it; a header without such a control has a paragraph more. Plain text, since LibreOffice updates no STYLEREF field.
/// </summary>
internal static class SectionHeaders
{
    private const string Control = "title";

    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace R = WordXml.R;

    /// <summary>The page set-up of each section of the paper, in their order.</summary>
    public static IReadOnlyList<PageSetup> Write(ReferenceDocument reference, Paper paper)
    {
        var count = 0;
        return
        [
            .. paper.Sections.Select(section =>
            {
                var setup = reference.Pages.Of(section.Page);
                // A kind of header that a section does not name is that of the section before it (17.10.5): after a named one it is blank.
                var title = section.Title ?? "";
                if (title.Length == 0 && count == 0) return setup;
                var properties = new XElement(setup.Properties);
                var headers = properties.Elements(W + "headerReference").ToList();
                if (title.Length > 0)
                    foreach (var header in headers) Name(reference, header, title, ++count);
                var missing = Shown(reference, properties).Except(headers.Select(h => (string?)h.Attribute(W + "type") ?? ""));
                foreach (var type in missing) properties.AddFirst(New(reference, type, title, ++count));
                return setup with { Properties = properties };
            }),
        ];
    }

    /// <summary>The kinds of header that pages show: 17.10.1 and 17.10.6.</summary>
    private static IEnumerable<string> Shown(ReferenceDocument reference, XElement properties)
    {
        var settings = ReferenceDocument.Load(reference.Main.DocumentSettingsPart);
        if (StyleMap.IsOn(settings?.Element(W + "evenAndOddHeaders"))) yield return "even";
        if (StyleMap.IsOn(properties.Element(W + "titlePg"))) yield return "first";
        yield return "default";
    }

    private static void Name(ReferenceDocument reference, XElement header, string title, int number)
    {
        var main = reference.Main;
        if ((string?)header.Attribute(R + "id") is not { } id || !main.Parts.Any(p => p.RelationshipId == id)) return;
        var part = main.GetPartById(id);
        if (ReferenceDocument.Load(part) is not { } root) return;
        if (!HeadersAndFooters.Fill(root, Control, title)) root.Add(Line(reference.Styles, title));
        reference.GiveNewIds(root);
        header.SetAttributeValue(R + "id", HeaderCopies.Add(main, part, root, IdOf(number)));
    }

    private static XElement New(ReferenceDocument reference, string type, string title, int number)
    {
        var part = reference.Main.AddNewPart<HeaderPart>(IdOf(number));
        ReferenceDocument.Save(new XElement(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W), Line(reference.Styles, title)), part);
        return new XElement(W + "headerReference", new XAttribute(W + "type", type), new XAttribute(R + "id", IdOf(number)));
    }

    private static XElement Line(StyleMap styles, string title) => new(W + "p",
        styles.Find(StyleMap.ParagraphKind, "header") is { } style
            ? new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style.Id))) : null,
        new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), WordXml.Clean(title))));

    private static string IdOf(int number) => "pNamed" + WordXml.Invariant(number);
}
