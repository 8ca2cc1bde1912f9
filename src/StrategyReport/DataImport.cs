using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Imports;
using StrategyReport.Markup.Tree;
using StrategyReport.Returns;
using StrategyReport.Word.Package;
using StrategyReport.Yaml.Splicing;

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
    private readonly bool _keepsComments;
    private readonly DateOnly _day;
    private readonly DiagnosticBag _found;
    private readonly List<ImportedChange> _changes = [];
    private readonly List<ImportedComment> _comments = [];
    private readonly Dictionary<string, (string File, string Text)> _taken = [];
    private Dictionary<string, byte[]> _files = [];

    private DataImport(PaperSources sources, bool keepsComments, DateOnly day, DiagnosticBag found) =>
        (_sources, _keepsComments, _day, _found) = (sources, keepsComments, day, found);

    /// <summary>The files of the data that change, with what they will hold.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public IReadOnlyList<ImportedChange> Changes => _changes;

    public IReadOnlyList<ImportedComment> Comments => _comments;

    /// <param name="returned">The files that came back, with their names.</param>
    /// <param name="keepComments">Whether remarks at the margin become comments above the keys of the texts that they are about.</param>
    /// <param name="day">On which they came back.</param>
    /// <param name="found">Is told all that is not taken over; an error stands for words that the data does not get.</param>
    public static DataImport Of(
        PaperSources sources, IReadOnlyList<(string Name, byte[] Content)> returned, bool keepComments, DateOnly day, DiagnosticBag found)
    {
        var import = new DataImport(sources, keepComments, day, found);
        foreach (var (name, content) in returned) import.Add(name, content);
        return import;
    }

    private void Add(string name, byte[] content)
    {
        if (Origin.Read(content) is not { } origin)
        {
            if (ReturnedDocument.Read(content, name, _found) is not null) _found.Add(ImportMessages.NoOrigin(name));
            return;
        }

        if (!_sources.Periods.Contains(origin.Period))
        {
            _found.Add(ImportMessages.NoPeriod(name, origin.Period, _sources.Periods));
            return;
        }

        // Against the data as it is: what another file changes in it is told from it by hand.
        if (Made(_sources, origin) is not var (report, today))
        {
            _found.Add(ImportMessages.NotBuilt(name, origin.Period));
            return;
        }

        var usual = new DiagnosticBag(); // Of what the paper itself has, such as its charts, nothing is to be said.
        var sent = ReturnedDocument.Read(today, name, usual)!;
        var read = new DiagnosticBag();
        if (ReturnedDocument.Read(content, name, read, sent) is not { } document)
        {
            _found.AddRange(read);
            return;
        }

        var known = usual.Select(d => d.Message).ToHashSet();
        _found.AddRange(read.Where(d => !known.Contains(d.Message)));
        if (document.Revisions > 0) _found.Add(ImportMessages.Tracked(name, document.Revisions));
        var program = SavedBy.Of(content) ?? "";
        var isOther = OtherPrograms.Any(p => program.Contains(p, StringComparison.OrdinalIgnoreCase));
        var hasLooks = !isOther && document.HasLooks;
        if (isOther) _found.Add(ImportMessages.LooksLost(name, program.Split('/')[0]));
        var subject = report.Subject;
        var changes = new ReturnedChanges(
            name, hasLooks, document, sent, subject.Framework, subject.Paper, _sources.Files, PlacesIn(report.Paper));
        Take(new ImportedFile(name, origin, hasLooks, subject.Framework), [.. changes.Of(_found).Where(c => IsNew(c, name))]);

        NoteReturned(name, origin, subject.Paper.Forms);
        _comments.AddRange(document.Comments.Select(c => new ImportedComment(name, c.Author, c.Text, c.About, c.Address, c.Place)));
        if (!_keepsComments) return;
        foreach (var comment in document.Comments)
            if (comment.Address is not { } address || changes.TargetOf(address) is not { } target || !Keep(comment, target))
                _found.Add(ImportMessages.CommentLeft(name, comment));
    }

    /// <summary>Of a form that was noted as sent it is noted that it came back, the first time.</summary>
    private void NoteReturned(string name, Origin origin, PaperForms? forms)
    {
        var file = FormDays.FileOf(_sources, origin.Period);
        foreach (var number in origin.Form.Where(n => forms is not null && forms.Sent.ContainsKey(n) && !forms.Returned.ContainsKey(n)))
        {
            var text = Text(file, _files);
            var noted = FormDays.Noted(text, PaperForms.ReturnedKey, [number], _day);
            if (noted is null) _found.Add(ImportMessages.NotNoted(file, name));
            if (noted is null || noted == text) continue; // The same: another file of these has told it.
            _files[file] = Encoding.UTF8.GetBytes(noted);
            _changes.Add(new ImportedChange(
                $"forms/returned/{number}", file, FormDays.LineOf(noted, PaperForms.ReturnedKey, number), "", FormDays.Written(_day)));
        }
    }

    /// <summary>Whether no file before this one says something of the piece: the same is the same, and anything else a conflict.</summary>
    private bool IsNew(ReturnedChange change, string name)
    {
        if (!_taken.TryGetValue(change.Now.Address, out var taken)) return true;
        if (taken.Text != change.Now.Text)
            _found.Add(ImportMessages.Conflict(change.Target.Place, name, $"and in '{taken.File}'", change.Now.Text, taken.Text));
        return false;
    }

    /// <summary>
    /// Puts pieces into their files, and builds the paper again, to see that it then says just what they say: those of which it does not
    /// are told and left out. Where it cannot be built any more, half of them are tried, until it is seen which it is.
    /// </summary>
    private void Take(ImportedFile file, IReadOnlyList<ReturnedChange> pieces)
    {
        while (pieces.Count > 0)
        {
            var (files, put) = Spliced(file, pieces);
            if (put.Count == 0) return;
            if (Made(_sources with { Files = _sources.Files.With(files) }, file.Origin) is not var (_, document))
            {
                if (put.Count == 1) Refuse(file, put[0].Change, "the data would have an error with it: see what the field can hold");
                if (put.Count == 1) return;
                Take(file, [.. put.Take(put.Count / 2).Select(p => p.Change)]);
                pieces = [.. put.Skip(put.Count / 2).Select(p => p.Change)];
                continue;
            }

            var now = ReturnedDocument.Read(document, file.Name, [])!.Pieces;
            var wrong = put.Select(p => p.Change).Where(change => !IsSaid(change)).ToList();
            foreach (var change in wrong) Refuse(file, change, "built again the paper would not say the same");
            pieces = [.. put.Select(p => p.Change).Except(wrong)];
            if (wrong.Count > 0) continue;
            _files = files;
            _changes.AddRange(put.Select(p => p.Imported));
            foreach (var (change, _, _) in put) _taken[change.Now.Address] = (file.Name, change.Now.Text);
            return;

            bool IsSaid(ReturnedChange change) =>
                now.TryGetValue(change.Now.Address, out var piece) && change.Target.IsSame(piece, change.Now);
        }
    }

    /// <summary>The files with the pieces, one after another; those that cannot be put there are told and left out.</summary>
    private (Dictionary<string, byte[]> Files, List<(ReturnedChange Change, ImportedValue Value, ImportedChange Imported)> Put) Spliced(
        ImportedFile file, IReadOnlyList<ReturnedChange> pieces)
    {
        var (files, put) = (new Dictionary<string, byte[]>(_files), new List<(ReturnedChange, ImportedValue, ImportedChange)>());
        foreach (var change in pieces)
        {
            var target = change.Target;
            var text = Text(target.File, files);
            if (PlacedReader.Read(text.TrimStart('\uFEFF')) is not { } before)
                Refuse(file, change, "its file uses anchors, aliases or tags, or cannot be read");
            else if (ImportedValue.Of(change, before, file.HasLooks, file.Framework, out var problem) is not { } value)
                Refuse(file, change, problem);
            else if (YamlSplice.Put(text, value.Path, value.Value, target.Order) is not { } changed)
                Refuse(file, change, "it cannot be put into the file for certain");
            else
            {
                files[target.File] = Encoding.UTF8.GetBytes(changed);
                string[] path = [.. value.Path];
                var after = PlacedReader.Read(changed.TrimStart('\uFEFF'))?.At(path);
                put.Add((change, value, new ImportedChange(
                    change.Now.Address, target.File, target.Place.Line, Shown(before.At(path)), Shown(after))));
            }
        }

        return (files, put);
    }

    private void Refuse(ImportedFile file, ReturnedChange change, string why) =>
        _found.Add(ImportMessages.NotTaken(change.Target.Place, file.Name, change.Now.Place, change.Now.Text, why));

    /// <summary>Puts a remark above the key of the text that it is about, once.</summary>
    private bool Keep(ReturnedComment comment, ImportTarget target)
    {
        var about = comment.About.Length > 0 ? $" on '{comment.About.ReplaceLineEndings(" ")}'" : "";
        var line = $"{comment.Author}{about}: {comment.Text.ReplaceLineEndings(" ")}";
        var file = Text(target.File, _files);
        if (file.Contains($"# {line}", StringComparison.Ordinal)) return true;
        var (mark, text) = file.StartsWith('\uFEFF') ? ("\uFEFF", file[1..]) : ("", file);
        if (KeySplice.AddComment(text, target.Path, line) is not { } put) return false;
        _files[target.File] = Encoding.UTF8.GetBytes(mark + put);
        return true;
    }

    private string Text(string file, Dictionary<string, byte[]> files) =>
        Encoding.UTF8.GetString(files.TryGetValue(file, out var changed) ? changed : _sources.Files.Read(file));

    private static string Shown(PlacedNode? node) => node switch
    {
        PlacedScalar scalar => scalar.Value,
        PlacedList list => string.Concat(list.Items.Select(i => $"- {Shown(i)}\n")),
        PlacedGroup group => string.Concat(group.Entries.Select(e => $"{e.Key.Value}: {Shown(e.Value)}\n")),
        _ => "",
    };

    private static (Report Report, byte[] Document)? Made(PaperSources sources, Origin origin)
    {
        var found = new DiagnosticBag();
        var request = new ReportRequest(sources, origin.Period, origin.Objective, origin.Final) { Form = origin.Form };
        return Report.Compose(request, found) is { } report && report.ToWord(found) is { } document ? (report, document) : null;
    }

    private static Dictionary<string, SourceSpan> PlacesIn(Paper paper)
    {
        var places = new Dictionary<string, SourceSpan>();
        Walk.Visit(paper, node =>
        {
            if (node is DataBlock block) places.TryAdd(block.Tag, block.Source);
            else if (node is DataInline inline) places.TryAdd(inline.Tag, inline.Source);
        });
        return places;
    }
}

/// <param name="Name">For findings.</param>
/// <param name="HasLooks">Whether bold words and lists in it are those of whoever wrote it.</param>
internal sealed record ImportedFile(string Name, Origin Origin, bool HasLooks, Framework Framework);
