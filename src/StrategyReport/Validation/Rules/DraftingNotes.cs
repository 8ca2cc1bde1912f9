using StrategyReport.Diagnostics;

namespace StrategyReport.Validation.Rules;

/// <summary>
/// SR2001: a note to the author, <c>[DN: …]</c>, stands in a text of the paper. Why: both published papers went to
/// the Board with such notes in nearly every row. Notes that the layout itself shows belong under
/// <c>drafting_note</c>, which a final paper leaves out.
/// </summary>
internal static class DraftingNotes
{
    private const string Opening = "[DN";

    public static Rule Rule { get; } = new("SR2001", "A drafting note is left in a text.", Check);

    private static void Check(RuleSubject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in PaperTexts.Of(subject.Paper))
        {
            var lines = text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var column = lines[i].IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
                if (column < 0) continue;
                var end = lines[i].IndexOf(']', column);
                var note = end < 0 ? lines[i][column..] : lines[i][column..(end + 1)];
                diagnostics.Add(RuleMessages.DraftingNote(text.At(i, column) with { Length = note.Length }, note));
            }
        }
    }
}
