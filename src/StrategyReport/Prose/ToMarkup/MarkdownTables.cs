using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Diagnostics;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>Pipe tables to markup. The style is the layout's to define.</summary>
internal static class MarkdownTables
{
    private const string Style = "Board Table";

    /// <summary>That a table has more rows or columns than can be written; null where it has not.</summary>
    public static Diagnostic? TooLarge(Table table, SourceSpan at)
    {
        var columns = table.Max(row => ((TableRow)row).Count);
        return table.Count > MarkdownLimits.Rows
            ? ProseMessages.TooMany(at, "The table", table.Count, MarkdownLimits.Rows, "rows",
                "Divide it into several tables, or leave out what nobody looks up.")
            : columns > MarkdownLimits.Columns
            ? ProseMessages.TooMany(at, "The table", columns, MarkdownLimits.Columns, "columns",
                "Word takes no more. Make rows of them, or divide the table.")
            : null;
    }

    public static void Write(StringBuilder output, Table table, MarkdownInlines inlines, Func<Block, SourceSpan> at)
    {
        // A row may have fewer cells than the widest one; the grid has to be full all the same.
        var columns = 0;
        foreach (var row in table) columns = Math.Max(columns, ((TableRow)row).Count);

        // An empty heading row is how Markdown says that there is none.
        var isBare = table.Count > 1 && table[0] is TableRow { IsHeader: true } head && head.All(IsEmpty);
        var rows = isBare ? [.. table.Skip(1)] : table.ToList();
        var headsRows = isBare && rows.TrueForAll(r => r is TableRow and [{ } first, ..] && IsBold(first));
        output.Append("<table style=\"").Append(Style).Append('"').Source(at(table));
        if (isBare) output.Append(" row-header=\"").Append(headsRows ? "true" : "false").Append('"');
        output.Append(">\n");
        var inHead = false;
        foreach (var block in rows)
        {
            var row = (TableRow)block;
            if (row.IsHeader != inHead || block == rows[0])
            {
                if (block != rows[0]) output.Append(inHead ? "</thead>" : "</tbody>");
                output.Append(row.IsHeader ? "<thead>" : "<tbody>");
                inHead = row.IsHeader;
            }

            WriteRow(output, table, row, columns, inlines, at);
        }

        output.Append(inHead ? "</thead>" : "</tbody>").Append("</table>\n");
    }

    private static void WriteRow(
        StringBuilder output, Table table, TableRow row, int columns, MarkdownInlines inlines, Func<Block, SourceSpan> at)
    {
        var tag = row.IsHeader ? "th" : "td";
        output.Append("<tr>");
        for (var i = 0; i < columns; i++)
        {
            output.Append('<').Append(tag).Source(at(i < row.Count ? row[i] : row)).Append(Alignment(table, i)).Append('>');
            if (i < row.Count)
                foreach (var content in (TableCell)row[i])
                    inlines.Write(((LeafBlock)content).Inline);
            output.Append("</").Append(tag).Append('>');
        }

        output.Append("</tr>\n");
    }

    private static bool IsEmpty(Block cell) => ((TableCell)cell).All(c => c is LeafBlock { Inline.FirstChild: null });

    /// <summary>First cells in bold head their rows.</summary>
    private static bool IsBold(Block cell) =>
        cell is TableCell { Count: 1 } and [ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } words }]
        && (words.NextSibling is null
            || (words.NextSibling is LiteralInline { NextSibling: null } rest && rest.Content.IsEmptyOrWhitespace()));

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => " align=\"centre\"",
            TableColumnAlign.Right => " align=\"right\"",
            _ => "",
        };
}
