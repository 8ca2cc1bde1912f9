using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>A custom XML part of the house (ECMA-376 Part 1, 15.2.5), as it is; its id is what controls are bound to.</summary>
/// <param name="Id">In braces.</param>
internal sealed record CustomXmlIntake(byte[] Content, string Id)
{
    private static readonly XNamespace Store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <summary>Null where it is damaged, without an id, or the manifest of another paper.</summary>
    public static CustomXmlIntake? Of(string name, IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.TryGetValue(name, out var content) || PartXml.TryLoad(content, name) is not { } root || !IntakePart.IsPlain(content)
            || root.Name.Namespace == Manifest.Namespace) return null;
        var properties = PartRelation.Of(name, parts).FirstOrDefault(r => r is { Kind: "customXmlProps", IsExternal: false })?.Target;
        if (properties is null || !parts.TryGetValue(properties, out var said)) return null;
        var id = (string?)PartXml.TryLoad(said, properties)?.Attribute(Store + "itemID");
        return Guid.TryParseExact(id, "B", out var known)
            ? new CustomXmlIntake(content, known.ToString("B").ToUpperInvariant()) : null;
    }
}
