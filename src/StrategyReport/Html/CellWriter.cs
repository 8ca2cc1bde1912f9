using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>A cell of a table: what it heads, how it looks, and its name for where the table is taken apart.</summary>
internal static class CellWriter
{
    public static void Write(HtmlPage page, Table table, TableHeads heads, TableRow row, TableCell cell, bool isUnfolded)
    {
        // An empty cell heads nothing.
        var headsColumns = row.IsHeader && TableHeads.SaysAnything(cell);
        var headsRow = !row.IsHeader && heads.HeadsRow(cell);
        var scope = headsColumns
            ? cell.ColumnSpan > 1 ? "colgroup" : "col"
            : cell.RowSpan > 1 ? "rowgroup" : "row";
        var name = headsColumns || headsRow ? "th" : "td";
        page.Open(name, BlockWriter.PlaceOf(cell.Blocks, cell.Source),
            ("scope", name == "th" ? scope : null),
            ("role", !isUnfolded ? null : headsColumns ? "columnheader" : headsRow ? "rowheader" : "cell"),
            ("abbr", name == "th" ? cell.Name : null),
            ("colspan", cell.ColumnSpan == 1 ? null : cell.ColumnSpan.ToString(CultureInfo.InvariantCulture)),
            ("rowspan", cell.RowSpan == 1 ? null : cell.RowSpan.ToString(CultureInfo.InvariantCulture)),
            ("class", Classes(page, table, heads, row, cell)),
            ("data-label", isUnfolded && !row.IsHeader ? heads.LabelOf(row, cell, page.Labels) : null));
        BlockWriter.WriteTight(page, cell.Blocks);
        page.CloseBlock(name);
    }

    private static string? Classes(HtmlPage page, Table table, TableHeads heads, TableRow row, TableCell cell)
    {
        var classes = new List<string>();
        if (cell.Style is not null) classes.Add(BlockWriter.StyleClass(cell.Style));
        if (cell.Fill is { } fill)
        {
            classes.Add("filled");
            classes.Add(page.Looks.ClassOf($"--fill: #{fill}; --on-fill: #{Contrast.TextOn(fill)}"));
        }

        if (cell.Alignment is { } alignment) classes.Add(alignment == Alignment.Right ? "right" : "centre");
        if (table.Narrow == NarrowTable.Columns)
        {
            // By column, what is all columns' stands first; labels stand at each cell.
            var isWhole = !row.IsHeader && cell.ColumnSpan > 1;
            classes.Add(heads.IsLabel(cell) ? "label" : page.Looks.ClassOf(
                string.Create(CultureInfo.InvariantCulture, $"order: {(isWhole ? 0 : heads.StartOf(cell))}")));
        }

        return classes.Count > 0 ? string.Join(' ', classes) : null;
    }
}
