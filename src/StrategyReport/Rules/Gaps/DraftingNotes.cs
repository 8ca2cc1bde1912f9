using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2001: a note to the author, <c>[DN: …]</c>, stands in a text of the paper.</summary>
internal static class DraftingNotes
{
    private const string Opening = "[DN";

    public static Rule Rule { get; } = new("SR2001", "A drafting note is left in a text.", Check);

    /// <summary>Whether one stands in a text, whatever the house says of it.</summary>
    public static bool AreIn(string text) => text.Contains(Opening, StringComparison.OrdinalIgnoreCase);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (note, place) in subject.Texts.SelectMany(t => In(t.Text)))
            diagnostics.Add(Rule.Warning(
                place, $"A drafting note is left in the text: '{note}'.", "Do what it asks, then delete it."));
    }

    public static IEnumerable<(string Note, SourceSpan Place)> In(DataText text)
    {
        var lines = text.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var (column, note) in Notes(lines[i])) yield return (note, text.At(i, column) with { Length = note.Length });
    }

    private static IEnumerable<(int Column, string Note)> Notes(string line)
    {
        for (var column = Find(0); column >= 0; column = Find(column + 1))
        {
            var end = line.IndexOf(']', column);
            yield return (column, end < 0 ? line[column..].TrimEnd() + " …" : line[column..(end + 1)]);
        }

        int Find(int from) => line.IndexOf(Opening, from, StringComparison.OrdinalIgnoreCase);
    }
}
