using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Tables whose headers say what they head, and that can be read where there is no room for them.</summary>
internal static class TableWriter
{
    /// <summary>From so many columns on, a table has no room on a narrow screen.</summary>
    private const int WideColumns = 3;

    public static void Write(HtmlPage page, Table table, Caption? caption)
    {
        var heads = TableHeads.Of(table);
        var frame = FrameOf(table, heads);
        // The style sheet takes it apart on a narrow screen. It is no table to browsers then, unless it says that it is one.
        var isUnfolded = table.Narrow != NarrowTable.Scroll;
        var name = caption is null ? table.Description ?? heads.Name(page.Labels) : null;
        // A region that scrolls has to be reached from the keyboard, and then it says its name.
        var region = caption is null ? name ?? "Table" : string.Create(null, $"{caption.Label} {page.Labels.NumberOf(caption)}");
        if (frame == "scroll") page.Open("div", ("class", frame), ("role", "region"), ("tabindex", "0"), ("aria-label", region));
        else if (frame is not null) page.Open("div", ("class", frame));
        if (frame is not null) page.Raw("\n");

        page.OpenBlock("table", table.Source,
            ("class", table.Style is null ? null : BlockWriter.StyleClass(table.Style)),
            ("role", isUnfolded ? "table" : null),
            ("aria-label", frame == "scroll" ? null : name));
        if (caption is not null) WriteCaption(page, table, caption);
        Columns(page, table, heads.Columns);
        Rows(page, table, heads, isUnfolded);
        page.CloseBlock("table");
        if (frame is not null) page.Raw("</div>\n");
    }

    /// <summary>The class of the element around the table; null where the table fits anywhere.</summary>
    private static string? FrameOf(Table table, TableHeads heads) => table.Narrow switch
    {
        NarrowTable.Columns => "by-column",
        NarrowTable.Rows => "by-row",
        _ => heads.Columns >= WideColumns ? "scroll" : null,
    };

    private static void WriteCaption(HtmlPage page, Table table, Caption caption)
    {
        page.Open("caption", caption.Source, ("class", caption.IsBelow == true ? "below" : null));
        BlockWriter.CaptionText(page, caption);
        if (table.Description is { } description && description != PlainText.Of(caption.Inlines, page.Labels))
            page.Element("span", $" ({description})", ("class", "hidden"));
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
            page.Open("col", ("class", page.Looks.ClassOf($"width: {width.ToString("0.##", CultureInfo.InvariantCulture)}%")));
        }

        page.Raw("</colgroup>\n");

        double? Middle(int column)
        {
            var bounds = table.Columns[Math.Min(column, table.Columns.Count - 1)];
            return bounds.Most == 100 ? null : (bounds.Least + bounds.Most) / 2;
        }
    }

    private static void Rows(HtmlPage page, Table table, TableHeads heads, bool isUnfolded)
    {
        var group = isUnfolded ? "rowgroup" : null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (i == 0 || row.IsHeader != table.Rows[i - 1].IsHeader)
            {
                page.Open(row.IsHeader ? "thead" : "tbody", ("role", group));
                page.Raw("\n");
            }

            page.OpenBlock("tr", row.Source, ("role", isUnfolded ? "row" : null));
            foreach (var cell in row.Cells) CellWriter.Write(page, table, heads, row, cell, isUnfolded);
            page.CloseBlock("tr");
            if (i + 1 == table.Rows.Count || row.IsHeader != table.Rows[i + 1].IsHeader)
                page.Raw(row.IsHeader ? "</thead>\n" : "</tbody>\n");
        }
    }
}
