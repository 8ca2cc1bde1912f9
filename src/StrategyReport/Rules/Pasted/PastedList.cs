using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Lines of a narrative that were a list where they were copied, one below the other.</summary>
/// <param name="Lines">Each with its 0-based line in the text.</param>
/// <param name="IsCertain">Whether they can be rewritten without asking.</param>
internal sealed record PastedList(IReadOnlyList<(int Line, PastedMark Mark)> Lines, bool IsCertain)
{
    public PastedMark First => Lines[0].Mark;

    public IReadOnlyList<Edit> Fix { get; init; } = [];
}

/// <summary>Finds pasted lists in a narrative, and how each of their lines is written in Markdown.</summary>
internal sealed partial class PastedLists
{
    private readonly string[] _lines;
    private readonly PastedMark?[] _marks;

    private PastedLists(string text)
    {
        _lines = text.Split('\n');
        _marks = new PastedMark?[_lines.Length];
        string? fence = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (Fence().Match(_lines[i]) is { Success: true } mark)
            {
                if (fence is null) fence = mark.Groups[1].Value[..3];
                else if (mark.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal)) fence = null;
            }
            else if (fence is null)
            {
                _marks[i] = PastedMark.Of(_lines[i]);
            }
        }
    }

    public static IReadOnlyList<PastedList> Of(DataText text)
    {
        var reader = new PastedLists(text.Text);
        var lists = reader.Groups().Select(reader.Judged).OfType<PastedList>().ToList();
        var written = reader.Written([.. lists.Where(l => l.IsCertain).SelectMany(l => l.Lines).Select(l => l.Line)]);
        return [.. lists.Select(l => l.IsCertain ? l with { Fix = Edits(text, l, written) } : l)];
    }

    private static IReadOnlyList<Edit> Edits(DataText text, PastedList list, Dictionary<int, string> written)
    {
        var edits = list.Lines
            .Where(l => l.Mark.Head != written[l.Line])
            .Select(l => text.Change(text.At(l.Line, 0), l.Mark.Head, written[l.Line])).ToList();
        return edits.Contains(null) ? text.AsBlock : edits.OfType<Edit>().ToList();
    }

    /// <summary>Marked lines of one kind, with no more between them than blank lines or the rest of an item's sentence.</summary>
    private IEnumerable<List<int>> Groups()
    {
        var group = new List<int>();
        var blank = false;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].AsSpan().IsWhiteSpace())
            {
                blank = true;
                continue;
            }

            if (_marks[i] is { } mark)
            {
                if (group.Count > 0 && !Continues(_marks[group[^1]]!, mark, blank))
                {
                    yield return group;
                    group = [];
                }

                group.Add(i);
            }
            else if (group.Count > 0 && ((blank && !ItemMark.Begins(_lines[i])) || Fence().IsMatch(_lines[i])))
            {
                yield return group;
                group = [];
            }

            blank = false;
        }

        if (group.Count > 0) yield return group;
    }

    /// <summary>Other bullets below a blank line are another list; letters there are paragraphs of their own.</summary>
    private static bool Continues(PastedMark last, PastedMark next, bool blank) =>
        last.Kind == next.Kind && (!blank || (last.Sign == next.Sign && next.Kind == MarkKind.Bullet) || next.Kind == MarkKind.Number);

    /// <summary>Null where it may as well be a sentence.</summary>
    private PastedList? Judged(List<int> group)
    {
        var marks = group.Select(i => (i, _marks[i]!)).ToList();
        var (first, isStrong) = (marks[0].Item2, marks.Exists(m => m.Item2.IsStrong));
        var above = group[0] == 0 ? "" : _lines[group[0] - 1].TrimEnd();
        var isInList = ItemMark.Begins(above);
        var begins = above.Length == 0 || above.EndsWith(':') || isInList;
        if (!isStrong && !begins) return null;
        if (marks.Exists(m => m.Item2.Words.Length == 0 || ItemMark.Begins(m.Item2.Words + " x"))) return new PastedList(marks, false);
        switch (first.Kind)
        {
            case MarkKind.Bullet:
                return isStrong || marks.Count > 1 || first.Sign == "-" || above.Length > 0 ? new PastedList(marks, true) : null;
            case MarkKind.Number:
                // Only a list from 1 may follow a paragraph at once.
                return new PastedList(marks, above.Length == 0 || isInList || first.Value(roman: false) == 1);
            default:
                if (marks.Count == 1) return isStrong ? new PastedList(marks, false) : null;
                return new PastedList(marks, (Counts(marks, roman: false) || Counts(marks, roman: true)) && !IsCited(marks));
        }
    }

    private static bool Counts(List<(int, PastedMark)> marks, bool roman)
    {
        for (var i = 0; i < marks.Count; i++)
            if (marks[i].Item2.Value(roman) != i + 1 || marks[i].Item2.Sign[^1] != marks[0].Item2.Sign[^1]) return false;
        return true;
    }

    /// <summary>Whether the text speaks of an item by its letter, which it would lose.</summary>
    private bool IsCited(List<(int, PastedMark Mark)> marks)
    {
        var cited = _lines.SelectMany(l => Citation().Matches(l)).CountBy(c => c.Value).ToDictionary();
        return marks.Exists(m =>
        {
            var name = "(" + m.Mark.Sign.Trim('(', ')', '.') + ")";
            return cited.GetValueOrDefault(name) > (m.Mark.Sign == name ? 1 : 0);
        });
    }

    /// <summary>
    /// What is put in place of each line's head: an item further right than another belongs to it, and stands below its words.
    /// </summary>
    private Dictionary<int, string> Written(HashSet<int> certain)
    {
        var written = new Dictionary<int, string>();
        var open = new Stack<(int Indent, int Written, int Words)>();
        var levels = new WordLevels();
        var blank = false;
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            var indent = PastedMark.Column(line[..^line.TrimStart().Length]);
            if (line.AsSpan().IsWhiteSpace())
            {
                blank = true;
            }
            else if (certain.Contains(i) && _marks[i] is { } mark)
            {
                var at = mark.Indent + levels.Of(mark);
                var beside = -1;
                while (open.TryPeek(out var other) && other.Indent >= at - 1) (beside, _) = (other.Written, open.Pop());
                var put = open.TryPeek(out var parent) ? parent.Words : beside >= 0 ? beside : at <= 3 ? at : 0;
                written[i] = new string(' ', put) + mark.Written;
                open.Push((at, put, put + mark.Written.Length));
                blank = false;
            }
            else
            {
                var item = ItemMark.Of(line);
                if (blank || item.Length > 0 || line.StartsWith('#')) levels = new WordLevels();
                while (open.TryPeek(out var other) && (item.Length > 0 ? other.Indent >= indent : blank && other.Indent + 2 > indent))
                    open.Pop();
                if (item.Length > 0) open.Push((indent, indent, PastedMark.Column(item)));
                blank = false;
            }
        }

        return written;
    }

    [GeneratedRegex(@"\((?:[a-z]|[ivx]{2,4}|[0-9]{1,2})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^ {0,9}(```+|~~~+)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    /// <summary>Word's levels where the indentation was lost on the way: • before o before ▪.</summary>
    private sealed class WordLevels
    {
        private readonly List<int> _seen = [];

        /// <summary>By how many columns more a mark stands in.</summary>
        public int Of(PastedMark mark)
        {
            var rank = mark.Sign[0] switch { '•' or '·' or '\uF0B7' => 0, 'o' => 1, '▪' or '§' or '\uF0A7' => 2, _ => -1 };
            if (rank < 0 || mark.Indent > 0) return 0;
            if (!_seen.Contains(rank) && (_seen.Count == 0 || rank > _seen[^1])) _seen.Add(rank);
            return 2 * Math.Max(0, _seen.IndexOf(rank));
        }
    }
}
