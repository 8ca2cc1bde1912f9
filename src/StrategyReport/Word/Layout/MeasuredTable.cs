using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Layout;

/// <summary>A table's cells on their grid and what its columns want, before it is known how wide it is.</summary>
/// <param name="Own">What its style has of room.</param>
internal sealed record MeasuredTable(Table Table, Style? Style, CellGrid Grid, ColumnWant[] Wants, TextRoom Own)
{
    public static MeasuredTable Of(Table table, StyleMap styles, TextMeasure measure)
    {
        var style = table.Style is { } name
            ? styles.Require(StyleMap.TableKind, name, table.Source)
            : styles.Require(StyleMap.TableKind, "Board Table");
        var text = styles.Require(StyleMap.ParagraphKind, "Table Text");
        var grid = CellGrid.Of(table, measure with
        {
            HalfPoints = table.TextSize * 2,
            FontWidth = FontWidth(styles.Font(text)),
            InCell = true,
        });
        var own = new TextRoom(table.TextSize * 2 ?? styles.HalfPoints(text), styles.CellMargins(style));
        return new MeasuredTable(table, style, grid, grid.Measure(), own);
    }

    /// <summary>
    /// Per cent of Arial's, which is what text is measured by; narrower fonts are taken for as wide, so that no word breaks.
    /// </summary>
    private static int FontWidth(string? font) => font switch
    {
        "Verdana" or "DejaVu Sans" => 118,
        "Century Gothic" or "Lucida Sans" or "Lucida Sans Unicode" or "Segoe UI" or "Open Sans" or "Georgia" or "Noto Sans" => 108,
        _ => 100,
    };
}
