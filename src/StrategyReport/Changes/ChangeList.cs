using System.Globalization;
using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Changes;

/// <summary>A comparison in the words of those who read the paper: first its sections, then its ambitions.</summary>
internal sealed class ChangeList
{
    /// <summary>A text of more words is no value.</summary>
    private const int MostWordsOfValue = 8;

    private readonly PaperComparison _comparison;
    private readonly Tokenizer _old, _new;
    private readonly TextChanges _texts;
    private readonly DataChanges _data;
    private readonly HashSet<SourceSpan> _names;

    private ChangeList(PaperComparison comparison, DataChanges data)
    {
        (_comparison, _data) = (comparison, data);
        _names = [.. comparison.Pieces.Where(p => p.Edit.IsTold && NodeIdentity.AmbitionNumber(p.Tag) is not null && IsName(p.Tag))
            .Select(p => Both(p.Edit)).SelectMany(b => new[] { b.Old, b.New }).OfType<Node>().Select(n => n.Source)];
        (_old, _new) = (comparison.OldWords, comparison.NewWords);
        _texts = new TextChanges(_old, _new);
    }

    public static IReadOnlyList<ChangedPart> Of(PaperComparison comparison, DataChanges data)
    {
        var list = new ChangeList(comparison, data);
        return [.. list.Sections(), .. list.Ambitions()];
    }

    /// <summary>What is no ambition's: by the heading that it stands under.</summary>
    private IEnumerable<ChangedPart> Sections()
    {
        foreach (var (name, edits) in HeadedParts.Of(_comparison))
            if (_texts.Of(edits, IsOfAmbition).ToList() is { Count: > 0 } texts)
                yield return new ChangedPart(name, KindOf(edits), [new ChangedPiece("", Place(edits), texts)]);
        if (Frame().ToList() is { Count: > 0 } frame) yield return new ChangedPart("Headers and footers", ChangeKind.Changed, frame);
    }

    /// <summary>Who reports, what the paper is called where no part of it says so, and what else stands on each page.</summary>
    private IEnumerable<ChangedPiece> Frame()
    {
        var (was, now) = (_comparison.Old.Paper.Properties, _comparison.New.Paper.Properties);
        if (was.Title != now.Title && _comparison.Pieces.All(p => p.Tag != "paper/title"))
            yield return Named("Title", was.Title, now.Title);
        if (was.Creator != now.Creator) yield return Named("Organisation", was.Creator, now.Creator);
        if (_texts.Of(_comparison.Fills, IsOfAmbition).ToList() is { Count: > 0 } texts)
            yield return new ChangedPiece("", Place(_comparison.Fills), texts);

        ChangedPiece Named(string title, string old, string name) =>
            new(title, _comparison.New.Paper.Source, []) { OldValue = old, NewValue = name };
    }

    /// <summary>Where all of it has come, gone or moved, that is what has happened to it.</summary>
    private static ChangeKind KindOf(IReadOnlyList<EditStep<Node>> edits)
    {
        var told = edits.Where(e => e.IsTold).ToList();
        return edits.All(e => e is Added<Node>) ? ChangeKind.Added
            : edits.All(e => e is Removed<Node>) ? ChangeKind.Removed
            : told.Count > 0 && told.TrueForAll(e => e is MovedHere<Node> { Change.IsTold: false }) && !edits.Any(e => e is Kept<Node>)
                ? ChangeKind.Moved
                : ChangeKind.Changed;
    }

    private IEnumerable<ChangedPart> Ambitions() => _comparison.Pieces
        .Where(p => NodeIdentity.AmbitionNumber(p.Tag) is not null)
        .GroupBy(p => NodeIdentity.AmbitionNumber(p.Tag)!.Value).OrderBy(g => g.Key)
        .Select(group => _data.KindOf(group.Key) is { } kind ? Part(group.Key, kind, [.. group]) : null)
        .OfType<ChangedPart>().Where(part => part.Pieces.Count > 0);

