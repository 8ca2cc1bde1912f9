using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup;

/// <summary>
/// Moves the tables in the cells of a table that says <c>nested="below"</c> under it, each with a caption; a reference
/// to it ("Table 4") stays in the cell. A screen reader loses its place in a table within a table.
/// </summary>
internal sealed class NestedTables
{
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Block> _moved = [];
    private int _count;

    private NestedTables(Paper paper) => Walk.Visit(paper, node =>
    {
        if (IdOf(node) is { } id) _ids.Add(id);
    });

    /// <summary>The same paper where no table asks for it.</summary>
    public static Paper Move(Paper paper)
    {
        if (!paper.Sections.Any(s => Asked(s.Blocks))) return paper;
        var nested = new NestedTables(paper);
        return paper with { Sections = [.. paper.Sections.Select(s => s with { Blocks = nested.Under(s.Blocks) })] };
    }

    /// <summary>What the tables of a cell are called, and where.</summary>
    private readonly record struct Naming(string Text, bool IsBelow);

    private static bool Asked(IReadOnlyList<Block> blocks) =>
        blocks.Any(b => b is Table { NestedBelow: true } || (b is DataBlock data && Asked(data.Blocks)));

    private static string? IdOf(Node node) => node switch
    {
        Heading heading => heading.Id,
        Paragraph paragraph => paragraph.Id,
        Caption caption => caption.Id,
        Label label => label.Id,
        _ => null,
    };

    private List<Block> Under(IReadOnlyList<Block> blocks)
    {
        var result = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is DataBlock data) result.Add(data with { Blocks = Under(data.Blocks) });
            else if (block is Table { NestedBelow: true } table) result.Add(Emptied(table));
            else result.Add(block);
            result.AddRange(_moved);
            _moved.Clear();
        }

        return result;
    }

    private Table Emptied(Table table) => table with
    {
        NestedBelow = false,
        CaptionsBelow = false,
        Rows =
        [
            .. table.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select((cell, i) => cell with { Blocks = Emptied(cell.Blocks, null, NamingIn(table, row, i)) })],
            }),
        ],
    };

    /// <param name="data">The piece of data that the blocks belong to.</param>
    private List<Block> Emptied(IReadOnlyList<Block> blocks, DataBlock? data, Naming naming)
    {
        var result = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            // Its caption and its source go with a table.
            var next = i + 1;
            var above = blocks[i] is Table && result is [.., Caption { IsBelow: not true } before] ? before : null;
            var below = above is null && blocks[i] is Table && next < blocks.Count ? blocks[next] as Caption : null;
            if (below is { IsBelow: true }) next++;
            else below = null;
            var source = blocks[i] is Table && next < blocks.Count && blocks[next] is Paragraph { IsSource: true } print ? print : null;
            if (source is not null) next++;
            if (above is not null) result.RemoveAt(result.Count - 1);
            result.Add(blocks[i] switch
            {
                Table table => Reference(table, above ?? below, source, data, naming),
                DataBlock inner => inner with { Blocks = Emptied(inner.Blocks, inner, naming) },
                Quotation quotation => quotation with { Blocks = Emptied(quotation.Blocks, data, naming) },
                List list => list with
                {
                    Items = [.. list.Items.Select(item => item with { Blocks = Emptied(item.Blocks, data, naming) })],
                },
                Heading or Paragraph or Caption or Chart or Preformatted or Contents or ThematicBreak => blocks[i],
                _ => throw Walk.Unknown(blocks[i]),
            });
            i = next - 1;
        }

        return result;
    }

    private Paragraph Reference(Table table, Caption? given, Paragraph? source, DataBlock? data, Naming naming)
    {
        var at = table.Source;
        var text = table.Description ?? naming.Text;
        var caption = given ?? new Caption(at, "Table", null, text.Length == 0 ? [] : [new Text(at, text)])
        {
            IsBelow = naming.IsBelow ? true : null,
        };
        var id = caption.Id ?? NewId();
        caption = caption with { Id = id };

        // A table within that one follows it.
        var place = _moved.Count;
        var emptied = Emptied(table);
        List<Block> moved = caption.IsBelow == true ? [emptied, caption] : [caption, emptied];
        if (source is not null) moved.Add(source);
        _moved.InsertRange(place, data is null ? moved : [data with { Blocks = moved }]);
        return new Paragraph(at, null, null, null, [new Reference(at, id, [new Text(at, caption.Label)])]);
    }

    private string NewId()
    {
        string id;
        do id = string.Create(null, $"table-below-{++_count}");
        while (!_ids.Add(id));
        return id;
    }

    /// <summary>What heads the row and what heads the column: "Successes: Formal partnerships".</summary>
    private static Naming NamingIn(Table table, TableRow row, int cell)
    {
        var heads = row.Cells.Take(cell).LastOrDefault(c => c.IsHeader) ?? (table.RowHeader && cell > 0 ? row.Cells[0] : null);
        var label = heads is null ? "" : NameOf(heads).TrimEnd(':', ' ');
        var column = 0;
        for (var i = 0; i < cell; i++) column += row.Cells[i].ColumnSpan;
        var head = table.Rows.LastOrDefault(r => r.IsHeader) is { } header ? Covering(header, column) : "";
        var between = label.Length == 0 || head.Length == 0 ? "" : label[^1] is '?' or '!' or '.' ? " " : ": ";
        return new Naming(label + between + head, table.CaptionsBelow);
    }

    private static string Covering(TableRow header, int column)
    {
        foreach (var cell in header.Cells)
            if ((column -= cell.ColumnSpan) < 0)
                return NameOf(cell);
        return "";
    }

    private static string NameOf(TableCell cell) => (cell.Name ?? Line(cell.Blocks)).Trim();

    private static string Line(IReadOnlyList<Block> blocks) => blocks.Count == 0 ? "" : blocks[0] switch
    {
        Paragraph paragraph => PlainText.Of(paragraph.Inlines),
        Heading heading => PlainText.Of(heading.Inlines),
        DataBlock data => Line(data.Blocks),
        _ => "",
    };
}
