using System.Text.RegularExpressions;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>The lines of the points of a Markdown text that is changed: how far they are indented, and how they are counted.</summary>
internal sealed partial class ItemLines
{
    /// <summary>Beyond so many blanks more than it must have, a line begins something else (CommonMark 0.31.2, 5.2).</summary>
    private const int MostBlanks = 3;

    private readonly string[] _source;
    private readonly IReadOnlyList<SourceLeaf> _leaves;
    private readonly ItemNumbers _numbers = new();

    /// <summary>The leaves that begin a numbered list.</summary>
    private readonly HashSet<int> _begins = [];

    /// <summary>Whether all items have the number of the first: they are counted all the same.</summary>
    private readonly bool _isUncounted;

    /// <summary>Of the open lists: how far what is in an item is indented, where that is known, and the sign behind its number.</summary>
    private readonly List<(int? Inside, char? Sign)> _open = [];

    public ItemLines(string[] source, IReadOnlyList<SourceLeaf> leaves)
    {
        (_source, _leaves) = (source, leaves);
        var numbers = new ItemNumbers();
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (ItemNumbers.Typed(source[leaves[leaf].First]) is not { } typed) typed = 1;
            if (numbers.Next(leaves[leaf].Block, typed) is not var (number, isFirst, _)) continue;
            if (isFirst) _begins.Add(leaf);
            _isUncounted |= typed != number;
        }
    }

    /// <summary>The lines of a leaf where it stands now.</summary>
    public IReadOnlyList<string> Kept(ref ReturnedBlock block, int leaf) =>
        Placed(ref block, _source[_leaves[leaf].First..(_leaves[leaf].Last + 1)], _begins.Contains(leaf) ? null : 1);

    /// <summary>The lines of a block, those of an item of a list with its number, and below what they stand in.</summary>
    /// <param name="block">Is told whether it begins another list.</param>
    /// <param name="first">Its number where it is the first of its list; null: the one that it has.</param>
    public IReadOnlyList<string> Placed(ref ReturnedBlock block, IReadOnlyList<string> lines, int? first)
    {
        if (block is not ReturnedParagraph { ListLevel: { } level } item)
        {
            _numbers.Next(block, 1);
            _open.Clear();
            return lines;
        }

        var around = item.Continues ? level + 1 : level;
        while (_open.Count < around) _open.Add((null, null));
        if (around == 0 || _open[around - 1].Inside is not null) lines = Shifted(lines, around == 0 ? 0 : _open[around - 1].Inside!.Value);
        var typed = ItemNumbers.Typed(lines[0]);
        var next = _numbers.Next(block, first ?? typed ?? 1);
        if (item.Continues) return lines;
        var last = level < _open.Count ? _open[level].Sign : null;
        _open.RemoveRange(around, _open.Count - around);
        var sign = ItemNumbers.SignOf(lines[0]);
        if (next is var (number, isFirst, isOther) && typed is not null)
        {
            if (!isFirst) sign = last ?? sign;
            else if (isOther && sign == last) sign = last == '.' ? ')' : '.';
            lines = [.. ItemNumbers.With(_isUncounted && !isFirst ? typed.Value : number, sign!.Value, lines)];
            block = item with { BeginsList = isOther };
        }

        _open.Add((Mark().Match(lines[0]).Length, sign));
        return lines;
    }

    /// <summary>What stands before the first line of a paragraph and before the others: as in its place, or beside it.</summary>
    /// <param name="former">In whose place it stands; null: none.</param>
    /// <param name="shown">The blocks that the leaves became, by these.</param>
    /// <param name="usual">The mark of a point where no other says how this text writes one.</param>
    public (string First, string More) Margins(
        ReturnedParagraph paragraph, int? former, IEnumerable<(int Leaf, ReturnedBlock Block)> shown, string usual)
    {
        if (paragraph.ListLevel is null && former is null) return (usual, new string(' ', usual.Length));
        foreach (var (leaf, block) in shown.OrderByDescending(s => s.Leaf == former))
        {
            if (block is not ReturnedParagraph like || (paragraph.ListLevel is null && leaf != former)) continue;
            if (KindOf(like) != KindOf(paragraph)) continue;
            var first = Mark().Match(_source[_leaves[leaf].First]).Value;
            return (first, new string(' ', first.Length));
        }

        return (usual, new string(' ', usual.Length));

        static (int?, bool, bool) KindOf(ReturnedParagraph point) => (point.ListLevel, point.IsOrdered, point.Continues);
    }

    private static IReadOnlyList<string> Shifted(IReadOnlyList<string> lines, int least)
    {
        var blanks = Blanks(lines[0]);
        if (blanks >= least && blanks <= least + MostBlanks) return lines;
        return [.. lines.Select(line =>
            line.Trim().Length == 0 ? line : new string(' ', Math.Max(0, Blanks(line) + least - blanks)) + line.TrimStart(' '))];

        static int Blanks(string line) => line.TakeWhile(c => c == ' ').Count();
    }

    /// <summary>The mark of a point, with the blanks around it.</summary>
    [GeneratedRegex(@"^\s*(?:(?:[-*+]|\d+[.)])\s+)?", RegexOptions.CultureInvariant)]
    public static partial Regex Mark();
}
