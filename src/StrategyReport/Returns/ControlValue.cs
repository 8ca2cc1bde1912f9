using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>What a content control says that is more than its words (ECMA-376 Part 1, 17.5.2).</summary>
internal static class ControlValue
{
    private const string Ticked = "\u2612";
    private const string NotTicked = "\u2610";
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace W14 = WordXml.W14;

    /// <summary>
    /// Whether it says that its words only invite to an answer. Word takes that away with the first answer; other programs may not.
    /// </summary>
    public static bool IsAsking(XElement control) =>
        control.Element(W + "sdtPr")?.Element(W + "showingPlcHdr") is { } said && IsOn(said.Attribute(W + "val"));

    /// <summary>Of a drop-down its value; of a box ☒ or ☐; null: its content is the answer.</summary>
    public static string? Of(XElement control)
    {
        var properties = control.Element(W + "sdtPr");
        if (properties?.Element(W14 + "checkbox") is { } box)
            return box.Element(W14 + "checked")?.Attribute(W14 + "val") is { } state && IsOn(state) ? Ticked : NotTicked;
        if ((properties?.Element(W + "dropDownList") ?? properties?.Element(W + "comboBox")) is not { } list) return null;
        var shown = string.Concat(control.Descendants(W + "t").Select(t => t.Value)).Trim();
        var item = list.Elements(W + "listItem").FirstOrDefault(i => ((string?)i.Attribute(W + "displayText"))?.Trim() == shown);
        return item is null ? shown : (string?)item.Attribute(W + "value") ?? shown;
    }

    private static bool IsOn(XAttribute? value) => value?.Value is not ("0" or "false" or "off");
}
