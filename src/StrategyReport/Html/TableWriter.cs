using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Tables whose headers say what they head.</summary>
internal static class TableWriter
{
    /// <summary>From so many columns on, a table scrolls by itself on a narrow screen.</summary>
    private const int WideColumns = 4;

    public static void Write(HtmlPage page, Table table, Caption? caption)
    {
        var columns = 0;
        foreach (var cell in table.Rows[0].Cells) columns += cell.ColumnSpan;
        var name = caption is null
            ? table.Description ?? "Table"
            : string.Create(null, $"{caption.Label} {page.Labels.NumberOf(caption)}");
        // A region that scrolls has to be reached from the keyboard.
        if (columns >= WideColumns)
        {
            page.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", name));
            page.Raw("\n");
        }

        page.OpenBlock("table", table.Source,
            ("class", table.Style is null ? null : BlockWriter.StyleClass(table.Style)),
            ("aria-label", caption is null ? table.Description : null));
        if (caption is not null) WriteCaption(page, table, caption);
        Columns(page, table, columns);
        Rows(page, table);
        page.CloseBlock("table");
        if (columns >= WideColumns) page.Raw("</div>\n");
    }

    private static void WriteCaption(HtmlPage page, Table table, Caption caption)
    {
        page.Open("caption", caption.Source, ("style", caption.IsBelow == true ? "caption-side:bottom" : null));
        BlockWriter.CaptionText(page, caption);
        if (table.Description is not null) page.Element("span", $" ({table.Description})", ("class", "hidden"));
        page.CloseBlock("caption");
    }

    /// <summary>A browser knows no bounds: a range has its middle, and what is left is the free columns' in equal parts.</summary>
    private static void Columns(HtmlPage page, Table table, int columns)
    {
        if (table.Columns.Count == 0) return;
        double taken = 0;
        var free = 0;
        for (var i = 0; i < columns; i++)
        {
            if (Middle(i) is { } middle) taken += middle;
            else free++;
        }

        page.Raw("<colgroup>");
        for (var i = 0; i < columns; i++)
        {
            var width = Middle(i) ?? Math.Max(0, 100 - taken) / free;
            page.Open("col", ("style", $"width:{width.ToString("0.##", CultureInfo.InvariantCulture)}%"));
        }

        page.Raw("</colgroup>\n");

        double? Middle(int column)
        {
            var bounds = table.Columns[Math.Min(column, table.Columns.Count - 1)];
            return bounds.Most == 100 ? null : (bounds.Least + bounds.Most) / 2;
        }
    }

    private static void Rows(HtmlPage page, Table table)
    {
        var firstColumnCovered = 0; // How many more rows the cell in the first column spans.
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (i == 0 || row.IsHeader != table.Rows[i - 1].IsHeader) page.Raw(row.IsHeader ? "<thead>\n" : "<tbody>\n");
            page.OpenBlock("tr", row.Source);
            for (var j = 0; j < row.Cells.Count; j++)
            {
                var isFirst = j == 0 && firstColumnCovered == 0;
                if (isFirst) firstColumnCovered = row.Cells[0].RowSpan;
                Cell(page, row.Cells[j], row.IsHeader, table.RowHeader && isFirst);
            }

            firstColumnCovered = Math.Max(0, firstColumnCovered - 1);
            page.CloseBlock("tr");
            if (i + 1 == table.Rows.Count || row.IsHeader != table.Rows[i + 1].IsHeader)
                page.Raw(row.IsHeader ? "</thead>\n" : "</tbody>\n");
        }
    }

    private static void Cell(HtmlPage page, TableCell cell, bool headsColumns, bool headsRow)
    {
        // An empty cell heads nothing.
        var isHeader = (headsColumns || headsRow || cell.IsHeader) && cell.Blocks.Count > 0;
        var scope = headsColumns
            ? cell.ColumnSpan > 1 ? "colgroup" : "col"
            : cell.RowSpan > 1 ? "rowgroup" : "row";
        var name = isHeader ? "th" : "td";
        page.Open(name, cell.Source,
            ("scope", isHeader ? scope : null),
            ("abbr", isHeader ? cell.Name : null),
            ("colspan", cell.ColumnSpan == 1 ? null : cell.ColumnSpan.ToString(CultureInfo.InvariantCulture)),
            ("rowspan", cell.RowSpan == 1 ? null : cell.RowSpan.ToString(CultureInfo.InvariantCulture)),
            ("class", cell.Style is null ? null : BlockWriter.StyleClass(cell.Style)),
            ("style", Look(cell)));
        BlockWriter.WriteTight(page, cell.Blocks);
        page.CloseBlock(name);
    }

    private static string? Look(TableCell cell)
    {
        var fill = cell.Fill is null ? null : $"background:#{cell.Fill};color:#{Contrast.TextOn(cell.Fill)}";
        return cell.Alignment is not { } alignment ? fill
            : (fill is null ? "" : fill + ";") + (alignment == Alignment.Right ? "text-align:right" : "text-align:center");
    }
}
