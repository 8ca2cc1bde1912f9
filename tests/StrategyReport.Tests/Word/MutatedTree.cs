using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Word;

/// <summary>A paper as somebody has changed it: words, lines, items, rows, what has come, gone and changed places.</summary>
internal sealed class MutatedTree(int seed)
{
    private readonly Random _random = new(seed);

    public Paper Of(Paper paper) => paper with { Sections = [.. paper.Sections.Select(s => s with { Blocks = Blocks(s.Blocks) })] };

    private List<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        var changed = new List<Block>();
        foreach (var block in blocks)
        {
            switch (_random.Next(10))
            {
                case 0: break;
                case 1:
                    changed.Add(Fresh());
                    changed.Add(block);
                    break;
                case 2: changed.Insert(0, block); break;
                default: changed.Add(Changed(block)); break;
            }
        }

        return changed;
    }

    private Paragraph Fresh() => new(new("fresh", 1, 1), null, null, null, [new Text(new("fresh", 1, 1), $"Fresh words number {_random.Next(99)}")]);

    private Block Changed(Block block) => block switch
    {
        Heading heading => heading with { Inlines = Inlines(heading.Inlines) },
        Paragraph paragraph => paragraph with { Inlines = Inlines(paragraph.Inlines) },
        List list => list with { Items = Some(list.Items, i => i with { Blocks = Blocks(i.Blocks) }) },
        Table table => table with
        {
            Rows = Some(table.Rows, r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = Blocks(c.Blocks) })] }),
        },
        DataBlock data => data with { Blocks = Blocks(data.Blocks) },
        Quotation quotation => quotation with { Blocks = Blocks(quotation.Blocks) },
        _ => block,
    };

    /// <summary>The first stays, so that a table has a row.</summary>
    private List<T> Some<T>(IReadOnlyList<T> nodes, Func<T, T> change)
    {
        var some = new List<T>();
        foreach (var (at, node) in nodes.Index())
        {
            if (at > 0 && _random.Next(6) == 0) continue;
            some.Add(_random.Next(3) == 0 ? change(node) : node);
            if (_random.Next(8) == 0) some.Add(change(node));
        }

        return some;
    }

    private List<Inline> Inlines(IReadOnlyList<Inline> inlines)
    {
        var changed = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (_random.Next(6) == 0) continue;
            changed.Add(inline is Text text && _random.Next(3) == 0 ? text with { Value = text.Value + " and more" } : inline);
        }

        if (_random.Next(4) == 0) changed.Add(new Text(new("fresh", 1, 1), $" at the end {_random.Next(9)}"));
        return changed;
    }
}
