using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Lowered;

/// <summary>
/// Lists, by style: List Bullet, List Bullet 2 …, in cells Table Bullet …; deeper than the styles go, the last
/// one with the list's next level. Bullets need no more than the style; an ordered list is an instance of its own.
/// </summary>
internal sealed class ListLowering(ReferenceDocument house, Lowering blocks, LineLowering lines)
{
    private readonly StyleMap _styles = house.Styles;
    private readonly NumberingDefinitions _numbering = house.Numbering;
    private readonly Dictionary<(ListKind Kind, int Depth, bool InCell), ListLevel?> _levels = [];

    public void Lower(List list, Place place, Flow flow)
    {
        var depth = place.ListDepth + 1;
        if (Resolve(list.Kind, depth, place.InCell) is not { } at) return;
        var indent = at.Direct ? IndentOf(at.List, at.Level) : _numbering.Indent(at.Style);
        var shift = place.ListDepth == 0 ? Math.Max(place.ListShift, flow.NumberedLeft) : place.ListShift;
        var left = indent.Left + shift;
        var instance = list.Kind == ListKind.Bullet
            ? at.Direct ? at.List : (int?)null
            : _numbering.Instantiate(at.List, at.Level, list.Start);

        var more = Continue(depth, place.InCell);
        var inside = place with
        {
            ListDepth = depth,
            ListShift = shift,
            Left = left,
            Mark = new ListMark(at.Style, instance, at.Level, left, indent.Hanging, shift > 0),
            TextStyle = more ?? place.TextStyle,
            Indented = more is null || _numbering.Indent(more).Left != left,
        };
        var numbered = flow.NumberedLeft;
        foreach (var item in list.Items)
        {
            blocks.Lower(item.Blocks, inside, flow);
            if (item.Blocks.Count == 0) lines.AddEmpty(inside, flow);
        }

        flow.NumberedLeft = numbered;
    }

    private sealed record ListLevel(Style Style, int List, int Level, bool Direct);

    /// <summary>The style, list and level of a list kind at a depth; null, and reported, where the house style has none.</summary>
    private ListLevel? Resolve(ListKind kind, int depth, bool inCell)
    {
        var key = (kind, depth, inCell);
        if (_levels.TryGetValue(key, out var known)) return known;
        var name = StyleNames.OfList(kind, inCell);
        var (style, reached) = StyleNames.Deepest(_styles, name, depth);
        style ??= _styles.Require(StyleMap.ParagraphKind, name);
        ListLevel? found = null;
        if (style is not null && _numbering.Of(style) is { } tied)
        {
            var level = tied.Level;
            while (level < tied.Level + depth - reached && _numbering.Level(tied.List, level + 1) is not null) level++;
            found = new ListLevel(style, tied.List, level, level != tied.Level);
        }
        else if (style is not null)
        {
            _styles.ReportNoNumber(style);
        }

        return _levels[key] = found;
    }

    private Style? Continue(int depth, bool inCell) =>
        StyleNames.Deepest(_styles, inCell ? "Table Continue" : "List Continue", depth).Style;

    private (int Left, int Hanging) IndentOf(int list, int level) =>
        _numbering.Level(list, level) is { } at ? (at.Left, at.Hanging) : (0, 0);
}
