using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose;

/// <summary>The lists and tables of a Markdown text as they were typed, which the words alone do not show.</summary>
internal sealed record TypedBlocks(IReadOnlyList<TypedItem> Items, IReadOnlyList<LeftItem> Left, IReadOnlyList<TypedTable> Tables)
{
    public static TypedBlocks Of(MarkdownDocument document, TextLines lines)
    {
        var blocks = new TypedBlocks([], [], []);
        var (items, left, tables) = (new List<TypedItem>(), new List<LeftItem>(), new List<TypedTable>());
        var last = lines.Count;
        while (last > 1 && lines[last - 1].Length == 0) last--;
        Read(document, last);
        return blocks with { Items = items, Left = left, Tables = tables };

        void Read(ContainerBlock container, int end)
        {
            ListBlock? list = null;
            for (var i = 0; i < container.Count; i++)
            {
                var block = container[i];
                var next = i + 1 < container.Count && container[i + 1].Line > block.Line ? container[i + 1].Line : end;
                if (list is not null && Content(list) is var content && block.Column > list.Column && block.Column < content
                    && block is ListBlock or ParagraphBlock or CodeBlock or Table or QuoteBlock)
                    left.Add(new LeftItem(block.Line, next, block.Column, content, block is ListBlock));
                else if (block is ListBlock other) list = other;
                else if (block.Column == 0) list = null;
                if (block is Table table)
                    tables.Add(new TypedTable([.. table.Select((r, i) => LineOf((TableRow)r) ?? table.Line + i + Math.Min(i, 1))]));
                else if (block is ListBlock inner) ReadItems(inner, next);
                else if (block is ContainerBlock and not LinkReferenceDefinitionGroup) Read((ContainerBlock)block, next);
            }
        }

        void ReadItems(ListBlock list, int end)
        {
            for (var i = 0; i < list.Count; i++)
            {
                var item = (ListItemBlock)list[i];
                var next = i + 1 < list.Count ? list[i + 1].Line : end;
                items.Add(new TypedItem(
                    list, item.Line, next, item.Column, Content(list), list.IsOrdered, item.Order, ((ListItemBlock)list[0]).Order,
                    item.Column - list[0].Column, item.Count == 0, item is [ListBlock, ..] && item[0].Line == item.Line));
                Read(item, next);
            }
        }

        int Content(ListBlock list)
        {
            var line = lines[list.Line];
            var at = Math.Min(list.Column, line.Length);
            while (at < line.Length && line[at] != ' ') at++;
            var mark = at;
            while (at < line.Length && line[at] == ' ') at++;
            return at == line.Length || at > mark + 4 ? mark + 1 : at;
        }

        // A cell without words has no line of its own.
        static int? LineOf(TableRow row) => row.OfType<TableCell>()
            .Where(c => c is [LeafBlock { Inline.FirstChild: not null }]).Select(c => (int?)c[0].Line).FirstOrDefault();
    }
}

/// <summary>An item of a list; lines and columns are 0-based, in the text.</summary>
/// <param name="List">The list that it is an item of.</param>
/// <param name="End">The line behind its last one.</param>
/// <param name="Content">The column at which what belongs to an item begins.</param>
/// <param name="Number">The number that was typed.</param>
/// <param name="First">The number that was typed before the list's first item.</param>
/// <param name="Deeper">By how many blanks it is indented more than the list's first item.</param>
/// <param name="BeginsList">Whether another mark of a list follows its own on the same line.</param>
internal sealed record TypedItem(
    object List, int Line, int End, int Column, int Content, bool IsNumbered, int Number, int First, int Deeper, bool IsEmpty,
    bool BeginsList);

/// <summary>What stands below an item and is indented, but too little to belong to it.</summary>
/// <param name="Needed">The column at which it would.</param>
internal sealed record LeftItem(int Line, int End, int Column, int Needed, bool IsList);

/// <param name="Rows">The line of each row, the heading first; the rule line is none.</param>
internal sealed record TypedTable(IReadOnlyList<int> Rows);