    private ChangedPart Part(int number, ChangeKind kind, IReadOnlyList<(string Tag, EditStep<Node> Edit)> pieces)
    {
        var name = pieces.Where(p => IsName(p.Tag)).Select(p => p.Edit switch
        {
            Kept<Node> kept => Value(kept.New, _new),
            Added<Node> added => Value(added.New, _new),
            Changed changed => Value(changed.New, _new),
            Removed<Node> removed => Value(removed.Old, _old),
            _ => null,
        }).FirstOrDefault(n => n is not null);
        // Where the paper has them one by one, they are told so, and not once more in the row that shows them all.
        var hasActions = pieces.Any(p => p.Tag.Split('/') is [_, _, "actions", _]);
        return new ChangedPart(
            string.Create(CultureInfo.InvariantCulture, $"Ambition {number}{(name is null ? "" : ", " + name)}"), kind,
            [.. pieces.Where(p => p.Edit.IsTold && !(hasActions && _data.IsAllActions(p.Tag))).Select(p => Piece(number, p.Tag, p.Edit))])
        { Ambition = number };
    }

    /// <summary>Its short name, or its statement.</summary>
    private static bool IsName(string tag) => tag.Split('/') is [_, _, "short" or "statement"];

    private ChangedPiece Piece(int ambition, string tag, EditStep<Node> edit)
    {
        var (was, now) = Both(edit);
        var action = _data.Action(tag, ambition);
        List<ChangedText> texts = [.. _texts.Of([edit], _ => false)];
        var (title, place) = (IsName(tag) ? "Name" : action ?? Title(now ?? was!), (now ?? was!).Source);
        if (now is null && _data.IsStillSaid(tag, ambition)) return new ChangedPiece(title, place, []) { IsHidden = true };
        if (_data.Rating(tag, ambition) is { } rating)
        {
            return rating.Was == rating.Is && was is not null && now is not null ? new ChangedPiece(title, place, Notes(texts))
                : new ChangedPiece(title, place, _data.HasOtherNote(tag, ambition) ? texts : [])
                {
                    OldValue = rating.Was,
                    NewValue = rating.Is,
                };
        }

        var piece = new ChangedPiece(
            title, place, now is null ? texts : _data.InWords(tag, ambition, texts)); // Nobody has closed what is left out.
        return (Value(was, _old, action is not null), Value(now, _new, action is not null)) is ({ } before, { } after) && before != after
            ? piece with { OldValue = before.Length == 0 ? null : before, NewValue = after.Length == 0 ? null : after, Texts = [] }
            : piece;
    }

    /// <summary>What is other beside a rating that is the same.</summary>
    private static List<ChangedText> Notes(List<ChangedText> texts) => [.. texts.Select(t => t with { What = Thing.Note })];

    private static (Node? Old, Node? New) Both(EditStep<Node> edit) => edit switch
    {
        Added<Node> added => (null, added.New),
        Removed<Node> removed => (removed.Old, null),
        Changed changed => (changed.Old, changed.New),
        Replaced replaced => (replaced.Old, replaced.New),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// What it says in a few words; blank where it is not there; null where it is a text.
    /// </summary>
    /// <param name="isAnswer">Whether it is said in one line, however long.</param>
    private static string? Value(Node? piece, Tokenizer tokens, bool isAnswer = false)
    {
        if (piece is null) return "";
        var inlines = piece switch
        {
            DataInline data => data.Inlines,
            DataBlock { Blocks: [Paragraph line] } => line.Inlines,
            _ => null,
        };
        if (inlines is null) return null;
        var said = tokens.Of(inlines);
        var text = string.Concat(said.Select(t => t.Text));
        if (isAnswer) return text.TrimEnd('.'); // A sentence goes on.
        return said.Count(t => !t.IsSpace) > MostWordsOfValue || text.EndsWith('.') ? null : text;
    }

    private static string Title(Node piece) => piece switch
    {
        DataBlock block => block.Title,
        DataInline line => line.Title,
        _ => "",
    };

    /// <summary>Of the first thing that a reader is told of.</summary>
    private static SourceSpan Place(IEnumerable<EditStep<Node>> edits) => edits.First(e => e.IsTold) switch
    {
        Added<Node> added => added.New.Source,
        Removed<Node> removed => removed.Old.Source,
        MovedHere<Node> moved => moved.New.Source,
        Replaced replaced => replaced.New.Source,
        Changed { Parts.Count: > 0 } changed => Place(changed.Parts),
        Changed changed => changed.New.Source,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// What an ambition says is told of there, and with it the rows and tables that hold it, and each cell that repeats its name.
    /// </summary>
    private bool IsOfAmbition(Node node) => node switch
    {
        DataBlock or DataInline => NodeIdentity.Tag(node) is { } tag && NodeIdentity.AmbitionNumber(tag) is not null,
        TableCell or Paragraph => _names.Contains(node.Source),
        _ => false,
    };
}
