using StrategyReport.Charts;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;

namespace StrategyReport.Word.Lowered;

/// <summary>Tables: the widths of their columns, rows that repeat or stay whole, fills with text that can be read on them.</summary>
internal sealed class TableLowering(StyleMap styles, TableLayouts layouts, Lowering blocks, LineLowering lines, ParagraphMarks marks)
{
    /// <summary>Twips.</summary>
    private const int LeastCell = 360;

    /// <summary>What the cells of a table have in common.</summary>
    private sealed record TableLook(
        TableLayout Layout, Place Place, Style? Text, Style? Heading, string? HeaderFill, string? FirstColumnFill);

    /// <summary>A table of at least one row.</summary>
    /// <param name="keep">Whether the last row stays with what follows: its caption or source.</param>
    public void Lower(Table table, Place place, bool keep, Flow flow)
    {
        if (flow.EndsInTable && !IsFor(table, flow)) flow.AddGap(place.InCell, table.Revision);
        var layout = layouts.Of(table, place.Width - place.Left, place.Height);
        var look = new TableLook(
            layout, place,
            styles.Require(StyleMap.ParagraphKind, "Table Text"), styles.Require(StyleMap.ParagraphKind, "Table Heading"),
            styles.ConditionalFill(layout.Style, "firstRow"), styles.ConditionalFill(layout.Style, "firstCol"));
        var rows = layout.Grid.Rows.Select((cells, r) => Row(look, r, cells)).ToList();
        if (keep) rows[^1] = rows[^1] with { Cells = [.. rows[^1].Cells.Select(c => c with { Blocks = Kept(c.Blocks) })] };
        var lowered = new LoweredTable(
            table, layout.Style, Math.Max(place.Width - place.Left, TableLayout.LeastWidth), place.Left, layout.Widths, layout.HeaderRows,
            rows)
        {
            Margins = layout.Room.Margins == layout.Own.Margins ? null : layout.Room.Margins,
            Shrunk = layout.Shrunk,
            Fit = layout.Fit,
            Annex = layouts.AnnexOf(table),
            HighHeading = layout.HighHeading,
        };
        if (IsFor(table, flow)) flow.Replace(lowered);
        else flow.Add(lowered);
    }

    /// <summary>Whether a table stands for the one before it: then they are one, for an empty paragraph between them would stay.</summary>
    private static bool IsFor(Table table, Flow flow) =>
        table.Revision == Revision.Inserted && flow.Blocks is [.., LoweredTable { Table.Revision: Revision.Deleted } was]
        && table.Style == was.Table.Style;

    /// <summary>The same, with a last paragraph that stays on the page of what follows.</summary>
    private static List<LoweredBlock> Kept(IReadOnlyList<LoweredBlock> blocks) =>
    [
        .. blocks.SkipLast(1),
        blocks[^1] switch
        {
            LoweredParagraph last => last with { Look = last.Look with { KeepNext = true } },
            var last => last,
        },
    ];

    private LoweredRow Row(TableLook look, int row, IReadOnlyList<GridCell> cells)
    {
        var isHeader = row < look.Layout.HeaderRows;
        var isWhole = isHeader || look.Layout.IsShort(row, look.Place.Height);
        return new LoweredRow(isHeader, isWhole, look.Layout.Table.Rows[row].Revision, [.. cells.Select(c => Cell(look, c, row))]);
    }

    private LoweredCell Cell(TableLook look, GridCell at, int row)
    {
        var isHeader = row < look.Layout.HeaderRows;
        var width = at.WidthIn(look.Layout.Widths);
        // Word gives a style's first-row look to the first row only: further header rows carry its fill themselves.
        var fill = at.Cell?.Fill ?? (row > 0 && isHeader ? look.HeaderFill : null);
        var inside = Inside(look, at, isHeader, width, fill) with
        {
            KeepsRow = isHeader ? null : look.Layout.StaysWithNext(row, look.Place.Height),
            // A note to the author in the label, say: labels are short.
            KeepsLines = !isHeader && look.Layout.Grid.IsLabel(row, at) && !look.Layout.IsShort(row, look.Place.Height),
        };
        var merge = at.Continues ? VerticalMerge.Continues : at.Cell is { RowSpan: > 1 } ? VerticalMerge.Begins : VerticalMerge.None;
        var content = at is { Continues: false, Cell: { } cell } ? cell.Blocks : [];
        var flow = new Flow();
        blocks.Lower(content, inside, flow);
        if (content.Count == 0) lines.AddEmpty(inside, flow);
        if (flow.EndsInTable) flow.Close();
        var empty = new Flow();
        lines.AddEmpty(inside, empty);
        return new LoweredCell(width, at.Span, merge, fill, marks.Of(flow.Blocks, (LoweredParagraph)empty.Blocks[0]))
        {
            FormerFill = at.Cell?.FormerFill,
        };
    }

    private Place Inside(TableLook look, GridCell at, bool inHeaderRow, int width, string? ownFill)
    {
        // The first column of a body row is made bold by the table's style; a header cell elsewhere says so itself.
        var rowHeader = look.Layout.Table.RowHeader && at.Column == 0;
        var isHeading = inHeaderRow || (at.Cell is { IsHeader: true } && !rowHeader);
        var style = at.Cell?.Style is { } name ? styles.Require(StyleMap.ParagraphKind, name, at.Cell.Source) : null;
        style ??= isHeading ? look.Heading : look.Text;
        var fill = ownFill ?? (inHeaderRow ? look.HeaderFill : null) ?? (rowHeader ? look.FirstColumnFill : null);
        return new Place
        {
            Width = Math.Max(width - look.Layout.Margins, LeastCell),
            Height = look.Layout.HeightUnderHeader(look.Place.Height, look.Place.InCell),
            InCell = true,
            TextStyle = style,
            TextSize = look.Layout.TextSize ?? look.Place.TextSize,
            Fill = fill,
            // On a background that may be either Word itself chooses black or white.
            TextColour = at.Cell?.FormerFill is not null ? "auto"
                : TextColour(fill, ownFill is not null, styles.Colour(style), inHeaderRow),
            Alignment = at.Cell?.Alignment,
            IsBold = rowHeader && !inHeaderRow,
        };
    }

    /// <summary>
    /// Black or white where the styles' own colour cannot be read on the fill. A table's style sees to the text on
    /// its own fill, unless the paragraph's style says a colour as well (LibreOffice writes "auto" into Normal).
    /// </summary>
    private static string? TextColour(string? fill, bool isOwn, string? styleColour, bool inHeaderRow)
    {
        if (fill is null) return null;
        var isSet = styleColour is { Length: 6 };
        if (isSet && Contrast.IsReadable(styleColour!, fill)) return null;
        var readable = Contrast.TextOn(fill);
        var isNeeded = isOwn ? readable == "FFFFFF" || inHeaderRow || isSet : styleColour is not null && readable == "FFFFFF";
        return isNeeded ? readable : null;
    }
}
