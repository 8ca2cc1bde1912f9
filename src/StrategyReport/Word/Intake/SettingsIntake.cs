using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>Notes that the settings name are there (ECMA-376 Part 1, 17.11.9): else Word calls the file damaged.</summary>
internal static class SettingsIntake
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>Ids of the notes that are separators; none where one of the two kinds that there must be is missing.</summary>
    public static HashSet<string> Separators(XElement footnotes)
    {
        var notes = footnotes.Elements(W + "footnote").ToList();
        var ids = notes.Select(n => (string)n.Attribute(W + "id")!).ToHashSet(StringComparer.Ordinal);
        var types = notes.Select(n => (string?)n.Attribute(W + "type")).ToHashSet(StringComparer.Ordinal);
        return ids.Count == notes.Count && types.Count == notes.Count
            && types.Contains("separator") && types.Contains("continuationSeparator") ? ids : [];
    }

    /// <summary>Endnotes are none of a paper's.</summary>
    public static void Tidy(IntakePart settings, HashSet<string> separators)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in settings.Root.Elements(W + "endnotePr").Elements(W + "endnote")
            .Concat(settings.Root.Elements(W + "footnotePr").Elements(W + "footnote")
                .Where(n => (string)n.Attribute(W + "id")! is var id && (!separators.Contains(id) || !named.Add(id)))).ToList())
        {
            note.Remove();
            settings.Tidy.NoteChange();
        }
    }
}
