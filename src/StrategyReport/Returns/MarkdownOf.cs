using System.Globalization;
using System.Text;
using StrategyReport.Data;

namespace StrategyReport.Returns;

/// <summary>
/// Writes blocks as Markdown, as the data has it: lists by "- " and "1. ", tables by strokes, marks only where they are needed.
/// </summary>
internal sealed class MarkdownOf
{
    private readonly StringBuilder _output = new();
    private readonly List<IReadOnlyList<ReturnedBlock>> _notes;
    private readonly int? _width;

    private MarkdownOf(int? width, List<IReadOnlyList<ReturnedBlock>> notes) => (_width, _notes) = (width, notes);

    /// <param name="width">Columns at which lines are broken between words; null: a paragraph is a line.</param>
    /// <returns>Ends without a line break; drawings are left out.</returns>
    public static string Blocks(IReadOnlyList<ReturnedBlock> blocks, int? width = null)
    {
        var notes = new List<IReadOnlyList<ReturnedBlock>>();
        var writer = new MarkdownOf(width, notes);
        writer.Write(blocks, "");
        for (var i = 0; i < notes.Count; i++)
        {
            // A note's own notes follow it.
            var note = new MarkdownOf(width, notes);
            note.Write(notes[i], "    ");
            var text = note._output.ToString();
            writer._output.Append("\n\n[^").Append(i + 1).Append("]: ").Append(text.TrimStart());
        }

        return writer._output.ToString();
    }

    /// <summary>One line, in which nothing is a list or a heading.</summary>
    public static string Line(IReadOnlyList<ReturnedRun> runs) => InlineMarkdown.Of(runs, TextKind.Line, []);

    private void Write(IReadOnlyList<ReturnedBlock> blocks, string indent)
    {
        var lists = new OpenLists();
        ReturnedBlock? before = null;
        foreach (var block in blocks)
        {
            if (block is ReturnedDrawing) continue;
            Separate(before, block, indent);
            switch (block)
            {
                case ReturnedParagraph { ListLevel: { } level } paragraph:
                    WriteItem(paragraph, level, lists, indent);
                    break;
                case ReturnedParagraph paragraph:
                    lists.Leave();
                    WriteParagraph(paragraph, indent);
                    break;
                case ReturnedHeading heading:
                    lists.Leave();
                    Append(new string('#', heading.Level) + " " + OneLine(heading.Runs), indent, indent);
                    break;
                case ReturnedTable table:
                    lists.Leave();
                    WriteTable(table, indent);
                    break;
            }

            before = block;
        }
    }

    private void Separate(ReturnedBlock? before, ReturnedBlock block, string indent)
    {
        if (before is null) return;
        _output.Append('\n');
        var isTight = before is ReturnedParagraph { ListLevel: not null }
            && block is ReturnedParagraph { ListLevel: not null, Continues: false };
        if (isTight) return;
        var isQuoted = before is ReturnedParagraph { Kind: ReturnedKind.Quotation }
            && block is ReturnedParagraph { Kind: ReturnedKind.Quotation };
        _output.Append(isQuoted ? indent + ">\n" : "\n");
    }

    private void WriteItem(ReturnedParagraph item, int level, OpenLists lists, string indent)
    {
        if (item.Continues && lists.Depth > 0)
        {
            var inside = indent + lists.Inside(level);
            Append(Inline(item.Runs, TextKind.Cell), inside, inside);
            return;
        }

        var mark = lists.Next(level, item);
        var outside = indent + lists.Outside;
        Append(Inline(item.Runs, TextKind.Cell), outside + mark, outside + new string(' ', mark.Length));
    }

    private void WriteParagraph(ReturnedParagraph paragraph, string indent)
    {
        switch (paragraph.Kind)
        {
            case ReturnedKind.Quotation:
                Append(Inline(paragraph.Runs, TextKind.Cell), indent + "> ", indent + "> ");
                break;
            case ReturnedKind.Code:
                var fence = paragraph.Text.Contains("```", StringComparison.Ordinal) ? "~~~" : "```";
                _output.Append(indent).Append(fence).Append('\n').Append(indent)
                    .Append(paragraph.Text.Replace("\n", "\n" + indent, StringComparison.Ordinal))
                    .Append('\n').Append(indent).Append(fence);
                break;
            case ReturnedKind.Rule:
                _output.Append(indent).Append("* * *");
                break;
            default:
                Append(Inline(paragraph.Runs, TextKind.Cell), indent, indent);
                break;
        }
    }

    private void WriteTable(ReturnedTable table, string indent)
    {
        var width = table.Rows.Max(r => r.Count);
        if (!table.HasHeader) Row(Enumerable.Repeat("", width));
        else Row(table.Rows[0].Select(Cell));
        _output.Append('\n');
        Row(Enumerable.Range(0, width).Select(c => (c < table.Alignments.Count ? table.Alignments[c] : ReturnedAlignment.Left) switch
        {
            ReturnedAlignment.Centre => ":---:",
            ReturnedAlignment.Right => "---:",
            _ => "---",
        }));
        foreach (var row in table.Rows.Skip(table.HasHeader ? 1 : 0))
        {
            _output.Append('\n');
            Row(row.Select(Cell));
        }

        void Row(IEnumerable<string> cells)
        {
            _output.Append(indent).Append('|');
            foreach (var cell in cells) _output.Append(' ').Append(cell).Append(" |");
        }
    }

    private string Cell(IReadOnlyList<ReturnedBlock> cell) =>
        InlineMarkdown.InCell(OneLine([.. cell.OfType<ReturnedParagraph>().SelectMany(p => p.Runs)]));

    private string OneLine(IReadOnlyList<ReturnedRun> runs) =>
        Inline([.. runs.Select(r => r with { Text = r.Text.Replace('\n', ' ') })], TextKind.Line);

    private string Inline(IReadOnlyList<ReturnedRun> runs, TextKind kind) => InlineMarkdown.Of(runs, kind, _notes);

    private void Append(string text, string first, string more) => _output.Append(WrappedLines.Of(text, first, more, _width));

    /// <summary>The lists that are open: by what each of them indents what is in it.</summary>
    private sealed class OpenLists
    {
        private readonly List<(string Mark, bool IsOrdered, int Count, char Sign)> _open = [];

        public int Depth => _open.Count;

        public string Outside => Indent(_open.Count - 1);

        public string Inside(int level) => Indent(Math.Min(level + 1, _open.Count));

        public void Leave() => _open.Clear();

        /// <summary>The mark of the next item; what is deeper than a level below the last one is a level below it.</summary>
        public string Next(int level, ReturnedParagraph item)
        {
            level = Math.Min(level, _open.Count);
            var old = level < _open.Count ? _open[level] : default;
            _open.RemoveRange(level, _open.Count - level);
            var isSame = old.Mark is not null && old.IsOrdered == item.IsOrdered && !item.BeginsList;
            var count = isSame ? old.Count + 1 : item.Start;
            // Another sign begins another list (CommonMark 0.31.2, 5.3).
            var sign = isSame ? old.Sign : item.BeginsList && old.Sign == '.' ? ')' : '.';
            var mark = item.IsOrdered ? count.ToString(CultureInfo.InvariantCulture) + sign + " " : "- ";
            _open.Add((mark, item.IsOrdered, count, sign));
            return mark;
        }

        private string Indent(int depth) => new(' ', _open.Take(depth).Sum(o => o.Mark.Length));
    }
}
