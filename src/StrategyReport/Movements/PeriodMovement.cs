using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;
using StrategyReport.Rules;

namespace StrategyReport.Movements;

/// <summary>What has moved between two papers, as their data say it, not their words.</summary>
/// <param name="Ambitions">Those of which something is to be told, by number.</param>
internal sealed record PeriodMovement(PeriodPaper Before, IReadOnlyList<AmbitionMovement> Ambitions)
{
    /// <param name="framework">That of the later paper.</param>
    /// <param name="now">With the words of planned actions beside their answers.</param>
    public static PeriodMovement Of(Framework framework, PeriodPaper before, PeriodPaper now, MarkdownTexts texts)
    {
        var (then, later) = (Reported(framework, before), Reported(framework, now));
        var numbers = then.Concat(later).Select(a => a.Number).Distinct().Order();
        return new PeriodMovement(before, [.. numbers
            .Select(n => Of(framework, then.Find(a => a.Number == n), later.Find(a => a.Number == n), now, texts))
            .Where(m => m.IsTold)]);
    }

    /// <summary>A file of which nothing is shown has been told, and is not part of the paper.</summary>
    private static List<Ambition> Reported(Framework framework, PeriodPaper paper)
    {
        var reported = paper.Reported(framework).SelectMany(o => o.Ambitions).Select(a => a.Number).ToHashSet();
        return [.. paper.Ambitions.Where(a => reported.Contains(a.Number))];
    }

    private static AmbitionMovement Of(Framework framework, Ambition? then, Ambition? now, PeriodPaper paper, MarkdownTexts texts)
    {
        var number = (now ?? then)!.Number;
        var escalation = Escalation(framework, then, now, texts);
        if (now is null) return new AmbitionMovement(number, Coming.Gone, [], [], escalation);
        if (then is null) return new AmbitionMovement(number, Coming.New, [], [], escalation);
        return new AmbitionMovement(
            number, Coming.Stayed, [.. Ratings(framework, then, now, paper)], [.. Actions(framework, then, now, texts)], escalation);
    }

    /// <summary>What could not be read has been told, and is no movement.</summary>
    private static IEnumerable<MovedRating> Ratings(Framework framework, Ambition then, Ambition now, PeriodPaper paper)
    {
        var shown = PaperTexts.FieldsShown(paper);
        foreach (var field in framework.Fields.Where(f => f.Type is LevelField or PercentageField))
            switch (then.Value(field.Id), now.Value(field.Id))
            {
                case (RatingValue was, RatingValue @is) when !Same(was, @is): yield return new MovedRating(field, was, @is); break;
                case (null or BlankValue, RatingValue given): yield return new MovedRating(field, null, given); break;
                // A field that this paper does not show may well be left blank.
                case (RatingValue lost, BlankValue) when shown.Contains(field.Id): yield return new MovedRating(field, lost, null); break;
            }
    }

    /// <summary>Across periods of other frameworks a level and a percentage are never the same.</summary>
    private static bool Same(RatingValue one, RatingValue other) => (one, other) switch
    {
        (LevelValue was, LevelValue now) => was.Level.Id == now.Level.Id,
        (PercentageValue was, PercentageValue now) => was.Words == now.Words,
        _ => false,
    };

    /// <summary>What was answered, and what the focus carries over without an answer; of the rest a rule tells.</summary>
    private static IEnumerable<ActionAnswer> Actions(Framework framework, Ambition then, Ambition now, MarkdownTexts texts)
    {
        var planned = PlannedActions.Of(framework, then, texts);
        var answers = PlannedActions.Answers(now).ToList();
        var repeated =
            from again in PlannedActions.Of(framework, now, texts)
            where answers.TrueForAll(a => a.Id.Text != again.Id)
            from before in planned.Where(p => p.Id == again.Id).Take(1)
            select new ActionAnswer(again.Text with { Text = again.Id }, ActionOutcome.Carried, null) { Planned = before.Text };
        return answers.Concat(repeated);
    }

    /// <summary>Null: it is as it was, or one of the two cannot be read.</summary>
    private static EscalationMovement? Escalation(Framework framework, Ambition? then, Ambition? now, MarkdownTexts texts)
    {
        var field = framework.Roles.Field(Roles.Escalations);
        var (was, @is) = (then?.Value(field), now?.Value(field));
        if (was is UnreadableValue || @is is UnreadableValue) return null;
        return (NothingToReport.Is(was, framework, texts), NothingToReport.Is(@is, framework, texts)) switch
        {
            (true, false) => EscalationMovement.Opened,
            (false, true) => now is null ? EscalationMovement.LeftOut : EscalationMovement.Closed,
            _ => null,
        };
    }
}
