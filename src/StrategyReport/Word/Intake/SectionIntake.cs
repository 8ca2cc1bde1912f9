using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>
/// The section properties of the reference document's text, which is read to its end without being kept: pages on which a text can
/// stand, and headers that there are.
/// </summary>
internal static class SectionIntake
{
    /// <summary>22 inches, in twips: Word's greatest page (17.6.13 as Word has it).</summary>
    private const int Greatest = 31_680;

    /// <summary>An inch, in twips: no text stands in less.</summary>
    private const int Least = 1_440;

    private static readonly string[] Sides = ["left", "right", "gutter", "top", "bottom", "header", "footer"];

    private const string StrictForm = "http://purl.oclc.org/ooxml/";
    private static readonly XNamespace W = WordXml.W;

    /// <summary>In the order of the text.</summary>
    /// <exception cref="UnreadablePackageException">The text is damaged, exceeds a limit, or is none of a Word document.</exception>
    public static IReadOnlyList<XElement> Read(byte[] content, string part)
    {
        var sections = new List<XElement>();
        using var reader = PartXml.Open(content, part);
        try
        {
            reader.MoveToContent();
            if (reader.LocalName != "document" || reader.NamespaceURI != W.NamespaceName)
                throw new UnreadablePackageException(part, reader.NamespaceURI.StartsWith(StrictForm, StringComparison.Ordinal)
                    ? "is of the kind 'Strict Open XML Document', which few programs read" : "is no text of a Word document");
            while (!reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "sectPr" || reader.NamespaceURI != W.NamespaceName)
                {
                    reader.Read();
                    continue;
                }

                sections.Add((XElement)XNode.ReadFrom(reader));
            }

            return sections;
        }
        catch (Exception failure) when (PartXml.IsOfXml(failure))
        {
            throw PartXml.Damaged(part, failure);
        }
    }

    /// <summary>Why no text can stand on the page, as a sentence; null: it can.</summary>
    public static string? Problem(XElement section)
    {
        var (size, margins) = (section.Element(W + "pgSz"), section.Element(W + "pgMar"));
        var (width, height) = (Number(size, "w", 11_906), Number(size, "h", 16_838));
        if (width is not > 0 || height is not > 0) return "the page has no width or no height.";
        if (width > Greatest || height > Greatest) return "the page is wider or higher than 55.8 cm, which is the most that Word has.";
        var sides = Sides.ToDictionary(side => side, side => Number(margins, side, side == "gutter" ? 0 : 1_134));
        if (sides.Values.Any(v => v is null || Math.Abs(v.Value) > Greatest)) return "a margin of the page is no number that Word has.";
        // A negative margin at top or bottom is one that the header may not move; at the sides the text would leave the page.
        var (left, right) = (sides["left"]! + sides["gutter"]!, sides["right"]!);
        if (left < 0 || right < 0) return "a side margin of the page is negative.";
        if (width - left - right < Least) return "the margins leave less than 2.54 cm of the page's width for text.";
        // The gutter too: a page that is turned has it there.
        if (height - Math.Abs(sides["top"]!.Value) - Math.Abs(sides["bottom"]!.Value) - sides["gutter"] < Least)
            return "the margins leave less than 2.54 cm of the page's height for text.";
        return Columns(section.Element(W + "cols"), width.Value - left.Value - right.Value);
    }

    private static string? Columns(XElement? columns, long room)
    {
        const string TooWide = "the columns of the page are wider than the page.";
        if (Number(columns, "num", 1) is not (> 0 and <= 45 and var number)) return "the page has no number of columns that Word has.";
        if ((string?)columns?.Attribute(W + "equalWidth") is not ("0" or "false" or "off"))
            return number > 1 && (Number(columns, "space", 720) is not (>= 0 and var space) || room - (space * (number - 1)) < number * 100)
                ? TooWide : null;
        long taken = 0;
        foreach (var column in columns!.Elements(W + "col"))
        {
            if (Number(column, "w", 0) is not (>= 0 and var width) || Number(column, "space", 0) is not (>= 0 and var gap)) return TooWide;
            taken += width + gap;
        }

        return taken > room + Least ? TooWide : null;
    }

    private static long? Number(XElement? element, string attribute, int usual) =>
        (string?)element?.Attribute(W + attribute) is not { } text ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The page lies as its measures say, whatever else the section says of it.</summary>
    public static void Turn(XElement section)
    {
        if (section.Element(W + "pgSz") is not { } size) return;
        var isWide = Number(size, "w", 11_906) > Number(size, "h", 16_838);
        if (((string?)size.Attribute(W + "orient") == "landscape") != isWide)
            size.SetAttributeValue(W + "orient", isWide ? "landscape" : null);
    }
}
