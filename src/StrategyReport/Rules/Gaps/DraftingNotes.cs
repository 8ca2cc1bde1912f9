using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2001: a note to the author, <c>[DN: …]</c>, stands in a text of the paper.</summary>
internal static class DraftingNotes
{
    private const string Opening = "[DN";

    public static Rule Rule { get; } = new("SR2001", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (text, _, _, _) in subject.Texts)
        {
            if (!text.Text.Contains(Opening, StringComparison.OrdinalIgnoreCase)) continue;
            var lines = text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                for (var column = lines[i].IndexOf(Opening, StringComparison.OrdinalIgnoreCase); column >= 0; column = lines[i].IndexOf(Opening, column + 1, StringComparison.OrdinalIgnoreCase))
                {
                    var end = lines[i].IndexOf(']', column);
                    var note = end < 0 ? lines[i][column..].TrimEnd() + " …" : lines[i][column..(end + 1)];
                    diagnostics.Add(RuleMessages.DraftingNote(text.At(i, column) with { Length = note.Length }, note));
                }
        }
    }
}
