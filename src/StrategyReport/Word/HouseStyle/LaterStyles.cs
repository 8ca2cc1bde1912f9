using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>A style that the built-in templates name and that came later than house styles that are in use.</summary>
/// <param name="BasedOn">Null: on none.</param>
/// <param name="Own">Its properties beside those of the style that it is based on.</param>
internal sealed record LaterStyle(string Name, string Kind, string? BasedOn, XElement[] Own)
{
    private static readonly XNamespace W = WordXml.W;

    /// <param name="based">The style that it is based on.</param>
    public Style Make(string id, Style? based)
    {
        var xml = new XElement(W + "style",
            new XAttribute(W + "type", Kind), new XAttribute(W + "customStyle", "1"), new XAttribute(W + "styleId", id),
            new XElement(W + "name", new XAttribute(W + "val", Name)),
            based is null ? null : new XElement(W + "basedOn", new XAttribute(W + "val", based.Id)),
            new XElement(W + "qFormat"),
            Own);
        return new Style(id, Name, Kind, based?.Id, null, xml);
    }
}

/// <summary>
/// What stands in for a style that the reference document lacks, so that one made for an earlier version goes on working. Any other
/// style that is missing is an error: a template's slip would be printed as Normal.
/// </summary>
internal static class LaterStyles
{
    private static readonly XNamespace W = WordXml.W;

    public static LaterStyle? Of(string kind, string name) => (kind, name) switch
    {
        (StyleMap.ParagraphKind, "Annex Row Heading") => new(name, kind, "heading 2", []),
        (StyleMap.ParagraphKind, "Cell Heading") => new(name, kind, "Table Text",
        [
            new XElement(W + "pPr", new XElement(W + "keepNext")),
            new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "bCs")),
        ]),
        // Grey, as in Word, and dark enough to be read on white.
        (StyleMap.CharacterKind, "Placeholder Text") => new(
            name, kind, null, [new XElement(W + "rPr", new XElement(W + "color", new XAttribute(W + "val", "595959")))]),
        _ => null,
    };
}
