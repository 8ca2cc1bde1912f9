using StrategyReport.Data;
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
internal sealed class ReturnedChanges(
    string name, bool hasLooks, ReturnedDocument returned, ReturnedDocument today, Framework framework, PeriodPaper paper,
    SourceFiles files, IReadOnlyDictionary<string, SourceSpan> places)
{
    private readonly Dictionary<SourceSpan, TextKind> _kinds =
        PaperTexts.Of(framework, paper).GroupBy(t => t.Text.Span).ToDictionary(t => t.Key, t => t.First().Kind);

    /// <summary>The pieces to be put into the data, each with where it belongs.</summary>
    /// <param name="found">Is told what was changed and is not put there.</param>
    public IReadOnlyList<ReturnedChange> Of(DiagnosticBag found)
    {
        var changed = new List<ReturnedChange>();
        // A piece around others is what they are.
        var around = returned.Manifest.Where(p => today.Pieces.ContainsKey(p.Address)).SelectMany(p => Around(p.Address)).ToHashSet();
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
            if (target is { IsValue: true } && target.IsSame(theirs, ours)) continue; // "97 %" that has become "97%".
            if (target is not null && !hasLooks && theirs.Text.Length == 0)
                found.Add(ImportMessages.MayBeEmptied(target.Place, name, piece.Address));
            else if (target is null) found.Add(ImportMessages.NoPlace(name, piece.Address, theirs.Text));
            else if (PieceText.DigestOf(ours.Text) != piece.Digest && ours.Text.Length + theirs.Text.Length > 0 && !WasBlank(piece, ours))
                found.Add(ImportMessages.Conflict(target.Place, name, theirs.Place, theirs.Text, ours.Text));
            else changed.Add(new ReturnedChange(target, ours, theirs));
        }

        TellStrays(found);
        return changed;
    }

    /// <summary>Addresses of pieces that one may stand in: of <c>a/b/c</c> these are <c>a/b</c> and <c>a</c>.</summary>
    private static IEnumerable<string> Around(string address)
    {
        for (var end = address.LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1)) yield return address[..end];
    }

    /// <summary>Where in the data a piece belongs; null: in no text of it.</summary>
    public ImportTarget? TargetOf(string address) => ImportTarget.OfField(address, framework, paper)
        ?? (places.TryGetValue(address, out var place) ? ImportTarget.OfText(place, _kinds, files) : null);

    /// <summary>Whether anybody changed it in the file: its words, or, where these are as they are in the data today, their look.</summary>
    private bool IsChanged(Piece piece, ReturnedPiece theirs, ReturnedPiece? ours) =>
        (!theirs.IsAsSent && PieceText.DigestOf(theirs.Text) != piece.Digest)
        || (hasLooks && ours is not null && ours.Text == theirs.Text && PieceText.DigestOf(ours.Text) == piece.Digest);

    /// <summary>Whether both say the same, however characters are set.</summary>
    private bool IsSame(ReturnedPiece theirs, ReturnedPiece ours) => hasLooks
        ? BlockShape.Of(theirs.Blocks) == BlockShape.Of(ours.Blocks)
        : BlockShape.Folded(theirs.Text) == BlockShape.Folded(ours.Text);

    /// <summary>Of an answer that was blank when it was asked for, and is, the digest is that of the words that invite to it.</summary>
    private bool WasBlank(Piece piece, ReturnedPiece ours) =>
        ours.Text.Length == 0 && today.Manifest.Any(p => p.Address == piece.Address && p.Digest == piece.Digest);

    /// <summary>Words in no piece that the file was not sent with.</summary>
    private void TellStrays(DiagnosticBag found)
    {
        var sent = today.Strays.GroupBy(Words).ToDictionary(g => g.Key, g => g.Count());
        foreach (var stray in returned.Strays)
        {
            var words = Words(stray);
            if (words.Length == 0) continue;
            if (sent.TryGetValue(words, out var left) && left > 0) sent[words] = left - 1;
            else found.Add(ImportMessages.Stray(name, words, stray.Place));
        }

        static string Words(ReturnedBlock block) => block is ReturnedDrawing ? "" : BlockShape.Words(block).Trim();
    }
}

/// <summary>A piece that is to be put into the data.</summary>
/// <param name="Sent">As a file that is made today has it.</param>
/// <param name="Now">As it came back.</param>
internal sealed record ReturnedChange(ImportTarget Target, ReturnedPiece Sent, ReturnedPiece Now);
