using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Rules.Marks;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Lines of a narrative that were a list where they were copied, one below the other.</summary>
/// <param name="Lines">Each with its 0-based line in the text.</param>
/// <param name="IsCertain">Whether they can be rewritten without asking.</param>
internal sealed record PastedList(IReadOnlyList<(int Line, PastedMark Mark)> Lines, bool IsCertain)
{
    public PastedMark First => Lines[0].Mark;

    /// <summary>The lines straight below an item that are paragraphs of their own: without a blank line they would end the item.</summary>
    public IReadOnlyList<int> Own { get; init; } = [];

    public IReadOnlyList<Edit> Fix { get; init; } = [];
}

/// <summary>A narrative as it was pasted: its lines, and the lists among them.</summary>
internal sealed partial class PastedLists
{
    /// <summary>By their texts: several rules ask, and reading one takes longer than all that they do with it.</summary>
    private static readonly ConditionalWeakTable<DataText, PastedLists> Known = [];

    private readonly DataText _text;
    private readonly PastedLine[] _lines;
    private readonly int _width;
    private HashSet<string>? _cited;
    private IReadOnlyList<PastedList>? _all;

    private PastedLists(DataText text)
    {
        _text = text;
        _lines = PastedLine.Of(text.Text);
        _width = _lines.Max(l => l.Words.TrimEnd().Length);
    }

    public static PastedLists Of(DataText text) => Known.GetValue(text, t => new PastedLists(t));

    public PastedLine[] Lines => _lines;

    public IReadOnlyList<PastedList> All => _all ??= Read();

    private List<PastedList> Read()
    {
        var lists = Groups().Select(Judged).OfType<PastedList>().ToList();
        var written = new PastedWriting(_lines, lists).Written();
        var lines = new TextLines(_text);
        return lists.ConvertAll(l => l.IsCertain ? l with { Fix = Edits(l, lines, written) } : l);
    }

    private IReadOnlyList<Edit> Edits(PastedList list, TextLines lines, Dictionary<int, string> written)
    {
        var heads = list.Lines
            .Where(l => l.Mark.Head != written[l.Line])
            .Select(l => lines.Change(l.Line, 0, l.Mark.Head, written[l.Line]));
        var blanks = list.Own.Select(l => lines.Below(l - 1, _lines[l].Quote.TrimEnd()));
        List<Edit?> edits = [.. heads, .. blanks];
        return edits.Contains(null) ? _text.AsBlock : edits.OfType<Edit>().ToList();
    }

    /// <summary>Marked lines of one kind, with no more between them than blank lines or the rest of an item's sentence.</summary>
    private IEnumerable<List<int>> Groups()
    {
        var group = new List<int>();
        var blank = false;
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            var ends = group.Count > 0 && line.Depth != _lines[group[^1]].Depth;
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            if (line.Mark is { } mark)
            {
                if (group.Count > 0 && (ends || !Continues(_lines[group[^1]].Mark!, mark, blank)))
                {
                    yield return group;
                    group = [];
                }

                group.Add(i);
            }
            else if (group.Count > 0 && (ends || (blank && !ItemMark.Begins(line.Words)) || line.IsFence))
            {
                yield return group;
                group = [];
            }

            blank = false;
        }

