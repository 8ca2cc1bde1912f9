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
                if (section.Title is not { Length: > 0 } title) return setup;
                var properties = new XElement(setup.Properties);
                var headers = properties.Elements(W + "headerReference").ToList();
                foreach (var header in headers) Name(reference, header, title, ++count);
                if (headers.Count == 0) properties.AddFirst(New(reference, title, ++count));
                return setup with { Properties = properties };
            }),
        ];
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

    private static XElement New(ReferenceDocument reference, string title, int number)
    {
        var part = reference.Main.AddNewPart<HeaderPart>(IdOf(number));
        ReferenceDocument.Save(new XElement(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W), Line(reference.Styles, title)), part);
        return new XElement(W + "headerReference",
            new XAttribute(W + "type", "default"), new XAttribute(R + "id", IdOf(number)));
    }

    private static XElement Line(StyleMap styles, string title) => new(W + "p",
        styles.Find(StyleMap.ParagraphKind, "header") is { } style
            ? new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style.Id))) : null,
        new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), WordXml.Clean(title))));

    private static string IdOf(int number) => "pNamed" + WordXml.Invariant(number);
}
