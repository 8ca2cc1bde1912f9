using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>
/// A Markdown text with what was changed in Word: only paragraphs, points and tables that are other are written anew; all others keep
/// their lines, with their wrapping and their marks.
/// </summary>
internal sealed partial class MarkdownPatch
{
    private const int ShownWords = 60;
    private readonly string[] _source;
    private readonly IReadOnlyList<SourceLeaf> _leaves;
    private readonly IReadOnlyList<ReturnedBlock> _sent;

    /// <summary>Of each block that was sent its leaf; of the table that a chart makes of its numbers the complement of its leaf.</summary>
    private readonly List<int> _places;

    private readonly IReadOnlyList<ReturnedBlock> _now;
    private readonly int? _width;
    private readonly bool _hasLooks;
    private readonly FootnotePatch _notes;
    private readonly ItemLines _items;
    private readonly List<string> _lines = [];
    private readonly List<ReturnedBlock> _expected = [];

    /// <summary>Of the blocks that were sent those that are there again.</summary>
    private readonly HashSet<int> _shown = [];

    /// <summary>The leaf that was written last, or in whose place something was; null: neither.</summary>
    private int? _lastLeaf;

    private ReturnedBlock? _before;

    /// <summary>The leaves behind which all stands again that is no leaf.</summary>
    private readonly HashSet<int> _between = [];

    private MarkdownPatch(
        string[] source, IReadOnlyList<SourceLeaf> leaves, IReadOnlyList<ReturnedBlock> sent, List<int> places,
        IReadOnlyList<ReturnedBlock> now, int? width, bool hasLooks)
    {
        (_source, _leaves, _sent, _places, _now, _width, _hasLooks) = (source, leaves, sent, places, now, width, hasLooks);
        _items = new ItemLines(source, leaves);
        _notes = new FootnotePatch(source, Shown.Select(s => (leaves[s.Leaf].Block, s.Block)), width);
    }

    /// <summary>The leaves, each with what a Word file shows of it today.</summary>
    private IEnumerable<(int Leaf, ReturnedBlock Block)> Shown => _places.Zip(_sent).Where(p => p.First >= 0);

    /// <param name="markdown">The text as the data has it.</param>
    /// <param name="sent">As it stands in a Word file that is made of it today.</param>
    /// <param name="now">As it stands in the file that came back.</param>
    /// <param name="hasLooks">Whether its bold words and lists are those of whoever wrote it: some programs lose them.</param>
    /// <param name="problem">What would be lost, and where.</param>
    /// <returns>Null where no text would be read as what is wanted.</returns>
    public static string? Of(
        string markdown, TextKind kind, IReadOnlyList<ReturnedBlock> sent, IReadOnlyList<ReturnedBlock> now, bool hasLooks,
        out string problem)
    {
        problem = "its paragraphs in the data cannot be told apart";
        var source = markdown.TrimEnd('\n').Split('\n');
        var leaves = SourceBlocks.Leaves(markdown, kind);
        var width = MarkdownWidth.Of(source, leaves ?? []);
        if (leaves is not null && PlacesOf(leaves, sent) is { } places)
        {
            var patch = new MarkdownPatch(source, leaves, sent, places, now, width, hasLooks);
            if (patch.Write(out problem) is { } written && IsRead(written, kind, patch._expected, out problem)) return written;
        }

        // What a reader of Word cannot see, such as the numbers of a chart or the name of an action, would be lost.
        if (sent.Any(b => b is ReturnedDrawing) || Name().IsMatch(markdown)
            || (SourceBlocks.Of(markdown, kind) ?? []).Any(KeptReferences.IsIn)) return null;
        if (now.Count == 0) return "";
        var anew = MarkdownOf.Blocks(now, width) + "\n";
        return IsRead(anew, kind, now, out problem) ? anew : null;
    }

