using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Parsing;

/// <summary>Lays the cells of a table out as HTML does, and says where they do not fill the grid.</summary>
internal static class TableGrid
{
    /// <summary>That a table has more rows, or one of its rows more columns, than can be written; null where it has not.</summary>
    public static Diagnostic? TooLarge(Element table)
    {
        var rows = table.Children.SelectMany(part => part.Children).ToList();
        if (rows.Count > MarkupLimits.Rows)
            return MarkupMessages.TooMany(table.ValuePlace, "The table", rows.Count, MarkupLimits.Rows, "rows",
                "Divide it into several tables, or leave out what nobody looks up.");
        foreach (var row in rows)
        {
            var columns = 0;
            foreach (var cell in row.Children) columns += AttributeReader.Integer(cell, "colspan") ?? 1;
            if (columns > MarkupLimits.Columns)
                return TooWide(row, columns);
        }

        return null;
    }

    private static Diagnostic TooWide(Element row, int columns) =>
        MarkupMessages.TooMany(row.ValuePlace, "The table", columns, MarkupLimits.Columns, "columns",
            "Word takes no more. Make rows of them, or divide the table.");

    /// <returns>How many columns the first row fills: the table's.</returns>
    public static int Check(Element table, DiagnosticBag diagnostics)
    {
        int? columns = null;
        var number = 0;
        foreach (var part in table.Children)
        {
            var covered = new List<int>(); // For each column, how many more rows a row span from above covers.
            var rows = part.Children.ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                number++;
                var filled = Row(rows[i], number, rows.Count - i, covered, diagnostics);
                columns ??= filled;
                if (filled > MarkupLimits.Columns)
                {
                    // Pushed aside by cells from above. What follows is no longer laid out: it would take minutes.
                    diagnostics.Add(TooWide(rows[i], filled));
                    return columns.Value;
                }

                if (filled != columns)
                    diagnostics.Add(MarkupMessages.RowDoesNotFill(rows[i].ValuePlace, number, filled, columns.Value));
            }
        }

        return columns ?? 0;
    }

    /// <returns>The columns that are filled from the left, those covered from above included.</returns>
    private static int Row(Element row, int number, int rowsLeft, List<int> covered, DiagnosticBag diagnostics)
    {
        var column = 0;
        var taken = new bool[covered.Count]; // By a row span from above.
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = covered[i] > 0;
            covered[i] = Math.Max(0, covered[i] - 1);
        }

        foreach (var cell in row.Children)
        {
            while (column < taken.Length && taken[column]) column++;
            var rowSpan = AttributeReader.Integer(cell, "rowspan") ?? 1;
            if (rowSpan > rowsLeft)
                diagnostics.Add(MarkupMessages.RowSpanPastEnd(cell.ValuePlace, rowSpan, rowsLeft));
            for (var end = column + (AttributeReader.Integer(cell, "colspan") ?? 1); column < end; column++)
            {
                if (column < taken.Length && taken[column])
                    diagnostics.Add(MarkupMessages.CellsOverlap(cell.ValuePlace, number, column + 1));
                while (covered.Count <= column) covered.Add(0);
                covered[column] = Math.Min(rowSpan, rowsLeft) - 1;
            }
        }

        while (column < taken.Length && taken[column]) column++;
        return column;
    }
}
