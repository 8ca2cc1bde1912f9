namespace StrategyReport;

/// <summary>Work on several things side by side whose results are taken in order, such as the periods of a run.</summary>
internal static class Ahead
{
    /// <summary>How many are worked on before their turn: more would hold more than a computer of two cores can use.</summary>
    private const int Most = 2;

    /// <summary>The results in the order of the items; one item alone is worked on where the caller is.</summary>
    public static IEnumerable<TResult> Of<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        if (items.Count == 1)
        {
            yield return work(items[0]);
            yield break;
        }

        var begun = new Queue<Task<TResult>>();
        for (var i = 0; i < items.Count || begun.Count > 0;)
        {
            for (; i < items.Count && begun.Count < Most; i++)
            {
                var item = items[i];
                begun.Enqueue(Task.Run(() => work(item)));
            }

            yield return begun.Dequeue().GetAwaiter().GetResult();
        }
    }
}
