using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Validation;

/// <summary>What a rule about wording walks over: every text of a paper, in the order of its files.</summary>
internal static class PaperTexts
{
    public static IEnumerable<DataText> Of(PeriodPaper paper)
    {
        yield return paper.Title;
        foreach (var row in paper.Cover)
            if (row is CoverText cover)
                yield return cover.Text;
        foreach (var section in paper.Sections)
        {
            yield return section.Heading;
            foreach (var text in section.Parts.SelectMany(Of)) yield return text;
        }

        foreach (var ambition in paper.Ambitions)
            foreach (var (_, value) in ambition.Fields)
                foreach (var text in Of(value))
                    yield return text;
    }

    /// <summary>The fields that a table or an annex of the paper shows.</summary>
    public static HashSet<string> FieldsShown(PeriodPaper paper)
    {
        var shown = new HashSet<string>();
        foreach (var table in paper.Sections.SelectMany(s => s.Parts).OfType<AmbitionsPart>())
            shown.UnionWith(table.Columns.Select(c => c.Show));
        foreach (var row in paper.AnnexTable?.Rows ?? []) shown.UnionWith(row.Show);
        return shown;
    }

    private static IEnumerable<DataText> Of(SectionPart part) => part switch
    {
        TextPart text => [text.Text],
        ObjectivesPart table => [.. table.Heading, table.Text],
        AmbitionsPart table => table.Columns.Select(c => c.Heading),
        TablePart table => table.Header.SelectMany(r => r.Select(c => c.Text)).Concat(table.Rows.SelectMany(r => r)),
        _ => [],
    };

    private static IEnumerable<DataText> Of(FieldValue value) => value switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items,
        LevelValue { Note: { } note } => [note],
        PercentageValue { Note: { } note } => [note],
        _ => [],
    };
}
