namespace StrategyReport.Returns;

/// <summary>What list a paragraph is in, from the paragraphs before it.</summary>
internal sealed class ListContext
{
    /// <summary>The list of the last item at each level.</summary>
    private readonly List<string?> _lists = [];

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
        var begins = list.IsOrdered && level < _lists.Count && _lists[level] is { } before && before != list.List;
        var isFirst = level >= _lists.Count || begins;
        if (level < _lists.Count) _lists.RemoveRange(level, _lists.Count - level);
        _lists.Add(list.List);
        _isInList = true;
        return new ReturnedParagraph(runs, level, list.IsOrdered, place)
        {
            BeginsList = begins,
            Start = isFirst && list.IsOrdered ? list.Start : 1,
        };
    }
}
