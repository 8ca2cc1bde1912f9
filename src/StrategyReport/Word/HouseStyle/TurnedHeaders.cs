using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>
/// Headers and footers for pages that the reference document does not have, because it is turned from the other
/// orientation: copies, in which what stands at the middle and at the right edge does so on the turned page too.
/// </summary>
internal static class TurnedHeaders
{
    private static readonly XNamespace W = WordXml.W;

    /// <param name="section">Properties of the turned section: its references are changed.</param>
    /// <param name="from">Twips between the margins of the page that was turned.</param>
    /// <param name="to">Twips between the margins of the turned page.</param>
    public static void Write(ReferenceDocument reference, XElement section, int from, int to)
    {
        var count = 0;
        foreach (var shown in section.Elements().Where(e => e.Name == W + "headerReference" || e.Name == W + "footerReference"))
            if (HeaderCopies.Replace(reference, shown, IdOf(count + 1), root => Turn(root, reference.Styles, from, to))) count++;
    }

    private static string IdOf(int number) => "pTurned" + WordXml.Invariant(number);

    private static bool Turn(XElement root, StyleMap styles, int from, int to)
    {
        if (!root.Descendants(W + "tab").Any(t => t.Parent?.Name == W + "r")) return false;
        foreach (var paragraph in root.Descendants(W + "p").ToList()) Move(paragraph, styles, from, to);
        return true;
    }

    private static void Move(XElement paragraph, StyleMap styles, int from, int to)
    {
        var properties = paragraph.Element(W + "pPr");
        var tabs = Tabs(properties)
            ?? styles.Chain(Style(styles, properties)).Select(s => Tabs(s.Xml.Element(W + "pPr"))).FirstOrDefault(t => t is not null);
        if (tabs is null) return;
        var moved = new XElement(W + "tabs");
        foreach (var tab in tabs.Elements(W + "tab"))
        {
            if ((string?)tab.Attribute(W + "val") is not ("right" or "end" or "center")
                || StyleMap.Number(tab, "pos") is not { } position) continue;
            moved.Add(new XElement(W + "tab", new XAttribute(W + "val", "clear"), new XAttribute(W + "pos", position)));
            var later = new XElement(tab);
            later.SetAttributeValue(W + "pos", ((long)position * to / from).ToString(CultureInfo.InvariantCulture));
            moved.Add(later);
        }

        if (!moved.HasElements) return;
        if (properties is null) paragraph.AddFirst(properties = new XElement(W + "pPr"));
        properties.Element(W + "tabs")?.Remove();
        // In the order of the schema (17.3.1.26).
        string[] before =
        [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
            "suppressLineNumbers", "pBdr", "shd",
        ];
        if (properties.Elements().LastOrDefault(e => before.Contains(e.Name.LocalName)) is { } last) last.AddAfterSelf(moved);
        else properties.AddFirst(moved);
    }

    private static XElement? Tabs(XElement? properties) => properties?.Element(W + "tabs");

    private static Style? Style(StyleMap styles, XElement? properties) =>
        (properties is null ? null : StyleMap.Value(properties, "pStyle")) is { } id ? styles.Find(StyleMap.ParagraphKind, id) : null;
}
