using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>References of a text to places of the paper: the paper shows them with a number, a form their words alone.</summary>
internal static class PaperReferences
{
    /// <summary>Those of a block of the text of which the block that was made of it shows nothing but the words.</summary>
    public static IEnumerable<ReturnedRun> Hidden(ReturnedBlock source, ReturnedBlock sent) =>
        Of(source).Where(r => sent is ReturnedParagraph shown && shown.Runs.All(s => s.Link != r.Link));

    /// <summary>A block that came back with the references of the one whose place it takes; null where one would be lost.</summary>
    public static ReturnedBlock? Restored(ReturnedBlock block, ReturnedBlock source, ReturnedBlock sent)
    {
        var hidden = Hidden(source, sent).ToHashSet();
        foreach (var reference in Of(source))
        {
            var restored = block is not ReturnedParagraph line ? null : hidden.Contains(reference) ? Linked(line, reference) : Unnumbered(line, reference);
            if (restored is null && hidden.Contains(reference)) return null;
            block = restored ?? block;
        }

        return block;
    }

    private static IEnumerable<ReturnedRun> Of(ReturnedBlock source) =>
        source is ReturnedParagraph paragraph ? paragraph.Runs.Where(r => r.Link?.StartsWith('#') == true) : [];

    /// <summary>Words that lead again where they led; null where they are not there any more.</summary>
    private static ReturnedParagraph? Linked(ReturnedParagraph paragraph, ReturnedRun reference)
    {
        for (var i = 0; i < paragraph.Runs.Count; i++)
        {
            var run = paragraph.Runs[i];
            if (run.Link is not null || run.Text.IndexOf(reference.Text, StringComparison.Ordinal) is var at && at < 0) continue;
            return With(paragraph, i, 1, run with { Text = run.Text[..at] }, run with { Text = reference.Text, Link = reference.Link },
                run with { Text = run.Text[(at + reference.Text.Length)..] });
        }

        return null;
    }

    /// <summary>Without the number that the paper sets behind the words of a reference; null where it does not stand there.</summary>
    private static ReturnedParagraph? Unnumbered(ReturnedParagraph paragraph, ReturnedRun reference)
    {
        var runs = paragraph.Runs;
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Link != reference.Link || runs[i - 1].Link is not null) continue;
            var before = runs[i - 1].Text.TrimEnd(' ', '\u00a0');
            if (!before.EndsWith(reference.Text, StringComparison.Ordinal)) continue;
            return With(paragraph, i - 1, 2, runs[i - 1] with { Text = before[..^reference.Text.Length] },
                runs[i - 1] with { Text = reference.Text, Link = reference.Link });
        }

        return null;
    }

    private static ReturnedParagraph With(ReturnedParagraph paragraph, int at, int count, params ReturnedRun[] parts) => paragraph with
    {
        Runs = [.. paragraph.Runs.Take(at), .. parts.Where(p => p.Text.Length > 0), .. paragraph.Runs.Skip(at + count)],
    };
}
