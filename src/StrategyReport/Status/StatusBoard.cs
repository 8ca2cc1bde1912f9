using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules;
using StrategyReport.Rules.Actions;
using StrategyReport.Rules.Gaps;
using StrategyReport.Rules.Periods;
using StrategyReport.Word.Layout;
using StrategyReport.Yaml.Reading;

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
                s.Heading.Text, s.Heading.Span, WordBudgets.WordsOf(subject, s), s.Words, Length(s.Id), OfSection(s).Any())),
        ],
        [
            .. paper.Annexes.Select(a => new AnnexStatus(
                (a.Letter is { } letter ? $"Annex {letter.Text}: " : "") + (a.Title ?? a.Objective.Name).Text, a.Place, Length(a.Id),
                [.. a.Objective.Ambitions.Select(ambition => Ambition(subject, a, ambition, found))])),
        ])
        {
            Notes = [.. paper.Cover.OfType<CoverText>().SelectMany(r => Notes($"the row '{r.Label.Text}' of the cover", [r.Text])),
                .. paper.Sections.SelectMany(OfSection)],
        };

        static IEnumerable<NoteLeft> OfSection(NumberedSection section) =>
            Notes($"the section '{section.Heading.Text}'", section.Parts.SelectMany(p => p.Texts).Select(t => t.Text));

        double? Length(string id) => lengths.TryGetValue(id, out var pagesOfIt) ? pagesOfIt : null;
    }

    private static IEnumerable<NoteLeft> Notes(string part, IEnumerable<DataText> texts) =>
        texts.SelectMany(DraftingNotes.In).Select(note => new NoteLeft(part, note.Place));

    private static AmbitionStatus Ambition(Subject subject, Annex annex, AmbitionStatement statement, ILookup<string, Diagnostic> found)
    {
        var paper = subject.Paper;
        var said = paper.Ambition(statement.Number);
        var earlier = subject.Before(paper)?.Ambition(statement.Number);
        var place = said?.Span ?? SourceSpan.WholeFile($"{paper.Folder}/{PeriodFolder.Ambitions}");
        var findings = said is null ? null : Findings(said, found[said.Span.File]);
        var isUntouched = said is not null && IsUntouched(subject, said, earlier);
        return new AmbitionStatus(statement.Number, (statement.Short ?? annex.Statement(statement)).Text, place,
        [
            .. (paper.AnnexTable is { } table ? annex.Rows(table) : []).Select(row => new RowStatus(
                row.Label.Text.TrimEnd(':'),
                paper.Status == PaperStatus.Draft ? row.DraftingNote?.Text : null,
                row.Words,
                [.. row.Show.Select(Field)])),
            .. Others(subject, annex).Select(field => new RowStatus(field.Title.Text, null, null, [Field(field.Id)])),
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
                {
                    string[] open = field.Type is AnswersField && earlier is not null
                        ? [.. UnansweredActions.Of(subject, said, earlier).Select(a => a.Id)] : [];
                    var state = open.Length > 0 ? FieldState.Unanswered
                        : value is RatingValue rating && isUntouched && IsKept(rating, earlier?.Value(id)) ? FieldState.Copied
                        : State(subject, field, value, earlier?.Value(id));
                    return new FieldStatus(id, state, value.Span,
                        FindingCount.Of([.. findings[field]]), WordBudgets.WordsOf(subject, field, value))
                    { Unanswered = open };
                }

            return new FieldStatus(id, FieldState.Unreadable, place, FindingCount.None, 0);
        }
    }

    /// <summary>Whether nobody has written of this period yet, nor sent a form back: its ratings may still be the last period's.</summary>
    private static bool IsUntouched(Subject subject, Ambition said, Ambition? earlier) =>
        subject.Paper.Forms?.Returned.ContainsKey(said.Number) != true
        && !said.Fields.Any(f => !f.Key.Steady && f.Value is TextValue or ListValue
            && State(subject, f.Key, f.Value, earlier?.Value(f.Key.Id)) is FieldState.Filled or FieldState.NothingToReport);

    private static bool IsKept(RatingValue rating, FieldValue? earlier) =>
        earlier is RatingValue last && last.Shown == rating.Shown && last.Note?.Text == rating.Note?.Text;

    private static FormStatus? Form(PaperForms? forms, int ambition)
    {
        if (forms is null) return null;
        DateOnly? sent = forms.Sent.TryGetValue(ambition, out var day) ? day : null;
        DateOnly? returned = forms.Returned.TryGetValue(ambition, out day) ? day : null;
        return sent is null && returned is null ? null : new FormStatus(sent, forms.Due, returned);
    }

    /// <summary>The fields that tables of sections show, and the annex does not; and what asks for actions, wherever it is shown.</summary>
    private static IEnumerable<Field> Others(Subject subject, Annex annex)
    {
        var paper = subject.Paper;
        var shown = paper.AnnexTable is { } table ? annex.Rows(table).SelectMany(r => r.Show).ToHashSet() : [];
        var ofSections = paper.Sections.SelectMany(s => s.Parts).SelectMany(p => p.FieldsShown).ToHashSet();
        return paper.Ambitions.SelectMany(a => a.Fields.Select(f => f.Key)).DistinctBy(f => f.Id)
            .Where(f => (ofSections.Contains(f.Id) || (f.Type is AnswersField && Asks(subject, annex))) && !shown.Contains(f.Id));
    }

    private static bool Asks(Subject subject, Annex annex) => subject.Compared()
        .Where(c => annex.Objective.Ambitions.Any(a => a.Number == c.Now.Number))
        .Any(c => PlannedActions.Of(subject.Framework, c.Then, subject.Markdown).Count > 0);

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
