using StrategyReport.Data;
using StrategyReport.Movements;

namespace StrategyReport.Changes;

/// <summary>What has become of escalations: those of which the Board is told are opened and closed, not added and removed.</summary>
/// <param name="moved">Which ambitions had none before, or have none any more.</param>
internal sealed class EscalationChanges(Framework framework, PeriodMovement moved)
{
    private const string Escalation = "escalation";
    private const string Point = "point";

    private readonly string? _field = framework.Roles.Field(Roles.Escalations);

    /// <summary>The lines of a field in these words; those of any other field as they are.</summary>
    /// <param name="tag"><c>ambition/4/escalations</c>.</param>
    public IReadOnlyList<ChangedText> Of(string tag, int ambition, IReadOnlyList<ChangedText> texts)
    {
        if (tag.Split('/') is not [_, _, var field] || field != _field) return texts;
        return moved.Ambitions.FirstOrDefault(a => a.Number == ambition)?.Escalation switch
        {
            EscalationMovement.Opened => Named(Only(ChangeKind.Added, texts)),
            EscalationMovement.Closed => Named(Only(ChangeKind.Removed, texts)),
            _ => [.. texts.Select(t => t.What == Point ? t with { What = Escalation } : t)],
        };
    }

    /// <summary>Without the words that say that there is nothing to report.</summary>
    private static List<ChangedText> Only(ChangeKind kind, IReadOnlyList<ChangedText> texts)
    {
        var only = new List<ChangedText>();
        foreach (var text in texts)
        {
            if (text.Kind == kind) only.Add(text);
            if (text.Kind != ChangeKind.Changed) continue;
            var said = string.Concat(text.Words.Where(w => w.Kind != Other(kind)).Select(w => w.Text));
            only.Add(new ChangedText(kind, text.What, [new ChangedWords(kind, said)]));
        }

        return only;
    }

    private static ChangeKind Other(ChangeKind kind) => kind == ChangeKind.Added ? ChangeKind.Removed : ChangeKind.Added;

    /// <summary>Each point is an escalation; where there is none, all of it is one.</summary>
    private static IReadOnlyList<ChangedText> Named(List<ChangedText> texts)
    {
        var listed = texts.Exists(t => t.What == Point);
        return [.. texts.Select((t, at) => (listed ? t.What == Point : at == 0) ? t with { What = Escalation } : t)];
    }
}
