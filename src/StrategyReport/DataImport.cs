using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Imports;
using StrategyReport.Markup.Tree;
using StrategyReport.Returns;
using StrategyReport.Word.Package;

namespace StrategyReport;

/// <summary>
/// Takes over into the data what people changed in Word, in forms and in the built paper. Nothing is written here: what the files of the
/// data would hold is said, and what of the changes does not find its way there.
/// </summary>
public sealed class DataImport
{
    /// <summary>Programs that keep the words of a Word file, and not all of their looks and marks.</summary>
    private static readonly string[] OtherPrograms = ["LibreOffice", "OpenOffice", "ONLYOFFICE", "Google", "Pages"];

    private readonly PaperSources _sources;
    private readonly DiagnosticBag _found;
    private readonly List<ImportedChange> _changes = [];
    private readonly List<ImportedComment> _comments = [];
    private ImportedFiles _files;

    private DataImport(PaperSources sources, DiagnosticBag found) =>
        (_sources, _found, _files) = (sources, found, new ImportedFiles(sources.Files, found));

    /// <summary>The files of the data that change, with what they will hold.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.Changed;

    public IReadOnlyList<ImportedChange> Changes => _changes;

    public IReadOnlyList<ImportedComment> Comments => _comments;

    /// <summary>Errors that stand in the data with the changes, and not without them, at the lines of the changed files.</summary>
    public IReadOnlyList<Diagnostic> NewErrors { get; private set; } = [];

    /// <param name="returned">The files that came back, with their names.</param>
    /// <param name="keepComments">Whether remarks at the margin become comments above the keys of the texts that they are about.</param>
    /// <param name="day">On which they came back.</param>
    /// <param name="found">Is told all that is not taken over; an error stands for words that the data does not get.</param>
    public static DataImport Of(
        PaperSources sources, IReadOnlyList<(string Name, byte[] Content)> returned, bool keepComments, DateOnly day, DiagnosticBag found)
    {
        var import = new DataImport(sources, found);
        var read = returned.Select(r => import.Read(r.Name, r.Content)).OfType<ReturnedPaper>().ToList();
        var agreed = ReturnedPaper.Agreed(read, (one, other) => found.Add(ImportMessages.TwoFiles(
            one.Change.Target.Place, one.Paper.Name, one.Change.Words, other.Paper.Name, other.Change.Words)));
        foreach (var paper in agreed)
        {
            var (before, period) = (import._changes.Count, paper.Origin.Period);
            import.Take(paper, paper.Changes);
            if (import._changes.Count > before && DataFolder.LastOf(sources.Periods) is { } latest && latest != period)
                found.Add(ImportMessages.EarlierPeriod(paper.Name, period, latest));
        }

        foreach (var paper in agreed) import.Note(paper, keepComments, day);
        import.NewErrors = [.. agreed.Select(p => p.Origin.Period).Distinct().SelectMany(import.ErrorsBy)];
        return import;
    }

    /// <summary>What a file says; null, which is told, where that cannot be seen.</summary>
    private ReturnedPaper? Read(string name, byte[] content)
    {
        if (Origin.Read(content) is not { } origin)
        {
            var opened = new DiagnosticBag();
            if (ReturnedDocument.Read(content, name, opened) is null) _found.AddRange(opened);
            else _found.Add(ImportMessages.NoOrigin(name));
            return null;
        }

        if (!_sources.Periods.Contains(origin.Period))
        {
            _found.Add(ImportMessages.NoPeriod(name, origin.Period, _sources.Periods));
            return null;
        }

        // Against the data as it is: what another file changes in it is told from it by hand.
        if (Made(_sources, origin, []) is not var (report, today))
        {
            _found.Add(ImportMessages.NotBuilt(name, origin.Period));
            return null;
        }

        var usual = new DiagnosticBag(); // Of what the paper itself has, such as its charts, nothing is to be said.
        var sent = ReturnedDocument.Read(today, name, usual)!;
        var read = new DiagnosticBag();
        if (ReturnedDocument.Read(content, name, read, sent) is not { } document)
        {
            _found.AddRange(read);
            return null;
        }

        var known = usual.Select(d => d.Message).ToHashSet();
        _found.AddRange(read.Where(d => !known.Contains(d.Message)));
        if (document.Revisions > 0) _found.Add(ImportMessages.Tracked(name, document.Revisions));
        var program = SavedBy.Of(content) ?? "";
        var isOther = OtherPrograms.Any(p => program.Contains(p, StringComparison.OrdinalIgnoreCase));
        var hasLooks = !isOther && document.HasLooks;
        if (isOther) _found.Add(ImportMessages.LooksLost(name, program.Split('/')[0]));
        var (subject, (places, options)) = (report.Subject, PiecesIn(report.Paper));
        var changes = new ReturnedChanges(
            name, hasLooks, document, sent, subject.Framework, subject.Paper, _sources.Files, places, options);
        return new ReturnedPaper(name, origin, hasLooks, subject.Framework, changes.Of(_found))
        {
            Comments = document.Comments,
            TargetOf = changes.TargetOf,
            Forms = subject.Paper.Forms,
        };
    }

