using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

public enum TextKind
{
    /// <summary>A label or title: one line of inline Markdown.</summary>
    Label,

    /// <summary>Narrative in a cell.</summary>
    Cell,

    /// <summary>Narrative of a section, whose ordered lists are numbered paragraphs.</summary>
    Section,
}

/// <summary>A text of the paper and where it belongs.</summary>
/// <param name="Ambition">The ambition that says it, if any does.</param>
/// <param name="Field">The field that it stands in, if it stands in one.</param>
public sealed record PaperText(DataText Text, TextKind Kind, Ambition? Ambition = null, Field? Field = null);

/// <summary>What a rule about wording walks over: every text of a paper, in the order of its files.</summary>
public static class PaperTexts
{
    public static IEnumerable<PaperText> Of(Framework framework, PeriodPaper paper)
    {
        foreach (var text in OfPaper(paper)) yield return text;
        foreach (var ambition in paper.Ambitions)
            foreach (var (field, value) in ambition.Fields)
                foreach (var text in Of(value))
                    yield return new PaperText(text, field.Type == FieldType.Text ? TextKind.Label : TextKind.Cell, ambition, field);
        yield return new PaperText(framework.Organisation.Mission, TextKind.Label);
        foreach (var objective in paper.Reported(framework))
        {
            yield return new PaperText(objective.Name, TextKind.Label);
            foreach (var ambition in objective.Ambitions) yield return new PaperText(ambition.Statement, TextKind.Label);
        }
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

    private static IEnumerable<PaperText> OfPaper(PeriodPaper paper)
    {
        yield return new PaperText(paper.Title, TextKind.Label);
        foreach (var row in paper.Cover)
        {
            yield return new PaperText(row.Label, TextKind.Label);
            if (row is CoverText cover) yield return new PaperText(cover.Text, TextKind.Cell);
        }

        foreach (var section in paper.Sections)
        {
            yield return new PaperText(section.Heading, TextKind.Label);
            foreach (var text in section.Parts.SelectMany(Of)) yield return text;
        }

        foreach (var annex in paper.Annexes) yield return new PaperText(annex.Title, TextKind.Label);
        foreach (var row in paper.AnnexTable?.Rows ?? [])
        {
            yield return new PaperText(row.Label, TextKind.Label);
            if (row.Note is not null) yield return new PaperText(row.Note, TextKind.Label);
        }
    }

    private static IEnumerable<PaperText> Of(SectionPart part)
    {
        switch (part)
        {
            case TextPart text:
                yield return new PaperText(text.Text, TextKind.Section);
                break;
            case ObjectivesPart table:
                foreach (var heading in table.Heading) yield return new PaperText(heading, TextKind.Label);
                yield return new PaperText(table.Text, TextKind.Cell);
                break;
            case AmbitionsPart table:
                if (table.Caption is not null) yield return new PaperText(table.Caption, TextKind.Label);
                foreach (var column in table.Columns) yield return new PaperText(column.Heading, TextKind.Label);
                break;
            case TablePart table:
                if (table.Caption is not null) yield return new PaperText(table.Caption, TextKind.Label);
                foreach (var cell in table.Header.SelectMany(r => r)) yield return new PaperText(cell.Text, TextKind.Label);
                foreach (var cell in table.Rows.SelectMany(r => r)) yield return new PaperText(cell, TextKind.Cell);
                break;
        }
    }

    /// <summary>The texts of a field, with what is noted beside it.</summary>
    public static IEnumerable<DataText> Of(FieldValue value) => value switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items,
        LevelValue { Note: { } note } => [note],
        PercentageValue { Note: { } note } => [note],
        AnswersValue answers => answers.Answers.Select(a => a.Note).OfType<DataText>(),
        _ => [],
    };
}
