using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Rules;
using StrategyReport.Rules.Gaps;
using StrategyReport.Rules.Periods;
using StrategyReport.Word.Layout;

namespace StrategyReport.Status;

/// <summary>Reads off a paper what it holds so far; it finds nothing itself.</summary>
internal static class StatusBoard
{
    /// <param name="findings">All that was found about the paper, as the house judges it.</param>
    /// <param name="pages">Null where the paper could not be composed.</param>
    public static PeriodStatus Of(Subject subject, DiagnosticBag findings, EstimatedPages? pages)
    {
        var paper = subject.Paper;
        var lengths = (pages?.Lengths ?? []).Where(l => l.Heading.Id is not null)
            .GroupBy(l => l.Heading.Id!).ToDictionary(g => g.Key, g => g.First().Pages);
        var found = findings.ToLookup(f => f.Span.File);
        return new PeriodStatus(paper.Period, paper.Status == PaperStatus.Draft, pages?.End - 1, FindingCount.Of([.. findings]),
        [
            .. paper.Sections.Select(s => new SectionStatus(
                s.Heading.Text, s.Heading.Span, WordBudgets.WordsOf(subject, s), s.Words, Length(s.Id))),
        ],
        [
            .. paper.Annexes.Select(a => new AnnexStatus(
                (a.Letter is { } letter ? $"Annex {letter.Text}: " : "") + (a.Title ?? a.Objective.Name).Text, a.Place, Length(a.Id),
                [.. a.Objective.Ambitions.Select(ambition => Ambition(subject, a, ambition, found))])),
        ]);

        double? Length(string id) => lengths.TryGetValue(id, out var pagesOfIt) ? pagesOfIt : null;
    }

    private static AmbitionStatus Ambition(Subject subject, Annex annex, AmbitionStatement statement, ILookup<string, Diagnostic> found)
    {
        var paper = subject.Paper;
        var said = paper.Ambition(statement.Number);
        var earlier = subject.Before(paper)?.Ambition(statement.Number);
        var place = said?.Span ?? SourceSpan.WholeFile($"{paper.Folder}/{PeriodFolder.Ambitions}");
        var findings = said is null ? null : Findings(said, found[said.Span.File]);
        return new AmbitionStatus(statement.Number, (statement.Short ?? annex.Statement(statement)).Text, place,
        [
            .. (paper.AnnexTable is { } table ? annex.Rows(table) : []).Select(row => new RowStatus(
                row.Label.Text.TrimEnd(':'),
                paper.Status == PaperStatus.Draft ? row.DraftingNote?.Text : null,
                row.Words,
                [.. row.Show.Select(Field)])),
            .. OfSections(paper, annex).Select(field => new RowStatus(field.Title.Text, null, null, [Field(field.Id)])),
        ])
        {
            Owner = statement.Owner?.Text,
            Form = Form(paper.Forms, statement.Number),
        };

        FieldStatus Field(string id)
        {
            if (said is null || findings is null) return new FieldStatus(id, FieldState.FileMissing, place, FindingCount.None, 0);
            foreach (var (field, value) in said.Fields)
                if (field.Id == id)
                    return new FieldStatus(id, State(subject, field, value, earlier?.Value(id)), value.Span,
                        FindingCount.Of([.. findings[field]]), WordBudgets.WordsOf(subject, field, value));
            return new FieldStatus(id, FieldState.Unreadable, place, FindingCount.None, 0);
        }
    }

    private static FormStatus? Form(PaperForms? forms, int ambition)
    {
        if (forms is null) return null;
        DateOnly? sent = forms.Sent.TryGetValue(ambition, out var day) ? day : null;
        DateOnly? returned = forms.Returned.TryGetValue(ambition, out day) ? day : null;
        return sent is null && returned is null ? null : new FormStatus(sent, forms.Due, returned);
    }

    /// <summary>The fields that tables of sections show, and the annex does not.</summary>
    private static IEnumerable<Field> OfSections(PeriodPaper paper, Annex annex)
    {
        var shown = paper.AnnexTable is { } table ? annex.Rows(table).SelectMany(r => r.Show).ToHashSet() : [];
        var ofSections = paper.Sections.SelectMany(s => s.Parts).SelectMany(p => p.FieldsShown).ToHashSet();
        return paper.Ambitions.SelectMany(a => a.Fields.Select(f => f.Key)).DistinctBy(f => f.Id)
            .Where(f => ofSections.Contains(f.Id) && !shown.Contains(f.Id));
    }

    private static FieldState State(Subject subject, Field field, FieldValue value, FieldValue? earlier) => value switch
    {
        BlankValue => field.Required ? FieldState.Blank : FieldState.Optional,
        UnreadableValue => FieldState.Unreadable,
        // Also where the house does not tell of it, or allows it.
        _ when value.Texts.Any(text => DraftingNotes.AreIn(text.Text)) => FieldState.NoteLeft,
        _ when UnchangedTexts.IsCopied(subject, field, value, earlier) => FieldState.Copied,
        _ => subject.DeniesAnything(value) ? FieldState.NothingToReport : FieldState.Filled,
    };

    /// <summary>
    /// The findings of an ambition's file by the field in whose text they stand: from its key to the next one. That a key is missing is
    /// told of the file, and names it.
    /// </summary>
    private static ILookup<Field, Diagnostic> Findings(Ambition ambition, IEnumerable<Diagnostic> found)
    {
        var written = ambition.Fields.Where(f => !f.Value.IsAbsent).OrderBy(f => f.Value.Span.Line).ToList();
        var absent = ambition.Fields.Where(f => f.Value.IsAbsent).ToList();
        return found.Select(f => (Finding: f, Field: Missing(f) ?? Written(f)))
            .Where(f => f.Field is not null).ToLookup(f => f.Field!, f => f.Finding);

        Field? Missing(Diagnostic finding) => absent
            .Where(f => f.Value.Span.Line == finding.Span.Line && finding.Message.Contains($"'{f.Key.Id}'", StringComparison.Ordinal))
            .Select(f => f.Key).FirstOrDefault();

        // What begins a line is a key, whose value may begin below it.
        Field? Written(Diagnostic finding) => finding.Span.Column == 1
            ? written.Where(f => f.Value.Span.Line >= finding.Span.Line).Select(f => f.Key).FirstOrDefault()
            : written.Where(f => f.Value.Span.Line <= finding.Span.Line).Select(f => f.Key).LastOrDefault();
    }
}