    private string? Write(out string problem)
    {
        var pairs = BlockPairs.Of(_sent, _now, _hasLooks ? BlockShape.Of : BlockShape.Words, i => _places[i] >= 0);
        if (Restored(pairs, out problem) is not { } blocks) return null;
        for (var j = 0; j < blocks.Count; j++)
        {
            if (pairs[j] is (Old: { } old, IsSame: true)) Keep(old, blocks[j]);
            else if (blocks[j] is not ReturnedDrawing) WriteNew(blocks[j], pairs[j].Old); // Of a drawing it has been told.
        }

        // The numbers of a chart are in the data, as the chart is: one does not go without the other.
        problem = "a chart, and the table of its numbers, do not go without each other";
        for (var i = 0; i < _sent.Count; i++)
            if (_places[i] < 0 && _shown.Contains(i) != _shown.Contains(_places.IndexOf(~_places[i]))) return null;
        // What no paragraph is, such as the text of footnotes, stays.
        for (var leaf = -1; leaf < _leaves.Count; leaf++)
        {
            if (!_between.Add(leaf)) continue;
            var to = leaf + 1 < _leaves.Count ? _leaves[leaf + 1].First : _source.Length;
            var rest = _notes.Between(leaf < 0 ? 0 : _leaves[leaf].Last + 1, to).ToList();
            if (rest.Any(l => l.Trim().Length > 0)) _lines.AddRange(rest[0].Length == 0 ? rest : rest.Prepend(""));
        }

        _lines.AddRange(_notes.Added());
        return _lines.Count == 0 ? "" : string.Join('\n', _lines).TrimEnd('\n') + "\n";
    }

    /// <summary>What came back with the names and references that a Word file does not show; null where one would be lost.</summary>
    private List<ReturnedBlock>? Restored(IReadOnlyList<(int? Old, bool IsSame)> pairs, out string problem)
    {
        problem = "";
        var references = new KeptReferences([.. _leaves.Select(l => l.Block)]);
        var blocks = new List<ReturnedBlock>();
        foreach (var leaf in pairs.Where(p => p.IsSame).Select(p => _places[p.Old!.Value]).Where(l => l >= 0))
            _notes.Keep(_leaves[leaf].Block);
        for (var j = 0; j < _now.Count; j++)
        {
            var former = pairs[j].Old is { } old && _places[old] >= 0 ? _leaves[_places[old]].Block : null;
            if (pairs[j].IsSame)
            {
                blocks.Add(Listed(former ?? _now[j], _sent[pairs[j].Old!.Value], _now[j]));
                continue;
            }

            string? lost = null;
            var block = former is null ? references.Worded(_now[j])
                : references.Kept(_now[j], former, _sent[pairs[j].Old!.Value], out lost);
            if (lost is not null) problem = $"the reference '{lost}' would be lost in '{Words(_now[j])}'";
            blocks.Add(_notes.Named(block, former, out var note));
            if (note is not null) problem = $"the references of the footnote '{MessageText.Short(note, ShownWords)}' would be lost";
            if (problem.Length > 0) return null;
        }

        return blocks;
    }

    /// <summary>Null where the blocks that were sent are not those of the text.</summary>
    private static List<int>? PlacesOf(IReadOnlyList<SourceLeaf> leaves, IReadOnlyList<ReturnedBlock> sent)
    {
        var places = new List<int>();
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (places.Count == sent.Count || sent[places.Count] is ReturnedDrawing != leaves[leaf].Block is ReturnedDrawing) return null;
            places.Add(leaf);
            if (leaves[leaf].Block is not ReturnedDrawing) continue;
            while (places.Count < sent.Count && sent[places.Count] is ReturnedTable table && !IsOfText(table, leaf + 1)) places.Add(~leaf);
        }

        return places.Count == sent.Count ? places : null;

