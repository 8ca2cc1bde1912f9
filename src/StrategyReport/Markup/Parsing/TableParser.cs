using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary><c>table</c> → rows whose cells fill one grid.</summary>
internal static class TableParser
{
    public static Table Table(Element table, DiagnosticBag diagnostics)
    {
        var rows = new List<TableRow>();
        var isDamaged = table.Damaged;
        if (TableGrid.TooLarge(table) is { } problem)
        {
            diagnostics.Add(problem);
            table.Nodes.Clear(); // What stands in its cells is looked at when it can be laid out.
            isDamaged = true;
        }

        Element? body = null;
        foreach (var part in table.Children)
        {
            if (part.Name == "tbody") body ??= part;
            else if (rows.Count > 0 || body is not null) diagnostics.Add(MarkupMessages.OutOfOrder(
                part.TagPlace, part.Name, "a table begins with its header rows, in one <thead>"));
            isDamaged |= part.Damaged;
            foreach (var row in part.Children)
            {
                rows.Add(Row(row, part.Name == "thead", diagnostics));
                isDamaged |= row.Damaged || row.AnyChildDamaged;
            }
        }

        var columns = ColumnWidths.Parse(AttributeReader.Text(table, "columns") ?? "")!;
        if (rows.Count == 0)
        {
            if (!isDamaged) diagnostics.Add(MarkupMessages.NothingInside(table.ValuePlace, table.Name, "at least one row"));
        }
        else if (!isDamaged)
        {
            CheckWidths(columns, TableGrid.Check(table, diagnostics), table.ValuePlace, diagnostics);
        }

        return new Table(
            table.Source,
            AttributeReader.Text(table, "style"),
            columns,
            AttributeReader.Text(table, "description"),
            AttributeReader.Boolean(table, "row-header", true),
            rows)
        {
            NestedBelow = AttributeReader.Text(table, "nested") == "below",
            CaptionsBelow = AttributeReader.Text(table, "nested-captions") == "below",
            TextSize = AttributeReader.Integer(table, "text-size"),
            HeadingLines = AttributeReader.Integer(table, "heading-lines"),
            Narrow = AttributeReader.Text(table, "narrow") switch
            {
                "columns" => NarrowTable.Columns,
                "rows" => NarrowTable.Rows,
                _ => NarrowTable.Scroll,
            },
            SaysRowHeader = AttributeReader.Text(table, "row-header") is not null,
        };
    }

    private static TableRow Row(Element row, bool isHeader, DiagnosticBag diagnostics)
    {
        var cells = new List<TableCell>(row.Nodes.Count);
        foreach (var cell in row.Children)
        {
            cells.Add(new TableCell(
                cell.Source,
                cell.Name == "th",
                AttributeReader.Integer(cell, "colspan") ?? 1,
                AttributeReader.Integer(cell, "rowspan") ?? 1,
                AttributeReader.Text(cell, "fill")?.ToUpperInvariant(),
                AttributeReader.Text(cell, "style"),
                BlockParser.Blocks(cell, diagnostics))
            {
                Name = AttributeReader.Text(cell, "abbr"),
                Alignment = AttributeReader.Text(cell, "align") switch
                {
                    "centre" => Alignment.Centre,
                    "right" => Alignment.Right,
                    _ => null,
                },
            });
        }

        return new TableRow(row.Source, isHeader, cells);
    }

    private static void CheckWidths(ColumnBounds[] bounds, int columns, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (bounds.Length == 0) return;
        if (bounds.Length > columns)
        {
            diagnostics.Add(MarkupMessages.ColumnsDoNotFit(
                place, $"The table gives {bounds.Length} widths, but it has {(columns == 1 ? "1 column" : $"{columns} columns")}."));
            return;
        }

        double least = 0, most = 0;
        for (var i = 0; i < columns; i++)
        {
            var column = bounds[Math.Min(i, bounds.Length - 1)];
            (least, most) = (least + column.Least, most + column.Most);
        }

        // Thirds are written 33.3%: a little over or under is meant as the whole.
        if (least > 100.5)
            Tell($"at least {least:0.#}%");
        else if (most < 99.5)
            Tell($"at most {most:0.#}%");

        void Tell(FormattableString share) => diagnostics.Add(MarkupMessages.ColumnsDoNotFit(
            place, $"The table's columns take {FormattableString.Invariant(share)} of the width."));
    }
}
