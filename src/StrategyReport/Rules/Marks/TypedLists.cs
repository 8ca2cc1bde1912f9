using StrategyReport.Data;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Marks;

/// <summary>Of SR2055: the items of a list beside each other, as they were typed, and which of them one is.</summary>
internal sealed class TypedLists(Subject subject)
{
    private PaperText? _first;
    private List<string> _items = [];
    private Dictionary<PaperText, int> _indices = [];

    /// <summary>Among the items of its field.</summary>
    public (List<string> Items, int Index) Of(PaperText item)
    {
        if (_first is null || !IsBeside(_first, item))
        {
            var beside = subject.Texts.Where(t => IsBeside(t, item)).ToList();
            (_first, _items) = (item, beside.ConvertAll(t => t.Text.Text));
            _indices = new Dictionary<PaperText, int>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < beside.Count; i++) _indices[beside[i]] = i;
        }

        return (_items, _indices[item]);
    }

    /// <summary>Of a narrative: those that begin in the same column, up to what stands further to the left.</summary>
    public static Dictionary<ProseBlock, (List<string> Items, int Index)> Of(IReadOnlyList<ProseBlock> blocks)
    {
        var places = new Dictionary<ProseBlock, (List<string>, int)>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(int Column, List<string> Items)>();
        foreach (var block in blocks)
        {
            var column = block.At(0).Column;
            while (open.TryPeek(out var deeper) && deeper.Column > column) open.Pop();
            if (block.BeginsNumbered is null) continue;
            if (!open.TryPeek(out var list) || list.Column < column) open.Push(list = (column, []));
            places[block] = (list.Items, list.Items.Count);
            list.Items.Add(block.Typed);
        }

        return places;
    }

    private static bool IsBeside(PaperText one, PaperText other) => one.Kind == TextKind.Line
        && ReferenceEquals(one.Field, other.Field) && ReferenceEquals(one.Ambition, other.Ambition);
}
