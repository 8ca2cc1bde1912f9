using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>Bookmarks that begin and end, with an id and a name that no other has (ECMA-376 Part 1, 17.13.6).</summary>
internal sealed class BookmarkIntake
{
    private const int LongestName = 40;
    private static readonly XNamespace W = WordXml.W;
    private static readonly XName Fallback = XName.Get("Fallback", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public bool Has(string? name) => name is not null && _names.Contains(name);

    public void Tidy(XElement root, PartTidy tidy)
    {
        var (open, sound) = (new Dictionary<string, XElement>(StringComparer.Ordinal), new HashSet<XElement>());
        var marks = root.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd").ToList();
        foreach (var mark in marks)
        {
            // The older way of a shape says them once more.
            if (mark.Ancestors(Fallback).Any()) continue;
            var id = (string?)mark.Attribute(W + "id") ?? "";
            if (mark.Name == W + "bookmarkStart")
            {
                if (IsSound(id, (string?)mark.Attribute(W + "name") ?? "")) open.TryAdd(id, mark);
            }
            else if (open.Remove(id, out var start) && _ids.Add(id) && _names.Add((string)start.Attribute(W + "name")!))
            {
                sound.Add(start);
                sound.Add(mark);
            }
        }

        foreach (var mark in marks.Where(m => !sound.Contains(m)))
        {
            mark.Remove();
            tidy.NoteChange();
        }
    }

    private static bool IsSound(string id, string name) =>
        int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        && name.Length is > 0 and <= LongestName && (char.IsLetter(name[0]) || name[0] == '_') && !name.Any(char.IsWhiteSpace);
}