        if (group.Count > 0) yield return group;
    }

    /// <summary>Other bullets below a blank line are another list; letters there are paragraphs of their own, and so are signs.</summary>
    private static bool Continues(PastedMark last, PastedMark next, bool blank) =>
        last.Kind == next.Kind && (!blank || (last.Sign == next.Sign && next.Kind == MarkKind.Bullet) || next.Kind == MarkKind.Number);

    /// <summary>Null where it may as well be a sentence.</summary>
    private PastedList? Judged(List<int> group)
    {
        var marks = group.Select(i => (Line: i, Mark: _lines[i].Mark!)).ToList();
        var (first, isStrong) = (marks[0].Mark, marks.Exists(m => m.Mark.IsStrong));
        var above = group[0] == 0 || _lines[group[0] - 1].Depth != _lines[group[0]].Depth ? "" : _lines[group[0] - 1].Words.TrimEnd();
        var isInList = ItemMark.Begins(above);
        var begins = above.Length == 0 || above.EndsWith(':') || isInList;
        if (!isStrong && !begins && first.Kind != MarkKind.Sign) return null;
        if (!isStrong && IsSentence(marks, above)) return null;
        var own = Own(group);
        var list = new PastedList(marks, IsCertain: false) { Own = own ?? [] };
        if (first.Kind == MarkKind.Sign
            && (marks.Count == 1 || (first.IsArrow && above.Length > 0 && !MidSentence.IsEnded(above)))) return null;
        if (marks.Exists(m => m.Mark.IsRepeated)) return list;
        if (marks.Exists(m => m.Mark.Words.Length == 0 || ItemMark.Begins(m.Mark.Words + " x"))) return list;
        switch (first.Kind)
        {
            case MarkKind.Bullet or MarkKind.Sign:
                return isStrong || marks.Count > 1 || first.Sign == "-" || above.Length > 0
                    ? list with { IsCertain = own is not null && PastedLevels.AreClear(marks) } : null;
            case MarkKind.Number:
                // Only a list from 1 may follow a paragraph at once.
                var mayFollow = above.Length == 0 || isInList || first.Value(roman: false) == 1;
                return list with { IsCertain = own is not null && mayFollow && !own.Any(o => o < group[^1]) };
            default:
                if (marks.Count == 1) return isStrong || (isInList && first.IsPartOfNumber) ? list : null;
                return list with
                {
                    IsCertain = own is not null && !isInList && (Counts(marks, roman: false) || Counts(marks, roman: true))
                        && !IsCited(marks) && !marks.Skip(1).Any(m => MidSentence.BreaksOff(_lines[m.Line - 1].Words)),
                };
        }
    }

    /// <summary>Whether the lines go on with a sentence that was wrapped, or a dash stands before who said what is quoted above.</summary>
    private bool IsSentence(List<(int Line, PastedMark Mark)> marks, string above)
    {
        var first = marks[0].Mark;
        if (first.Kind == MarkKind.Number) return false;
        var breaksOff = marks.Skip(1).Any(m => MidSentence.BreaksOff(_lines[m.Line - 1].Words));
        if (above.Length == 0)
            return breaksOff && first.Kind == MarkKind.Letter && !Counts(marks, roman: false) && !Counts(marks, roman: true);
        if (marks.Count == 1 && first.Kind == MarkKind.Bullet && MidSentence.EndsQuotation(above)) return true;
        return !MidSentence.IsEnded(above)
            && (breaksOff || MidSentence.BreaksOff(above) || (marks.Count == 1 && MidSentence.BeginsLow(first.Words)));
    }

    /// <summary>The lines straight below an item that belong to no item; null where nobody can tell of one whether it does.</summary>
    private List<int>? Own(List<int> group)
    {
        var own = new List<int>();
        var item = _lines[group[0]].Mark!;
        var isInItem = true;
        for (var i = group[0] + 1; i < _lines.Length && (i <= group[^1] || !_lines[i].IsBlank); i++)
        {
            var line = _lines[i];
            if (line.Depth != _lines[group[0]].Depth || line.IsFence) break;
            if (line.IsBlank) isInItem = false;
            else if (line.Mark is { } mark && i <= group[^1]) (item, isInItem) = (mark, true);
            else if (line.Mark is not null || line.BeginsBlock) isInItem = false;
            else if (isInItem && line.Indent <= item.Indent)
            {
                if (LineBelowItem.IsOwn(_lines[i - 1].Words, line.Words, _width) is not { } isOwn) return null;
                if (!isOwn) continue;
                own.Add(i);
                isInItem = false;
            }
        }

        return own;
    }

    private static bool Counts(List<(int, PastedMark)> marks, bool roman)
    {
        for (var i = 0; i < marks.Count; i++)
            if (marks[i].Item2.Value(roman) != i + 1 || marks[i].Item2.Sign[^1] != marks[0].Item2.Sign[^1]) return false;
        return true;
    }

    /// <summary>Whether the text speaks of an item by its letter, which it would lose.</summary>
    private bool IsCited(List<(int Line, PastedMark Mark)> marks)
    {
        _cited ??= [.. _lines.SelectMany(l => Citation().Matches(l.Mark?.Words ?? l.Words)).Select(c => c.Groups["name"].Value)];
        return marks.Exists(m => _cited.Contains(m.Mark.Sign.Trim('(', ')', '.')));
    }

    /// <summary>"(b)", "b)", "point b".</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])\(?(?<name>[a-z]|[ivx]{2,4}|[0-9]{1,2})\)
            |\b(?i:points?|items?|parts?|paras?|paragraphs?|letters?|bullets?|options?|steps?|conditions?)[ ]
                \(?(?<name>[a-z]|[ivx]{2,4}|[0-9]{1,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Citation();
}
