using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>What a part of a package says of another, or of an address outside (ECMA-376 Part 2, 9.3).</summary>
/// <param name="Kind">The last word of its type: "styles", "image".</param>
/// <param name="Target">The name of a part; of what is outside, the address.</param>
internal sealed record PartRelation(string Id, string Kind, string Target, bool IsExternal)
{
    private static readonly XNamespace Ns = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>What a part says of others; none where it says nothing.</summary>
    /// <param name="part">Blank: the package itself.</param>
    /// <exception cref="UnreadablePackageException">It is damaged, or exceeds a limit.</exception>
    public static IReadOnlyList<PartRelation> Of(string part, IReadOnlyDictionary<string, byte[]> parts)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var name = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!parts.TryGetValue(name, out var content)) return [];
        var relations = new List<PartRelation>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var root = PartXml.Load(content, name);
        foreach (var e in root.Name == Ns + "Relationships" ? root.Elements(Ns + "Relationship") : [])
        {
            var (id, type, target) = ((string?)e.Attribute("Id"), (string?)e.Attribute("Type"), (string?)e.Attribute("Target"));
            if (id is null || type is null || target is null || !IsId(id) || !ids.Add(id)) continue;
            var isExternal = (string?)e.Attribute("TargetMode") == "External";
            if ((isExternal ? target : Resolved(folder, target)) is { } found)
                relations.Add(new PartRelation(id, type[(type.LastIndexOf('/') + 1)..], found, isExternal));
        }

        return relations;
    }

    /// <summary>Whether it is an XML id, in the letters that programs use.</summary>
    private static bool IsId(string id) => id.Length is > 0 and < 100 && (char.IsAsciiLetter(id[0]) || id[0] == '_')
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    /// <summary>The part that a target names from a folder; null where it leads out of the package.</summary>
    private static string? Resolved(string folder, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        var steps = new List<string>();
        foreach (var step in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".") continue;
            if (step != "..") steps.Add(step);
            else if (steps.Count == 0) return null;
            else steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}
