using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Imports;

/// <summary>
/// What was changed in a file that came back, three-way: against the file as it was sent, of which its list of pieces has the digests,
/// and against the file that would be made of the data today.
/// </summary>
/// <param name="name">Of the file.</param>
/// <param name="hasLooks">Whether bold words and lists in it are those of whoever wrote it: some programs lose them.</param>
/// <param name="today">As it would be made today.</param>
/// <param name="places">Where pieces stand in the data, by address.</param>
/// <param name="options">What may be chosen in those that are lists to choose from.</param>
internal sealed class ReturnedChanges(
    string name, bool hasLooks, ReturnedDocument returned, ReturnedDocument today, Framework framework, PeriodPaper paper,
    SourceFiles files, IReadOnlyDictionary<string, SourceSpan> places,
    IReadOnlyDictionary<string, IReadOnlyList<(string Words, string Means)>> options)
{
    private readonly Dictionary<SourceSpan, TextKind> _kinds =
        PaperTexts.Of(framework, paper).GroupBy(t => t.Text.Span with { Length = 1 }).ToDictionary(t => t.Key, t => t.First().Kind);

    /// <summary>The pieces to be put into the data, each with where it belongs.</summary>
    /// <param name="found">Is told what was changed and is not put there.</param>
    public IReadOnlyList<ReturnedChange> Of(DiagnosticBag found)
    {
        var (changed, strays) = (new List<ReturnedChange>(), NewStrays());
        // A piece around others is what they are; beside a rating stand its note and its reason.
        var around = returned.Manifest.Where(p => today.Pieces.ContainsKey(p.Address)).SelectMany(p => Around(p.Address))
            .Where(a => TargetOf(a)?.Field?.Type is not (LevelField or PercentageField)).ToHashSet();
        foreach (var piece in returned.Manifest.DistinctBy(p => p.Address))
        {
            if (!returned.Pieces.TryGetValue(piece.Address, out var theirs)) continue; // It has been told.
            if (around.Contains(piece.Address)) continue;
            var ours = today.Pieces.GetValueOrDefault(piece.Address);
            if (ours is null)
            {
                if (IsChanged(piece, theirs, null)) found.Add(ImportMessages.NoPlace(name, piece.Address, theirs.Text));
                continue;
            }

            if (!IsChanged(piece, theirs, ours) || IsSame(theirs, ours)) continue;
            var target = TargetOf(piece.Address);
            if (target is not null && target.IsSame(theirs, ours) && (!hasLooks || target.HasSameLooks(theirs, ours))) continue;
            if (target is not null && !hasLooks && theirs.Text.Length == 0)
                found.Add(ImportMessages.MayBeEmptied(target.Place, name, piece.Address));
            else if (target is null && Letters(theirs) == Letters(ours)) continue; // A look that a template gives.
            else if (target is null) found.Add(ImportMessages.NoPlace(name, piece.Address, theirs.Text));
            else if (!IsAsSentToday(piece.Address) && ours.Text.Length + theirs.Text.Length > 0)
                found.Add(ImportMessages.Conflict(target.Place, name, theirs.Place, theirs.Text, ours.Text));
            else if (ours.Blocks.Select(Words).Except(theirs.Blocks.Select(Words))
                .FirstOrDefault(strays.Select(s => s.Words).Contains) is { } moved)
                found.Add(ImportMessages.NotTaken(
                    new(target, ours, theirs), name, $"the words '{moved}' stand outside of their text now"));
            else if (!hasLooks && HasLostFirst(ours, theirs))
                found.Add(ImportMessages.NotTaken(new(target, ours, theirs), name,
                    "its first paragraph is gone, which the program that saved the file may have lost"));
            else changed.Add(new ReturnedChange(target, ours, theirs));
        }

        if (!hasLooks) TellGone(found);
        foreach (var (words, stray) in strays) found.Add(ImportMessages.Stray(name, words, stray.Place));
        return changed;
    }

    private void TellGone(DiagnosticBag found)
    {
        var all = returned.Strays.Select(Words).ToHashSet();
        foreach (var piece in today.Pieces.Values.Where(p => returned.Pieces.ContainsKey(p.Address)))
            if (Unmarked(piece).Select(Words).Where(w => w.Length > 0 && !all.Contains(w)).ToList() is { Count: > 0 } gone
                && TargetOf(piece.Address) is { } target)
                found.Add(ImportMessages.MayBeGone(target.Place, name, piece.Address, string.Join(" / ", gone)));
    }

    /// <summary>Addresses of pieces that one may stand in: of <c>a/b/c</c> these are <c>a/b</c> and <c>a</c>.</summary>
    private static IEnumerable<string> Around(string address)
    {
        for (var end = address.LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1)) yield return address[..end];
    }

    /// <summary>Where in the data a piece belongs; null: in no text of it.</summary>
    public ImportTarget? TargetOf(string address) => OfField(address)
        ?? (places.TryGetValue(address, out var place) ? ImportTarget.OfText(place, _kinds, files) : null);

    private ImportTarget? OfField(string address)
    {
        // Beside the note on an action stands the choice of its outcome.
        var choice = address.EndsWith($"/{ImportTarget.Note}", StringComparison.Ordinal)
            ? address[..^ImportTarget.Note.Length] + ImportTarget.Outcome : address;
        return ImportTarget.OfField(address, framework, paper) is { } target
            ? target with { Options = options.GetValueOrDefault(choice, []) } : null;
    }

    /// <summary>Whether anybody changed it in the file: its words, or, where these are as they are in the data today, their look.</summary>
    private bool IsChanged(Piece piece, ReturnedPiece theirs, ReturnedPiece? ours) =>
        (!theirs.IsAsSent && PieceText.DigestOf(theirs.Text) != piece.Digest)
        || (hasLooks && ours is not null && ours.Text == theirs.Text && IsAsSentToday(piece.Address));

    /// <summary>Whether both say the same, however characters are set.</summary>
    private bool IsSame(ReturnedPiece theirs, ReturnedPiece ours) => hasLooks
        ? BlockShape.Of(theirs.Blocks) == BlockShape.Of(ours.Blocks)
        : BlockShape.Folded(theirs.Text) == BlockShape.Folded(ours.Text);

    /// <summary>LibreOffice loses the words of some first paragraphs; nobody can tell that from their being deleted.</summary>
    private static bool HasLostFirst(ReturnedPiece ours, ReturnedPiece theirs) => ours.Blocks.Count > 1 && theirs.Blocks.Count > 0
        && (Words(theirs.Blocks[0]) == Words(ours.Blocks[1])
            || (theirs.Blocks[0] is ReturnedParagraph { Runs: var runs } && runs.All(r => r.Note is not null)));

    private static string Letters(ReturnedPiece piece) =>
        string.Concat(string.Concat(piece.Blocks.Select(BlockShape.Words)).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Whether the data still says what the file was sent with, at each place where the file shows it.</summary>
    private bool IsAsSentToday(string address) =>
        Digests(today, address).SetEquals(Digests(returned, address));

    private static HashSet<string> Digests(ReturnedDocument document, string address) =>
        [.. document.Manifest.Where(p => p.Address == address).Select(p => p.Digest)];

    /// <summary>Words in no piece that the file was not sent with.</summary>
    private List<(string Words, ReturnedBlock Block)> NewStrays()
    {
        var sent = today.Strays.Concat(today.Pieces.Values.SelectMany(Unmarked)).GroupBy(Words).ToDictionary(g => g.Key, g => g.Count());
        var added = new List<(string, ReturnedBlock)>();
        foreach (var stray in returned.Strays)
        {
            var words = Words(stray);
            if (words.Length == 0) continue;
            if (sent.TryGetValue(words, out var left) && left > 0) sent[words] = left - 1;
            else added.Add((words, stray));
        }

        return added;
    }

    /// <summary>What the data has, and the file without its mark, as LibreOffice leaves tables that are shown below their text.</summary>
    private IEnumerable<ReturnedBlock> Unmarked(ReturnedPiece ours)
    {
        if (!returned.Pieces.TryGetValue(ours.Address, out var theirs)) return ours.Blocks.SelectMany(Paragraphs);
        var found = theirs.Blocks.SelectMany(Paragraphs).Select(Words).ToHashSet();
        return theirs.IsAsSent ? ours.Blocks.SelectMany(Paragraphs).Where(b => !found.Contains(Words(b))) : [];
    }

    private static IEnumerable<ReturnedBlock> Paragraphs(ReturnedBlock block) =>
        block is ReturnedTable table ? table.Rows.SelectMany(r => r).SelectMany(c => c) : [block];

    private static string Words(ReturnedBlock block) => block is ReturnedDrawing ? "" : BlockShape.Words(block).Trim();
}

/// <summary>A piece that is to be put into the data.</summary>
/// <param name="Sent">As a file that is made today has it.</param>
/// <param name="Now">As it came back.</param>
internal sealed record ReturnedChange(ImportTarget Target, ReturnedPiece Sent, ReturnedPiece Now)
{
    /// <summary>The words of what was changed, for findings; where something went, or its look alone is other, all words.</summary>
    public string Words
    {
        get
        {
            var sent = Sent.Blocks.Select(BlockShape.Of).ToHashSet();
            var changed = Now.Blocks.Where(b => b is not ReturnedDrawing && !sent.Contains(BlockShape.Of(b)))
                .Select(BlockShape.Words).ToList();
            return changed.Count > 0 ? string.Join(" / ", changed) : Now.Text;
        }
    }
}