        bool IsOfText(ReturnedTable table, int at) =>
            at < leaves.Count && leaves[at].Block is ReturnedTable own && BlockShape.Words(own) == BlockShape.Words(table);
    }

    /// <summary>A block that was there before: its list begins where it did, unless it does not in the file.</summary>
    private ReturnedBlock Listed(ReturnedBlock block, ReturnedBlock sent, ReturnedBlock now) =>
        _hasLooks && (block, sent, now)
            is (ReturnedParagraph kept, ReturnedParagraph { BeginsList: var did }, ReturnedParagraph { BeginsList: var does })
            && did != does ? kept with { BeginsList = does } : block;

    /// <param name="at">Of the blocks that were sent.</param>
    private void Keep(int at, ReturnedBlock block)
    {
        _shown.Add(at);
        var leaf = _places[at];
        if (leaf < 0) return;
        Separate(block, leaf);
        _lines.AddRange(_items.Kept(ref block, leaf));
        _expected.Add(block);
        (_lastLeaf, _before) = (leaf, block);
    }

    /// <param name="at">What stood there; null: nothing.</param>
    private void WriteNew(ReturnedBlock block, int? at)
    {
        var former = at is { } i ? _leaves[_places[i]] : null;
        if (former is not null && FootnotePatch.Marked(block) == FootnotePatch.Marked(former.Block))
        {
            Keep(at!.Value, block); // Only the text of a footnote is other.
            return;
        }

        var place = former is not null && ShapeOf(former.Block) == ShapeOf(block) ? _places[at!.Value] : (int?)null;
        Separate(block, place);
        var text = MarkdownOf.Blocks([block is ReturnedParagraph { ListLevel: not null } item ? item with { ListLevel = 0 } : block], null);
        if (block is ReturnedParagraph { Kind: ReturnedKind.Text } paragraph)
        {
            var mark = paragraph.ListLevel is null ? "" : text[..ItemLines.Mark().Match(text).Length];
            var (first, more) = _items.Margins(paragraph, at is { } old ? _places[old] : null, Shown, mark);
            text = WrappedLines.Of(
                text[mark.Length..].Replace("\n" + new string(' ', mark.Length), "\n", StringComparison.Ordinal), first, more, _width);
        }

        // The name by which others refer to it, or by which the next report answers.
        if (block is not ReturnedTable && former is not null && Name().Match(_source[former.Last]) is { Success: true } name)
            text += name.Value;
        var rows = block is ReturnedTable now && former?.Block is ReturnedTable table
            ? TablePatch.Of(_source[former.First..(former.Last + 1)], table, now) : null;
        _lines.AddRange(_items.Placed(ref block, rows ?? text.Split('\n'), (block as ReturnedParagraph)?.Start));
        _expected.Add(block);
        (_lastLeaf, _before) = (place, block);
    }

    /// <summary>What the text has before a block, if that stands behind the same one; else a blank line, but between points.</summary>
    /// <param name="leaf">That it is, or stands in the place of.</param>
    private void Separate(ReturnedBlock block, int? leaf)
    {
        if (_before is null) return;
        if (leaf is { } here && _lastLeaf == here - 1 && _between.Add(here - 1))
            _lines.AddRange(_notes.Between(_leaves[here - 1].Last + 1, _leaves[here].First));
        else if (_before is not ReturnedParagraph { ListLevel: not null }
            || block is not ReturnedParagraph { ListLevel: not null, Continues: false, BeginsList: false }) _lines.Add("");
    }

    /// <summary>Blocks of one can stand in each other's place without another line between them and those around them.</summary>
    private static (string, int?, bool) ShapeOf(ReturnedBlock block) => block is ReturnedParagraph paragraph
        ? (paragraph.Kind.ToString(), paragraph.ListLevel, paragraph.IsOrdered) : (block.GetType().Name, null, false);

    private static bool IsRead(string markdown, TextKind kind, IReadOnlyList<ReturnedBlock> expected, out string problem)
    {
        var (read, wanted) = ((SourceBlocks.Of(markdown, kind) ?? []).Select(Shape).ToList(), expected.Select(Shape).ToList());
        var same = read.Zip(wanted).TakeWhile(p => p.First == p.Second).Count();
        var isRead = same == wanted.Count && same == read.Count;
        problem = isRead ? "" : same == wanted.Count ? "it cannot be written in the data"
            : $"'{Words(expected[same])}' cannot be written in the data as it is in the file";
        return isRead;

        static string Shape(ReturnedBlock block) => $"{block is ReturnedParagraph { BeginsList: true }} {BlockShape.Of(block)}";
    }

    private static string Words(ReturnedBlock block) => MessageText.Short(BlockShape.Words(block).ReplaceLineEndings(" "), ShownWords);

    [GeneratedRegex(@"\s*\{#[^}]+\}\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
