namespace StrategyReport.Returns;

/// <summary>What list a paragraph is in, from the paragraphs before it.</summary>
internal sealed class ListContext
{
    /// <summary>The last item at each level, and its number.</summary>
    private readonly List<(ReturnedLevel Item, int Number)> _lists = [];

    /// <summary>Level of the last numbered paragraph of a section; lists that follow it stand under it.</summary>
    private int? _numbered;

    private bool _isInList;

    /// <summary>A paragraph that is in no list, or a table, ends all of them.</summary>
    public void Leave()
    {
        (_numbered, _isInList) = (null, false);
        _lists.Clear();
    }

    public ReturnedParagraph Place(ParagraphShape shape, IReadOnlyList<ReturnedRun> runs, string place)
    {
        if (shape is { List: null, Continued: { } depth } && _isInList)
        {
            var own = _numbered is { } number ? shape.IsShifted && _lists.Count > number + 1 ? number + 1 + depth : number : depth;
            return new ReturnedParagraph(runs, own, false, place) { Continues = true };
        }

        if (shape.List is not { } list)
        {
            if (runs.Count > 0) Leave();
            return new ReturnedParagraph(runs, null, false, place) { Kind = shape.Kind };
        }

        var level = list.Level;
        if (list.IsOutline) _numbered = level;
        else if (shape.IsShifted && _numbered is { } above) level += above + 1;
        else if (level == 0) _numbered = null;
        level = Math.Min(level, _isInList ? _lists.Count : 0);
        var before = level < _lists.Count ? _lists[level] : default;
        // LibreOffice says at which number a list goes on behind another one.
        var goesOn = before.Item is { } last && last.IsOrdered == list.IsOrdered && last.Definition == list.Definition
            && (last.List == list.List || !list.Restarts || list.Start == before.Number + 1);
        if (level < _lists.Count) _lists.RemoveRange(level, _lists.Count - level);
        _lists.Add((list, goesOn ? before.Number + 1 : list.Start));
        _isInList = true;
        return new ReturnedParagraph(runs, level, list.IsOrdered, place)
        {
            BeginsList = !goesOn && list.IsOrdered && before.Item is { IsOrdered: true },
            Start = !goesOn && list.IsOrdered ? list.Start : 1,
        };
    }
}
