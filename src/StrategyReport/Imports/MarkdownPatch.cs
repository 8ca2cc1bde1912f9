using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>
/// A Markdown text with what was changed in Word: only paragraphs, points and tables that are other are written anew; all others keep
/// their lines, with their wrapping and their marks.
/// </summary>
internal sealed partial class MarkdownPatch
{
    private const int UsualWidth = 100;
    private readonly string[] _source;
    private readonly IReadOnlyList<SourceLeaf> _leaves;
    private readonly IReadOnlyList<ReturnedBlock> _sent;

    /// <summary>Of each block as it was sent its leaf; of the table that a chart makes of its numbers the complement of the chart's.</summary>
    private readonly List<int> _places;

    private readonly IReadOnlyList<ReturnedBlock> _now;
    private readonly int? _width;
    private readonly bool _hasLooks;
    private readonly FootnotePatch _notes;
    private readonly ItemNumbers _numbers = new();

    /// <summary>The leaves that begin a numbered list.</summary>
    private readonly HashSet<int> _begins = [];

    /// <summary>Whether all items have the number of the first: they are counted all the same.</summary>
    private readonly bool _isUncounted;

    /// <summary>How far what is in an item is indented, by the levels of the open lists.</summary>
    private readonly List<int> _insides = [];

    private readonly List<string> _lines = [];
    private readonly List<string> _expected = [];

    /// <summary>Of the blocks that were sent those that are there again.</summary>
    private readonly HashSet<int> _shown = [];

    /// <summary>What was written last of the source; null: that was written anew.</summary>
    private int? _lastLeaf;

    private ReturnedBlock? _before;

    /// <summary>The leaves behind which all stands again that is no leaf.</summary>
    private readonly HashSet<int> _between = [];

