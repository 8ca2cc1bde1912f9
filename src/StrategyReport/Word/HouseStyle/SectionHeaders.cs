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
        var usual = paper.Sections.Any(s => s.Title is { Length: > 0 }) ? Usual(reference) : [];
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
                var missing = Shown(properties, usual).Except(headers.Select(h => (string?)h.Attribute(W + "type") ?? ""));
                foreach (var type in missing) properties.AddFirst(New(reference, type, title, ++count));
                return setup with { Properties = properties };
            }),
        ];
    }

    /// <summary>The kinds of header that pages show: the usual ones, and on a first page of its own another (17.10.6).</summary>
    private static string[] Shown(XElement properties, string[] usual) =>
        StyleMap.IsOn(properties.Element(W + "titlePg")) ? ["first", .. usual] : usual;

    /// <summary>Even pages have their own where the settings say so (17.10.1).</summary>
    private static string[] Usual(ReferenceDocument reference)
    {
        var settings = ReferenceDocument.Load(reference.Main.DocumentSettingsPart);
        return StyleMap.IsOn(settings?.Element(W + "evenAndOddHeaders")) ? ["even", "default"] : ["default"];
    }

    private static void Name(ReferenceDocument reference, XElement header, string title, int number) =>
        HeaderCopies.Replace(reference, header, IdOf(number), root =>
        {
            if (!HeadersAndFooters.Fill(root, Control, title)) root.Add(Line(reference.Styles, title));
            return true;
        });

    private static XElement New(ReferenceDocument reference, string type, string title, int number)
    {
        var part = reference.Main.AddNewPart<HeaderPart>(IdOf(number));
        ReferenceDocument.Save(new XElement(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W), Line(reference.Styles, title)), part);
        return new XElement(W + "headerReference", new XAttribute(W + "type", type), new XAttribute(R + "id", IdOf(number)));
    }

    private static XElement Line(StyleMap styles, string title) => new(W + "p",
        styles.Find(StyleMap.ParagraphKind, "header") is { } style
            ? new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style.Id))) : null,
        new XElement(W + "r", HeadersAndFooters.Text(title)));

    private static string IdOf(int number) => "pNamed" + WordXml.Invariant(number);
}
