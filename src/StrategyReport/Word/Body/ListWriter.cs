using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Body;

/// <summary>
/// Lists, by style: List Bullet, List Bullet 2 …, in cells Table Bullet …; deeper than the styles go, the last
/// one with the list's next level. Bullets need no more than the style; an ordered list is an instance of its own.
/// </summary>
internal sealed class ListWriter(WordContext context, Story story, BlockWriter blocks)
{
    // Keys are numbers and values classes: generic code over our own structs would have to be compiled at start.
    private readonly Dictionary<int, ListLevel?> _levels = [];

    public void Write(List list, Place place)
    {
        var depth = place.ListDepth + 1;
        if (Resolve(list.Kind, depth, place.InCell) is not { } at) return;
        var indent = at.Direct ? IndentOf(at.List, at.Level) : context.Numbering.Indent(at.Style);
        var shift = place.ListDepth == 0 ? Math.Max(place.ListShift, story.NumberedLeft) : place.ListShift;
        var left = indent.Left + shift;
        var instance = list.Kind == ListKind.Bullet
            ? at.Direct ? at.List : (int?)null
            : context.Numbering.Instantiate(at.List, at.Level, list.Start);

        var more = Continue(depth, place.InCell);
        var inside = place with
        {
            ListDepth = depth, ListShift = shift, Left = left,
            TextStyle = more ?? place.TextStyle,
            Indented = more is null || context.Numbering.Indent(more).Left != left,
        };
        var numbered = story.NumberedLeft;
        foreach (var item in list.Items)
        {
            story.Mark = new ListMark(at.Style, instance, at.Level, left, indent.Hanging, shift > 0);
            blocks.Write(item.Blocks, inside);
            if (story.Mark is not null) blocks.WriteEmpty(inside);
        }

        story.NumberedLeft = numbered;
    }

    private sealed record ListLevel(Style Style, int List, int Level, bool Direct);

    /// <summary>The style, list and level of a list kind at a depth; null, and reported, where the house style has none.</summary>
    private ListLevel? Resolve(ListKind kind, int depth, bool inCell)
    {
        var key = (depth * 4 + (int)kind) * 2 + (inCell ? 1 : 0);
        if (_levels.TryGetValue(key, out var known)) return known;
        var name = (inCell ? "Table " : "List ") + kind switch
        {
            ListKind.Decimal => "Number",
            ListKind.LowerLetter => "Letter",
            ListKind.LowerRoman => "Roman",
            _ => "Bullet",
        };
        var (style, reached) = Deepest(name, depth);
        style ??= context.Styles.Require(StyleMap.ParagraphKind, name);
        ListLevel? found = null;
        if (style is not null && context.Numbering.Of(style) is { } tied)
        {
            var level = tied.Level;
            while (level < tied.Level + depth - reached && context.Numbering.Level(tied.List, level + 1) is not null) level++;
            found = new ListLevel(style, tied.List, level, level != tied.Level);
        }
        else if (style is not null)
        {
            context.Styles.ReportNoNumber(style);
        }

        return _levels[key] = found;
    }

    private (Style? Style, int Depth) Deepest(string name, int depth)
    {
        for (var d = depth; d > 1; d--)
            if (context.Styles.Find(StyleMap.ParagraphKind, $"{name} {d}") is { } style)
                return (style, d);
        return (context.Styles.Find(StyleMap.ParagraphKind, name), 1);
    }

    private Style? Continue(int depth, bool inCell) => Deepest(inCell ? "Table Continue" : "List Continue", depth).Style;

    private (int Left, int Hanging) IndentOf(int list, int level) =>
        context.Numbering.Level(list, level) is { } at ? (at.Left, at.Hanging) : (0, 0);
}
