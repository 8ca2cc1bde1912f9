using System.Globalization;

namespace StrategyReport.Changes;

/// <summary>Changes in short sentences.</summary>
public static class ChangeWords
{
    /// <summary>"Confidence: Amber → Green", "Successes: 2 points added, 1 removed".</summary>
    public static string Of(ChangedPiece piece)
    {
        if (piece.IsHidden) return $"{piece.Title}: no longer shown";
        if (piece.OldValue is { } was && piece.NewValue is { } now)
            return $"{piece.Title}: {was} → {now}{(piece.Texts.Count > 0 ? ", and its note has changed" : "")}";
        var sentence = (piece.OldValue, piece.NewValue) switch
        {
            ({ } gone, null) => $"no longer {gone}",
            (null, { } come) => come,
            _ => Counts(piece.Texts),
        };
        return piece.Title.Length == 0 ? sentence : $"{piece.Title}: {sentence}";
    }

    /// <summary>All of a part in one sentence, without its name.</summary>
    public static string Of(ChangedPart part) => part.Kind switch
    {
        ChangeKind.Added => "new",
        ChangeKind.Moved => "moved",
        ChangeKind.Removed when part.Pieces.Count == 0 => "no longer there",
        ChangeKind.Removed => "no longer in the paper",
        _ => string.Join("; ", part.Pieces.Select(Of)),
    };

    /// <summary>"2 points added, 1 removed, 1 paragraph reworded".</summary>
    private static string Counts(IReadOnlyList<ChangedText> texts)
    {
        var said = new List<string>();
        foreach (var what in texts.GroupBy(t => t.What))
        {
            var first = true;
            foreach (var kind in what.GroupBy(t => t.Kind).OrderBy(k => Order(k.Key)))
            {
                var number = kind.Count();
                var noun = first ? $" {(number == 1 ? what.Key.One : what.Key.Many)}" : "";
                said.Add(string.Create(CultureInfo.InvariantCulture, $"{number}{noun} {Verb(kind.Key, what.Key)}"));
                first = false;
            }
        }

        return string.Join(", ", said);
    }

    private static int Order(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => 0,
        ChangeKind.Removed => 1,
        ChangeKind.Changed => 2,
        _ => 3,
    };

    private static string Verb(ChangeKind kind, Thing what) => kind switch
    {
        ChangeKind.Added => what.HasCome,
        ChangeKind.Removed => what.HasGone,
        ChangeKind.Changed => what.HasChanged,
        _ => "moved",
    };
}
