using StrategyReport.Data;
using StrategyReport.Returns;
using StrategyReport.Word.Package;

namespace StrategyReport.Imports;

/// <summary>A form or a paper that came back.</summary>
/// <param name="Name">Of its file, for findings.</param>
/// <param name="HasLooks">Whether bold words and lists in it are those of whoever wrote it.</param>
internal sealed record ReturnedPaper(
    string Name, Origin Origin, bool HasLooks, Framework Framework, IReadOnlyList<ReturnedChange> Changes)
{
    public required IReadOnlyList<ReturnedComment> Comments { get; init; }

    /// <summary>Where in the data a piece of it belongs; null: nowhere.</summary>
    public required Func<string, ImportTarget?> TargetOf { get; init; }

    /// <summary>What is noted of the period's forms.</summary>
    public required PaperForms? Forms { get; init; }

    /// <summary>
    /// What several files say of the same piece: where they say the same it is taken from one of them, and where they do not from none,
    /// which is told.
    /// </summary>
    /// <param name="differ">Is told the first two that say something else.</param>
    public static IReadOnlyList<ReturnedPaper> Agreed(
        IReadOnlyList<ReturnedPaper> papers,
        Action<(ReturnedPaper Paper, ReturnedChange Change), (ReturnedPaper Paper, ReturnedChange Change)> differ)
    {
        var taken = new Dictionary<ReturnedPaper, List<ReturnedChange>>();
        foreach (var same in papers.SelectMany(p => p.Changes.Select(c => (Paper: p, Change: c)))
            .GroupBy(c => (c.Paper.Origin.Period, c.Change.Now.Address)))
        {
            var first = same.OrderByDescending(c => c.Paper.HasLooks).First();
            var others = same.Where(c => !IsSame(first, c)).ToList();
            if (others.Count > 0) differ(first, others[0]);
            else if (taken.TryGetValue(first.Paper, out var changes)) changes.Add(first.Change);
            else taken[first.Paper] = [first.Change];
        }

        return [.. papers.Select(p => p with { Changes = taken.GetValueOrDefault(p, []) })];
    }

    private static bool IsSame((ReturnedPaper Paper, ReturnedChange Change) one, (ReturnedPaper Paper, ReturnedChange Change) other) =>
        one.Change.Target.IsSame(one.Change.Now, other.Change.Now)
        && (!other.Paper.HasLooks || one.Change.Target.HasSameLooks(one.Change.Now, other.Change.Now));
}
