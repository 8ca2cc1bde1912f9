using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>Reads how paragraphs stand: lists, headings, quotations, by their properties and their styles.</summary>
internal sealed class ParagraphShapes(ReturnedStyles styles, ReturnedLists lists)
{
    private const string Cell = "Cell Heading";
    private static readonly XNamespace W = WordXml.W;

    public ParagraphShape Of(XElement? properties)
    {
        var style = styles.OfParagraph(properties);
        var name = styles.NameOf(style);
        var isPlain = styles.IsNamed(style, Cell) || name.Equals("Title", StringComparison.OrdinalIgnoreCase);
        var heading = isPlain ? 0 : styles.OutlineOf(style, properties);
        var kind = styles.IsNamed(style, "Quote", "Intense Quote", "Quotations", "Block Text") ? ReturnedKind.Quotation
            : styles.IsNamed(style, "Preformatted", "HTML Preformatted", "Preformatted Text") ? ReturnedKind.Code
            : properties?.Element(W + "pBdr")?.Element(W + "bottom") is not null ? ReturnedKind.Rule
            : ReturnedKind.Text;
        var list = heading is null && kind == ReturnedKind.Text ? lists.Of(properties, style) : null;
        return new ParagraphShape(name, list, heading, kind)
        {
            Continued = list is null ? DepthOf(name) : null,
            IsShifted = properties?.Element(W + "ind") is not null,
            Alignment = ReturnedStyles.Value(properties, "jc") switch
            {
                "center" => ReturnedAlignment.Centre,
                "right" or "end" => ReturnedAlignment.Right,
                _ => ReturnedAlignment.Left,
            },
            IsSpacer = (string?)properties?.Element(W + "spacing")?.Attribute(W + "lineRule") == "exact",
        };
    }

    /// <summary>0 of List Continue and Table Continue, 1 of List Continue 2.</summary>
    private static int? DepthOf(string style)
    {
        foreach (var stem in (ReadOnlySpan<string>)["List Continue", "Table Continue"])
            if (style.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return int.TryParse(style.AsSpan(stem.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var depth)
                    ? depth - 1 : 0;
        return null;
    }
}