    /// <summary>
    /// Puts pieces into their files, and builds the paper again, to see that it then says just what they say: those of which it does not
    /// are told and left out. Where it cannot be built any more, half of them are tried, until it is seen which it is.
    /// </summary>
    private void Take(ReturnedPaper paper, IReadOnlyList<ReturnedChange> pieces)
    {
        while (pieces.Count > 0)
        {
            var files = _files.Copy();
            var put = pieces.Select(piece => (Change: piece, Imported: files.Put(piece, paper)))
                .Where(p => p.Imported is not null).ToList();
            if (put.Count == 0) return;
            var errors = new DiagnosticBag();
            if (Made(_sources with { Files = _sources.Files.With(files.Changed) }, paper.Origin, errors) is not var (_, document))
            {
                if (put.Count == 1)
                {
                    _found.Add(ImportMessages.NotTaken(put[0].Change, paper.Name, ImportMessages.Because(errors.Errors())));
                    return;
                }

                Take(paper, [.. put.Take(put.Count / 2).Select(p => p.Change)]);
                pieces = [.. put.Skip(put.Count / 2).Select(p => p.Change)];
                continue;
            }

            var now = ReturnedDocument.Read(document, paper.Name, [])!.Pieces;
            var wrong = put.Select(p => p.Change).Where(change => !IsSaid(change)).ToList();
            foreach (var change in wrong)
                _found.Add(ImportMessages.NotTaken(change, paper.Name, "built again the paper would not say the same"));
            pieces = [.. put.Select(p => p.Change).Except(wrong)];
            if (wrong.Count > 0) continue;
            _files = files;
            _changes.AddRange(put.Select(p => p.Imported!));
            return;

            bool IsSaid(ReturnedChange change) =>
                now.TryGetValue(change.Now.Address, out var piece) && change.Target.IsSame(piece, change.Now);
        }
    }

    /// <summary>Notes that a form has come back, which was noted as sent, and lists remarks.</summary>
    private void Note(ReturnedPaper paper, bool keepComments, DateOnly day)
    {
        var (name, origin) = (paper.Name, paper.Origin);
        foreach (var ambition in origin.Form)
            if (paper.Forms?.Sent.ContainsKey(ambition) == true && !paper.Forms.Returned.ContainsKey(ambition)
                && _files.NoteReturned(FormDays.FileOf(_sources, origin.Period), ambition, day, name) is { } noted)
                _changes.Add(noted);
        _comments.AddRange(paper.Comments.Select(c => new ImportedComment(name, c.Author, c.Text, c.About, c.Address, c.Place)));
        if (!keepComments) return;
        foreach (var comment in paper.Comments)
            if (comment.Address is not { } address || paper.TargetOf(address) is not { } target || !_files.Keep(comment, target))
                _found.Add(ImportMessages.CommentLeft(name, comment));
    }

    private IEnumerable<Diagnostic> ErrorsBy(string period)
    {
        if (_changes.Count == 0) return [];
        var known = Errors(_sources).Select(e => (e.Code, e.Message)).ToHashSet();
        return Errors(_sources with { Files = _sources.Files.With(_files.Changed) }).Where(e => !known.Contains((e.Code, e.Message)));

        DiagnosticBag Errors(PaperSources sources)
        {
            var found = new DiagnosticBag();
            Report.Compose(new ReportRequest(sources, period), found);
            return found.Errors();
        }
    }

    private static (Report Report, byte[] Document)? Made(PaperSources sources, Origin origin, DiagnosticBag found)
    {
        var request = new ReportRequest(sources, origin.Period, origin.Objective, origin.Final) { Form = origin.Form, IsUnjudged = true };
        return Report.Compose(request, found) is { } report && report.ToWord(found) is { } document ? (report, document) : null;
    }

    /// <summary>By their addresses where pieces stand in the data, and what may be chosen in those that are lists to choose from.</summary>
    private static (Dictionary<string, SourceSpan>, Dictionary<string, IReadOnlyList<(string Words, string Means)>>) PiecesIn(Paper paper)
    {
        var (places, options) = (new Dictionary<string, SourceSpan>(), new Dictionary<string, IReadOnlyList<(string, string)>>());
        Walk.Visit(paper, node =>
        {
            if (node is DataBlock block) places.TryAdd(block.Tag, block.Source);
            if (node is not DataInline inline) return;
            places.TryAdd(inline.Tag, inline.Source);
            if (inline.Options.Count > 0) options.TryAdd(inline.Tag, inline.Options);
        });
        return (places, options);
    }
}
