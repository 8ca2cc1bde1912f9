using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Movements;

namespace StrategyReport.Changes;

/// <summary>
/// What of the changes the data knows better than the words of a paper do: which ratings have moved, and what has become of escalations,
/// which are opened and closed, not added and removed.
/// </summary>
/// <param name="former">The framework of the paper before.</param>
internal sealed class DataChanges(
    Framework former, Framework framework, PeriodPaper before, PeriodPaper now, PeriodMovement moved)
{
    private const int MostWordsOfAction = 12;

    private readonly string? _escalations = framework.Roles.Field(Roles.Escalations);

    /// <summary>Null where neither paper reports on the ambition, whatever a table says of it.</summary>
    public ChangeKind? KindOf(int ambition)
    {
        var (was, @is) = (IsReported(former, before, ambition), IsReported(framework, now, ambition));
        return (was, @is) switch
        {
            (false, false) => null,
            (false, true) => ChangeKind.Added,
            (true, false) => ChangeKind.Removed,
            _ => ChangeKind.Changed,
        };
    }

    /// <summary>Whether something that this paper does not show any more is still said in its data.</summary>
    public bool IsStillSaid(string tag, int ambition) =>
        FieldOf(tag) is { } field && now.Ambition(ambition)?.Value(field) is not (null or BlankValue or UnreadableValue);

    /// <summary>A rating without its note, then and now, as each paper calls it; null: the piece is none.</summary>
    public (string? Was, string? Is)? Rating(string tag, int ambition)
    {
        if (FieldOf(tag) is not { } field) return null;
        var (was, @is) = (before.Ambition(ambition)?.Value(field) as RatingValue, now.Ambition(ambition)?.Value(field) as RatingValue);
        return was is null && @is is null ? null : (was?.Shown, @is?.Shown);
    }

    /// <summary>Whether the note beside a rating is another.</summary>
    public bool HasOtherNote(string tag, int ambition) =>
        FieldOf(tag) is { } field && Note(before, ambition, field) != Note(now, ambition, field);

    /// <summary>
    /// The first words of an action of the paper before, where the piece is what became of it; null: it is no such piece, or nobody
    /// planned it.
    /// </summary>
    /// <param name="tag"><c>ambition/4/actions/clinic</c>.</param>
    public string? Action(string tag, int ambition)
    {
        if (tag.Split('/') is not ["ambition", _, "actions", var id]) return null;
        var answer = moved.Ambitions.FirstOrDefault(a => a.Number == ambition)?.Actions.FirstOrDefault(a => a.Id.Text == id);
        if (answer?.Planned is not { } planned) return null;
        var words = planned.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MostWordsOfAction ? string.Join(' ', words.Take(MostWordsOfAction)) + " …"
            : string.Join(' ', words).TrimEnd('.');
    }

    /// <summary>Whether the piece is all that became of the actions of the paper before.</summary>
    public bool IsAllActions(string tag) => FieldOf(tag) is { } field && framework.Field(field)?.Type is AnswersField;

    /// <summary>The lines of escalations in these words; those of any other field as they are.</summary>
    /// <param name="tag"><c>ambition/4/escalations</c>.</param>
    public IReadOnlyList<ChangedText> InWords(string tag, int ambition, IReadOnlyList<ChangedText> texts)
    {
        if (FieldOf(tag) is not { } field || field != _escalations) return texts;
        return moved.Ambitions.FirstOrDefault(a => a.Number == ambition)?.Escalation switch
        {
            EscalationMovement.Opened => Named(Only(ChangeKind.Added, WordKind.Added, texts)),
            EscalationMovement.Closed => Named(Only(ChangeKind.Removed, WordKind.Removed, texts)),
            // Written otherwise, as points or as paragraphs, none has been closed.
            _ => texts.All(t => t.What == Thing.Point) ? [.. texts.Select(t => t with { What = Thing.Escalation })] : texts,
        };
    }

    private static bool IsReported(Framework framework, PeriodPaper paper, int ambition) =>
        paper.Reported(framework).Any(o => o.Ambitions.Any(a => a.Number == ambition));

    private static string? FieldOf(string tag) => tag.Split('/') is ["ambition", _, var field] ? field : null;

    private static string Note(PeriodPaper paper, int ambition, string field) =>
        (paper.Ambition(ambition)?.Value(field) as RatingValue)?.Note?.Text ?? "";

    /// <summary>Without the words that say that there is nothing to report.</summary>
    private static List<ChangedText> Only(ChangeKind kind, WordKind words, IReadOnlyList<ChangedText> texts)
    {
        var only = new List<ChangedText>();
        foreach (var text in texts)
        {
            if (text.Kind == kind) only.Add(text);
            if (text.Kind != ChangeKind.Changed) continue;
            var said = string.Concat(text.Words.Where(w => w.Kind == WordKind.Same || w.Kind == words).Select(w => w.Text));
            only.Add(new ChangedText(kind, text.What, [new ChangedWords(words, said)]));
        }

        return only;
    }

    /// <summary>Each point is an escalation; where there is none, all of it is one.</summary>
    private static IReadOnlyList<ChangedText> Named(List<ChangedText> texts)
    {
        var listed = texts.Exists(t => t.What == Thing.Point);
        return [.. texts.Select((t, at) => (listed ? t.What == Thing.Point : at == 0) ? t with { What = Thing.Escalation } : t)];
    }
}
