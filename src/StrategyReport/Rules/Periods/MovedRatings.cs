using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Movements;

namespace StrategyReport.Rules.Periods;

/// <summary>
/// SR2070: in a paper that says what has changed, a rating has moved and no reason stands beside it; or a reason stands where none is
/// printed.
/// </summary>
internal static class MovedRatings
{
    private const string Code = "SR2070";

    private static readonly NumberOption Points = new(
        Code, "points", "By how many points a percentage may move without a reason.", 0);

    public static Rule Rule { get; } = new(Code, "A rating has moved without a reason, or has a reason that nobody reads.", Check, Points);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var paper = subject.Paper;
        if (paper.Changes is null)
        {
            if (paper.IsComplete) TellUnread(paper, diagnostics);
            return;
        }

        // Without a paper that can be compared NothingToCompare tells.
        if (subject.Before(paper) is not { IsSound: true } before) return;
        var movement = PeriodMovement.Of(subject.Framework, before, paper, subject.Markdown);
        foreach (var ambition in paper.Ambitions)
        {
            var moved = movement.Ambitions.FirstOrDefault(m => m.Number == ambition.Number)?.Ratings ?? [];
            foreach (var (field, value) in ambition.Fields)
                if (value is RatingValue rating)
                    Tell(field.Id, rating, moved.FirstOrDefault(m => m.Field == field), before.Ambition(ambition.Number)?.Value(field.Id));
        }

        void Tell(string key, RatingValue rating, MovedRating? moved, FieldValue? then)
        {
            if (moved is null && rating.Reason is { } reason)
                diagnostics.Add(Rule.Warning(reason.Span,
                    then is RatingValue same
                        ? $"This is to say why '{key}' has moved, but it is {same.Shown} as in {before.Period}."
                        : $"This is to say why '{key}' has moved, but {before.Period} has nothing to compare it with.",
                    $"Drop the reason, or say it as a note: {Written(rating, "note")}."));
            else if (moved is { From: { } from } && rating.Reason is null && !IsSmall(from, rating))
                diagnostics.Add(Rule.Warning(rating.Span,
                    $"Key '{key}' has moved from {from.Shown} in {before.Period} to {rating.Shown}, and no reason stands beside it.",
                    $"Say why: {Written(rating, "reason")}."));
        }

        bool IsSmall(RatingValue from, RatingValue to) => (from, to) is (PercentageValue was, PercentageValue now)
            && Math.Abs(now.Percent - was.Percent) <= subject.Number(Points);
    }

    private static void TellUnread(PeriodPaper paper, DiagnosticBag diagnostics)
    {
        foreach (var (field, value) in paper.Ambitions.SelectMany(a => a.Fields))
            if (value is RatingValue { Reason: { } reason } rating)
                diagnostics.Add(Rule.Warning(reason.Span,
                    $"The reason why '{field.Id}' has moved is not printed, since {PaperFile.Name} does not say 'changes: true'.",
                    $"Write 'changes: true' in {PaperFile.Name}, or make the reason a note: {Written(rating, "note")}."));
    }

    private static string Written(RatingValue rating, string key) => rating switch
    {
        LevelValue level => $"{{level: {level.Level.Id}, {key}: …}}",
        PercentageValue percentage => $"{{percent: {percentage.Words}, {key}: …}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
