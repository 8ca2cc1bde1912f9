using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Where the cells of a table stand, and which of them name others.</summary>
internal sealed class TableHeads
{
    private readonly Table _table;
    private readonly CellColumns _columns;

    private TableHeads(Table table) => (_table, _columns) = (table, CellColumns.Of(table));

    public int Columns => _columns.Count;

    /// <summary>The columns before the first that no cell heads a row in: those of the labels.</summary>
    private int Labels { get; set; }

    public static TableHeads Of(Table table)
    {
        var heads = new TableHeads(table);
        foreach (var row in table.Rows)
        {
            if (row.IsHeader) continue;
            foreach (var cell in row.Cells)
                if (heads.HeadsRow(cell) && cell.ColumnSpan == 1) heads.Labels = Math.Max(heads.Labels, heads.StartOf(cell) + 1);
        }

        return heads;
    }

    /// <summary>The column in which a cell begins, from 0.</summary>
    public int StartOf(TableCell cell) => _columns.StartOf(cell);

    /// <summary>Whether a cell of the body names its row. An empty cell heads nothing.</summary>
    public bool HeadsRow(TableCell cell) =>
        SaysAnything(cell) && (cell.IsHeader || (_table.RowHeader && StartOf(cell) == 0));

    /// <summary>Whether there is anything in a cell to be read.</summary>
    public static bool SaysAnything(TableCell cell)
    {
        var found = false;
        Walk.Visit(cell.Blocks, node =>
            found |= node is Image or Checkbox or Reference || (node is Text text && text.Value.Trim().Length > 0));
        return found;
    }

    /// <summary>Whether a cell stands in the columns of the labels, which by column stand at each cell instead.</summary>
    public bool IsLabel(TableCell cell) => StartOf(cell) + cell.ColumnSpan <= Labels;

    /// <summary>What names a cell of the body that stands by itself: by column its row, by row its column; null: nothing does.</summary>
    public string? LabelOf(TableRow row, TableCell cell, NumberLabels labels) => _table.Narrow switch
    {
        NarrowTable.Columns => Words(row.Cells.LastOrDefault(c => IsLabel(c) && HeadsRow(c)), labels),
        NarrowTable.Rows when cell.ColumnSpan < Columns || Columns == 1 => HeadingsOf(cell, labels),
        _ => null,
    };

    /// <summary>What it is called where nothing names it: by its headings; null where it has none.</summary>
    public string? Name(NumberLabels labels)
    {
        if (!_table.Rows[0].IsHeader) return null;
        var names = _table.Rows[0].Cells.Select(c => Words(c, labels)).OfType<string>().ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    /// <summary>The headings above a cell, of each row of headings one; null where there are none.</summary>
    private string? HeadingsOf(TableCell cell, NumberLabels labels)
    {
        var above = _table.Rows.TakeWhile(row => row.IsHeader)
            .Select(row => row.Cells.FirstOrDefault(h => StartOf(h) <= StartOf(cell) && StartOf(cell) < StartOf(h) + h.ColumnSpan));
        var words = above.Select(h => Words(h, labels)).OfType<string>().ToList();
        return words.Count > 0 ? string.Join(", ", words) : null;
    }

    /// <summary>The words of a heading without what a style sets apart, such as notes to the author; null where there are none.</summary>
    private static string? Words(TableCell? heading, NumberLabels labels)
    {
        if (heading is null) return null;
        var words = string.Join(' ', Lines(heading.Blocks).Select(p => PlainText.Of(p.Inlines, labels).Trim()));
        return words.Length > 0 ? words : null;
    }

    private static IEnumerable<Paragraph> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Paragraph { Style: null } line => [line],
        DataBlock data => Lines(data.Blocks),
        _ => [],
    });
}
