namespace StrategyReport.Rules.Pasted;

/// <summary>Word's levels where the indentation was lost on the way: • before o or ◦ before ▪.</summary>
internal static class PastedLevels
{
    /// <summary>By how many columns more each line stands in than its white space says.</summary>
    public static IReadOnlyDictionary<int, int> Of(IReadOnlyList<(int Line, PastedMark Mark)> marks)
    {
        var further = new Dictionary<int, int>();
        foreach (var beside in marks.GroupBy(m => m.Mark.Indent))
        {
            var ranks = beside.Select(m => Rank(m.Mark)).Distinct().Order().ToList();
            if (ranks[0] < 0 || ranks.Count == 1) continue;
            foreach (var (line, mark) in beside) further[line] = 2 * ranks.IndexOf(Rank(mark));
        }

        return further;
    }

    /// <summary>
    /// Whether the levels are what Word shows: other signs in one column are levels only where their order is known and none is left
    /// out, and what stands below a bullet after an item's own mark may be its neighbour or a part of it.
    /// </summary>
    public static bool AreClear(IReadOnlyList<(int Line, PastedMark Mark)> marks)
    {
        foreach (var beside in marks.GroupBy(m => m.Mark.Indent).Select(g => g.Select(m => m.Mark).ToList()))
        {
            if (beside.Exists(m => m.Kind != MarkKind.Bullet) || beside.DistinctBy(m => m.Sign).Count() == 1) continue;
            var ranks = beside.Select(Rank).ToList();
            if (ranks.Contains(-1)) return false;
            var order = ranks.Distinct().Order().ToList();
            var levels = ranks.ConvertAll(order.IndexOf);
            if (levels[0] > 0 || levels.Zip(levels.Skip(1)).Any(l => l.Second > l.First + 1)) return false;
        }

        var first = marks[0].Mark;
        return !first.IsAfterItem
            || marks.All(m => m.Mark.Indent <= first.Indent || (Rank(first) >= 0 && Rank(m.Mark) > Rank(first)));
    }

    private static int Rank(PastedMark mark) => mark.Sign[0] switch
    {
        '•' or '·' or '∙' or '●' or '\uF0B7' => 0,
        'o' or '◦' or '○' => 1,
        '▪' or '§' or '\uF0A7' => 2,
        _ => -1,
    };
}
