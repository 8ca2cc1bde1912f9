using System.Text;
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
    private readonly DiagnosticBag _found;
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<ImportedChange> _changes = [];
    private readonly List<ImportedComment> _comments = [];
    private readonly Dictionary<string, (string File, string Text)> _taken = [];

    private readonly bool _keepsComments;

    private DataImport(PaperSources sources, bool keepsComments, DiagnosticBag found) =>
        (_sources, _keepsComments, _found) = (sources, keepsComments, found);

    /// <summary>The files of the data that change, with what they will hold.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public IReadOnlyList<ImportedChange> Changes => _changes;

    public IReadOnlyList<ImportedComment> Comments => _comments;

    /// <param name="returned">The files that came back, with their names.</param>
    /// <param name="keepComments">Whether remarks at the margin become comments above the keys of the texts that they are about.</param>
    /// <param name="found">Is told all that is not taken over; an error stands for words that the data does not get.</param>
    public static DataImport Of(
        PaperSources sources, IReadOnlyList<(string Name, byte[] Content)> returned, bool keepComments, DiagnosticBag found)
    {
        var import = new DataImport(sources, keepComments, found);
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
        if (ReturnedDocument.Read(content, name, read, sent.Manifest) is not { } document)
        {
            _found.AddRange(read);
            return;
        }

        var known = usual.Select(d => d.Message).ToHashSet();
        _found.AddRange(read.Where(d => !known.Contains(d.Message)));
        _comments.AddRange(document.Comments.Select(c => new ImportedComment(name, c.Author, c.Text, c.About, c.Address, c.Place)));
        var subject = report.Subject;
        if (document.Revisions > 0) _found.Add(ImportMessages.Tracked(name, document.Revisions));
        var program = SavedBy.Of(content) ?? "";
        var hasLooks = !OtherPrograms.Any(p => program.Contains(p, StringComparison.OrdinalIgnoreCase));
        var changes = new ReturnedChanges(
            name, hasLooks, document, sent, subject.Framework, subject.Paper, _sources.Files, PlacesIn(report.Paper));
        if (!hasLooks) _found.Add(ImportMessages.LooksLost(name, program.Split('/')[0]));
        foreach (var (target, ours, theirs) in changes.Of(_found))
        {
            if (_taken.TryGetValue(theirs.Address, out var taken))
            {
                if (taken.Text != theirs.Text)
                    _found.Add(ImportMessages.Conflict(target.Place, name, $"and in '{taken.File}'", theirs.Text, taken.Text));
                continue;
            }

            Put(name, origin, target, ours, theirs, hasLooks, subject.Framework);
        }

        if (!_keepsComments) return;
        foreach (var comment in document.Comments)
            if (comment.Address is not { } address || changes.TargetOf(address) is not { } target || !Keep(comment, target))
                _found.Add(ImportMessages.CommentLeft(name, comment));
    }

    /// <summary>Puts a piece into its file, and builds the paper again, to see that it then says just this.</summary>
    private void Put(string name, Origin origin, ImportTarget target, ReturnedPiece ours, ReturnedPiece theirs, bool hasLooks,
        Data.Framework framework)
    {
        var file = Text(target.File);
        if (PlacedReader.Read(file.TrimStart('\uFEFF')) is not { } before)
        {
            Refuse("its file uses anchors, aliases or tags, or cannot be read");
            return;
        }

        if (ImportedValue.Of(target, before, ours, theirs, hasLooks, framework, out var problem) is not { } value)
        {
            Refuse(problem);
            return;
        }

        if (YamlSplice.Put(file, value.Path, value.Value, target.Order) is not { } put)
        {
            Refuse("it cannot be put into the file for certain");
            return;
        }

        var changed = new Dictionary<string, byte[]>(_files) { [target.File] = Encoding.UTF8.GetBytes(put) };
        if (Made(_sources with { Files = _sources.Files.With(changed) }, origin) is not var (_, document)
            || ReturnedDocument.Read(document, name, [])?.Pieces.GetValueOrDefault(theirs.Address) is not { } now
            || Said(now, value) != Said(theirs, value))
        {
            Refuse("built again the paper would not say the same");
            return;
        }

        _files[target.File] = changed[target.File];
        _taken[theirs.Address] = (name, theirs.Text);
        var after = PlacedReader.Read(put.TrimStart('\uFEFF'))?.At([.. value.Path]);
        _changes.Add(new ImportedChange(
            theirs.Address, target.File, target.Place.Line, Shown(before.At([.. value.Path])), Shown(after)));

        // "97 %" and "97%" are one number; a text is to be the same word for word.
        static string Said(ReturnedPiece piece, ImportedValue value) => BlockShape.Folded(value.IsText ? piece.Text
            : string.Concat(piece.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant());

        void Refuse(string why) => _found.Add(ImportMessages.NotTaken(target.Place, name, theirs.Place, theirs.Text, why));
    }

    /// <summary>Puts a remark above the key of the text that it is about, once.</summary>
    private bool Keep(ReturnedComment comment, ImportTarget target)
    {
        var about = comment.About.Length > 0 ? $" on '{comment.About.ReplaceLineEndings(" ")}'" : "";
        var line = $"{comment.Author}{about}: {comment.Text.ReplaceLineEndings(" ")}";
        var file = Text(target.File);
        if (file.Contains($"# {line}", StringComparison.Ordinal)) return true;
        var (mark, text) = file.StartsWith('\uFEFF') ? ("\uFEFF", file[1..]) : ("", file);
        if (KeySplice.AddComment(text, target.Path, line) is not { } put) return false;
        _files[target.File] = Encoding.UTF8.GetBytes(mark + put);
        return true;
    }

    private string Text(string file) =>
        Encoding.UTF8.GetString(_files.TryGetValue(file, out var changed) ? changed : _sources.Files.Read(file));

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