    private MarkdownPatch(
        string[] source, IReadOnlyList<SourceLeaf> leaves, IReadOnlyList<ReturnedBlock> sent, List<int> places,
        IReadOnlyList<ReturnedBlock> now, int? width, bool hasLooks)
    {
        (_source, _leaves, _sent, _places, _now, _width, _hasLooks) = (source, leaves, sent, places, now, width, hasLooks);
        _notes = new FootnotePatch(source, leaves.Select(l => l.Block), width);
        var numbers = new ItemNumbers();
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (ItemNumbers.Typed(source[leaves[leaf].First]) is not { } typed) typed = 1;
            if (numbers.Next(leaves[leaf].Block, typed) is not var (number, isFirst)) continue;
            if (isFirst) _begins.Add(leaf);
            _isUncounted |= typed != number;
        }
    }

    /// <param name="markdown">The text as the data has it.</param>
    /// <param name="sent">As it stands in a Word file that is made of it today.</param>
    /// <param name="now">As it stands in the file that came back.</param>
    /// <param name="hasLooks">Whether its bold words and lists are those of whoever wrote it: some programs lose them.</param>
    /// <returns>Null where no text would be read as what is wanted.</returns>
    public static string? Of(
        string markdown, TextKind kind, IReadOnlyList<ReturnedBlock> sent, IReadOnlyList<ReturnedBlock> now, bool hasLooks)
    {
        var width = WidthOf(markdown);
        if (SourceBlocks.Leaves(markdown, kind) is { } leaves && PlacesOf(leaves, sent) is { } places)
        {
            var patch = new MarkdownPatch(markdown.TrimEnd('\n').Split('\n'), leaves, sent, places, now, width, hasLooks);
            if (patch.Write() is { } written && ReadsAs(written, kind, patch._expected)) return written;
            if (sent.Where((b, i) => places[i] >= 0 && PaperReferences.Hidden(leaves[places[i]].Block, b).Any()).Any()) return null;
        }

        // What a reader of Word cannot see, such as the numbers of a chart or where a reference leads in a form, would be lost.
        if (sent.Any(b => b is ReturnedDrawing)) return null;
        var anew = MarkdownOf.Blocks(now, width) + "\n";
        return now.Count == 0 ? "" : ReadsAs(anew, kind, [.. now.Select(BlockShape.Of)]) ? anew : null;
    }

    private string? Write()
    {
        Func<ReturnedBlock, string> key = _hasLooks ? BlockShape.Of : BlockShape.Words;
        var origins = new BlockOrigins(_sent, _now, key, i => _places[i] >= 0);
        var now = _now.Select((b, j) => _notes.Named(b, origins.Of(j) is { } i && _places[i] >= 0 ? _leaves[_places[i]].Block : null)).ToList();
        for (var j = 0; j < now.Count; j++)
        {
            var old = origins.Of(j);
            if (old is { } i && (origins.IsKept(j) || _places[i] < 0 || _sent[i] is ReturnedDrawing)) Keep(i);
            else if (now[j] is ReturnedDrawing) continue; // It has been told.
            else if (!WriteNew(now[j], old)) return null;
        }

        // The numbers of a chart are in the data, as the chart is: one does not go without the other.
        for (var i = 0; i < _sent.Count; i++)
            if (_places[i] < 0 && _shown.Contains(i) != _shown.Contains(_places.IndexOf(~_places[i]))) return null;
        // What no paragraph is, such as the text of footnotes, stays.
        for (var leaf = -1; leaf < _leaves.Count; leaf++)
        {
            if (!_between.Add(leaf)) continue;
            var rest = _notes.Between(leaf < 0 ? 0 : _leaves[leaf].Last + 1, leaf + 1 < _leaves.Count ? _leaves[leaf + 1].First : _source.Length).ToList();
            if (rest.Any(l => l.Trim().Length > 0)) _lines.AddRange(rest[0].Length == 0 ? rest : rest.Prepend(""));
        }

        _lines.AddRange(_notes.Added());
        return _lines.Count == 0 ? "" : string.Join('\n', _lines).TrimEnd('\n') + "\n";
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

    /// <param name="at">Of the blocks that were sent.</param>
    private void Keep(int at)
    {
        _shown.Add(at);
        var leaf = _places[at];
        if (leaf < 0) return;
        var (first, last, block) = _leaves[leaf];
        if (_before is not null && _lastLeaf == leaf - 1 && _between.Add(leaf - 1)) _lines.AddRange(_notes.Between(_leaves[leaf - 1].Last + 1, first));
        else Separate(block);
        AddItem(block, _source[first..(last + 1)], _begins.Contains(leaf) ? null : 1);
        _expected.Add(BlockShape.Of(block));
        (_lastLeaf, _before) = (leaf, block);
    }

    /// <param name="at">What stood there; null: nothing.</param>
    /// <returns>False where it would lose a reference.</returns>
    private bool WriteNew(ReturnedBlock block, int? at)
    {
        var former = at is { } i ? _leaves[_places[i]] : null;
        if (former is not null && PaperReferences.Restored(block, former.Block, _sent[at!.Value]) is var restored)
        {
            if (restored is null) return false;
            block = restored;
        }

        Separate(block);
        var text = MarkdownOf.Blocks([block is ReturnedParagraph { ListLevel: not null } item ? item with { ListLevel = 0 } : block], null);
        if (block is ReturnedParagraph { Kind: ReturnedKind.Text } paragraph)
        {
            var mark = Mark().Match(text).Length;
            var (first, more) = Margins(paragraph, former, paragraph.ListLevel is null ? "" : text[..mark]);
            if (paragraph.ListLevel is not null) text = text[mark..].Replace("\n" + new string(' ', mark), "\n", StringComparison.Ordinal);
            text = WrappedLines.Of(text, first, more, _width);
            // The name by which others refer to it, or by which the next report answers.
            if (former is not null && Name().Match(_source[former.Last]) is { Success: true } name) text += name.Value;
        }

        var rows = block is ReturnedTable now && former?.Block is ReturnedTable old
            ? TablePatch.Of(_source[former.First..(former.Last + 1)], old, now) : null;
        AddItem(block, rows ?? text.Split('\n'), (block as ReturnedParagraph)?.Start);
        _expected.Add(BlockShape.Of(block));
        (_lastLeaf, _before) = (null, block);
        return true;
    }

    /// <summary>What stands before the first line of a paragraph and before the others: as in its place, or beside it.</summary>
    /// <param name="usual">The mark of a point where no other says how this text writes one.</param>
    private (string First, string More) Margins(ReturnedParagraph paragraph, SourceLeaf? former, string usual)
    {
        for (var at = 0; at < _sent.Count; at++)
        {
            var leaf = _places[at];
            if (leaf < 0 || (former is not null ? _leaves[leaf] != former : paragraph.ListLevel is null)) continue;
            if (_sent[at] is not ReturnedParagraph like || like.ListLevel != paragraph.ListLevel || like.IsOrdered != paragraph.IsOrdered
                || like.Continues != paragraph.Continues) continue;
            var first = Mark().Match(_source[_leaves[leaf].First]).Value;
            return (first, new string(' ', first.Length));
        }

        if (former is not null) return Margins(paragraph, null, usual);
        var indent = new string(' ', paragraph.ListLevel is > 0 and var level && level <= _insides.Count ? _insides[level - 1] : 0);
        return (indent + usual, indent + new string(' ', usual.Length));
    }

    /// <summary>The lines of a block, those of an item of a numbered list with its number.</summary>
    /// <param name="first">Where it is the first of its list; null: the one that it has.</param>
    private void AddItem(ReturnedBlock block, IReadOnlyList<string> lines, int? first)
    {
        var typed = ItemNumbers.Typed(lines[0]);
        var next = _numbers.Next(block, first ?? typed ?? 1)?.Number;
        if (block is ReturnedParagraph { ListLevel: { } level, Continues: false })
        {
            _insides.RemoveRange(Math.Min(level, _insides.Count), Math.Max(0, _insides.Count - level));
            _insides.Add(Mark().Match(lines[0]).Length);
        }

        _lines.AddRange(next is { } number && typed is not null && typed != number && !_isUncounted ? ItemNumbers.With(number, lines) : lines);
    }

    /// <summary>A blank line, but between points of a list.</summary>
    private void Separate(ReturnedBlock block)
    {
        if (_before is null) return;
        if (_before is ReturnedParagraph { ListLevel: not null }
            && block is ReturnedParagraph { ListLevel: not null, Continues: false, BeginsList: false }) return;
        _lines.Add("");
    }

    private static bool ReadsAs(string markdown, TextKind kind, IReadOnlyList<string> expected) =>
        SourceBlocks.Of(markdown, kind) is { } read && read.Select(BlockShape.Of).SequenceEqual(expected);

    /// <summary>That of its longest line where its paragraphs are broken into lines; null where they are not.</summary>
    private static int? WidthOf(string markdown)
    {
        if (markdown.Length == 0) return UsualWidth;
        var longest = markdown.Split('\n').Where(l => !l.Contains('|', StringComparison.Ordinal)).Max(l => (int?)l.Length) ?? UsualWidth;
        return longest is > 40 and < 140 ? longest : longest <= 40 ? UsualWidth : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:[-*+]|\d+[.)])\s+)?")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*\{#[^}]+\}\s*$")]
    private static partial Regex Name();
}
