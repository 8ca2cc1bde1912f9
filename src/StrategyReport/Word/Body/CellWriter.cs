using StrategyReport.Markup.Checks;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Cells: spans, fills with text that can be read on them, and a paragraph at the end of each.</summary>
internal sealed class CellWriter(WordContext context, Story story, BlockWriter blocks)
{
    private readonly WordXml _xml = story.Xml;

    public void Write(TableLook look, Place place, GridCell at, int row)
    {
        var width = look.WidthOf(at);
        // Word gives a style's first-row look to the first row only: further header rows carry its fill themselves.
        var fill = at.Cell?.Fill ?? (row > 0 && row < look.HeaderRows ? look.HeaderFill : null);
        _xml.Open("tc");
        _xml.Open("tcPr");
        _xml.Measure("tcW", width);
        if (at.Span > 1) _xml.Value("gridSpan", at.Span);
        if (at.Continues) _xml.Flag("vMerge");
        else if (at.Cell is { RowSpan: > 1 }) _xml.Value("vMerge", "restart");
        if (fill is not null)
        {
            _xml.Open("shd");
            _xml.Attribute("val", "clear");
            _xml.Attribute("color", "auto");
            _xml.Attribute("fill", fill.ToUpperInvariant());
            _xml.Close();
        }

        _xml.Close();
        var inside = Inside(look, place, at, row < look.HeaderRows, width, fill);
        (story.NumberedLeft, story.AfterTable) = (0, false);
        var content = at is { Continues: false, Cell: { } cell } ? cell.Blocks : [];
        blocks.Write(content, inside);
        if (content.Count == 0) blocks.WriteEmpty(inside);
        if (story.AfterTable) ParagraphWriter.WriteClosing(story);
        _xml.Close();
    }

    private Place Inside(TableLook look, Place place, GridCell at, bool inHeaderRow, int width, string? ownFill)
    {
        // The first column of a body row is made bold by the table's style; a header cell elsewhere says so itself.
        var rowHeader = look.Table.RowHeader && at.Column == 0;
        var isHeading = inHeaderRow || (at.Cell is { IsHeader: true } && !rowHeader);
        var style = at.Cell?.Style is { } name ? context.Styles.Require(StyleMap.ParagraphKind, name, at.Cell.Source) : null;
        style ??= isHeading ? look.Heading : look.Text;
        var fill = ownFill ?? (inHeaderRow ? look.HeaderFill : null) ?? (rowHeader ? look.FirstColumnFill : null);
        return new Place
        {
            Width = Math.Max(width - look.Margins, 360),
            Height = place.Height,
            InCell = true,
            TextStyle = style,
            Fill = fill,
            TextColour = TextColour(fill, isOwn: ownFill is not null, context.Styles.Colour(style), inHeaderRow),
            Alignment = at.Cell?.Alignment,
            LoosenKeep = isHeading && !inHeaderRow,
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
        if (isSet && Contrast.Ratio(styleColour!, fill) >= 4.5) return null;
        var readable = Contrast.TextOn(fill);
        var isNeeded = isOwn ? readable == "FFFFFF" || inHeaderRow || isSet : styleColour is not null && readable == "FFFFFF";
        return isNeeded ? readable : null;
    }
}
