using StrategyReport.Data.Fields;

namespace StrategyReport.Movements;

/// <param name="Number">As the framework counts.</param>
/// <param name="Coming">Whether both papers report on it.</param>
/// <param name="Ratings">Levels and percentages that are other, in the order of the framework; none unless both papers have it.</param>
/// <param name="Actions">What became of what the paper before planned.</param>
/// <param name="Escalation">Null: none has come, and none has gone.</param>
internal sealed record AmbitionMovement(
    int Number, Coming Coming, IReadOnlyList<MovedRating> Ratings, IReadOnlyList<ActionAnswer> Actions, EscalationMovement? Escalation)
{
    public bool IsTold => Coming != Coming.Stayed || Ratings.Count > 0 || Actions.Count > 0 || Escalation is not null;
}

internal enum Coming
{
    Stayed,

    /// <summary>The paper before did not report on it.</summary>
    New,

    /// <summary>This paper does not report on it any more.</summary>
    Gone,
}

/// <param name="From">Null: there was none.</param>
/// <param name="To">Null: there is none any more.</param>
internal sealed record MovedRating(Field Field, RatingValue? From, RatingValue? To);

internal enum EscalationMovement
{
    Opened,
    Closed,

    /// <summary>It was open, and the ambition is not reported on any more.</summary>
    LeftOut,
}
