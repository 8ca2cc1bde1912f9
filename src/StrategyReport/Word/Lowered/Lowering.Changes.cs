using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Lowered;

/// <content>What has come and gone in cells and in list items.</content>
internal sealed partial class Lowering
{
    /// <summary>The blocks of each paragraph of a cell in which lines have come or gone.</summary>
    private void LowerChanged(IReadOnlyList<IReadOnlyList<Block>> paragraphs, Place place, Flow flow)
    {
        List<Block> all = [.. paragraphs.SelectMany(p => p)];
        var at = 0;
        foreach (var blocks in paragraphs)
        {
            var (before, after) = (at > 0 ? all[at - 1] : null, all.ElementAtOrDefault(at += blocks.Count));
            if (blocks is [var only])
            {
                Lower(only, place, before, after, flow);
                continue;
            }

            var start = flow.Blocks.Count;
            _lines.AddJoined(blocks, place, flow);
            if (blocks.All(b => b.Revision == blocks[0].Revision && b.Former is null)) continue;
            flow.Is(start, Alone(ChangedLines.Answered(blocks, Revision.Deleted)));
            flow.Was(start, Alone(ChangedLines.Answered(blocks, Revision.Inserted)));

            IReadOnlyList<LoweredBlock> Alone(IReadOnlyList<Block> left)
            {
                var alone = new Flow();
                if (left is [var one]) Lower(one, place, before, after, alone);
                else _lines.AddJoined(left, place, alone);
                return alone.Blocks;
            }
        }
    }

    /// <summary>An item whose lines have come or gone: its mark is the first's that was there, and the first's that is there.</summary>
    private void LowerItem(IReadOnlyList<Block> blocks, Place place, Flow flow)
    {
        var unmarked = place with { Mark = null };
        var (was, now) = (First(Revision.Inserted), First(Revision.Deleted));
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isMarked = i == (block.Revision == Revision.Deleted ? was : now);
            var (before, after) = (i > 0 ? blocks[i - 1] : null, i + 1 < blocks.Count ? blocks[i + 1] : null);
            var start = flow.Blocks.Count;
            Lower(block, isMarked ? place : unmarked, before, after, flow);
            if (block.Revision is not null || (i == was) == (i == now)) continue;
            var former = new Flow();
            Lower(block, isMarked ? unmarked : place, before, after, former);
            flow.Was(start, former.Blocks);
        }

        int First(Revision without) => Enumerable.Range(0, blocks.Count).FirstOrDefault(i => blocks[i].Revision != without, -1);
    }
}
