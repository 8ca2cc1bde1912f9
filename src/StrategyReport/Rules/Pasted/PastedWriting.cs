namespace StrategyReport.Rules.Pasted;

/// <summary>How the lines of pasted lists are written in Markdown.</summary>
internal sealed class PastedWriting(PastedLine[] lines, IReadOnlyList<PastedList> lists)
{
    private readonly Dictionary<int, PastedMark> _marks =
        lists.Where(l => l.IsCertain).SelectMany(l => l.Lines).ToDictionary(l => l.Line, l => l.Mark);

    private readonly HashSet<int> _own = [.. lists.Where(l => l.IsCertain).SelectMany(l => l.Own)];

    private readonly Dictionary<int, int> _further =
        lists.Where(l => l.IsCertain).SelectMany(l => PastedLevels.Of(l.Lines)).ToDictionary();

    /// <summary>
    /// What is put in place of each line's head: an item further right than another belongs to it, and stands below its words.
    /// </summary>
    public Dictionary<int, string> Written()
    {
        var written = new Dictionary<int, string>();
        var open = new Stack<(int Indent, int Written, int Words)>();
        var blank = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            blank |= _own.Contains(i);
            if (_marks.GetValueOrDefault(i) is { IsAfterItem: false } mark)
            {
                var at = mark.Indent + _further.GetValueOrDefault(i);
                var beside = -1;
                while (open.TryPeek(out var other) && other.Indent >= at - 1) (beside, _) = (other.Written, open.Pop());
                var put = open.TryPeek(out var parent) ? parent.Words : beside >= 0 ? beside : at <= 3 ? at : 0;
                written[i] = line.Quote + new string(' ', put) + mark.Written;
                open.Push((at, put, put + (mark.Kind == MarkKind.Number ? mark.Written.Length : 2)));
            }
            else
            {
                var item = ItemMark.Of(line.Words);
                while (open.TryPeek(out var other)
                    && (item.Length > 0 ? other.Indent >= line.Indent : blank && other.Indent + 2 > line.Indent))
                    open.Pop();
                // The lines below "- • One" are indented as far as its bullet.
                var after = _marks.GetValueOrDefault(i);
                if (after is not null) written[i] = line.Quote + item;
                if (item.Length > 0) open.Push((after?.Indent ?? line.Indent, line.Indent, PastedMark.Column(item)));
            }

            blank = false;
        }

        return written;
    }
}
