using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

/// <summary>
/// The tree → indented markup, one block a line: for snapshots. <see cref="MarkupParser"/> reads it back into the
/// same tree: the product only ever reads markup, so what writes it stands with the tests.
/// </summary>
internal static class MarkupPrinter
{
    /// <summary>All digits that a double has, however far behind the point the first of them stands.</summary>
    private static readonly string Plain = "0." + new string('#', 339);

    /// <param name="sources">Whether each node says where its data came from, if elsewhere than its parent's.</param>
    public static string Print(Paper paper, bool sources = false)
    {
        var text = new MarkupText(sources);
        var properties = paper.Properties;
        var numbers = PrintedAttributes.NumberPatterns(paper.NumberPatterns);
        text.Open("paper", paper.Source,
            ("title", properties.Title), ("subject", Unless("", properties.Subject)), ("creator", Unless("", properties.Creator)),
            ("keywords", Unless("", properties.Keywords)), ("lang", Unless("en-GB", properties.Language)),
            ("numbers", Unless(NumberPattern.Default, numbers)));
        foreach (var fill in paper.Fills)
            text.Line("fill", fill.Source, () => text.Escaped(fill.Text), ("tag", fill.Tag));
        foreach (var section in paper.Sections)
        {
            text.Open("section", section.Source, ("page", section.Page == PageOrientation.Landscape ? "landscape" : null),
                ("title", section.Title), ("floats", section.Floats ? "true" : null));
            Blocks(text, section.Blocks);
            text.Close();
        }

        text.Close();
        return text.ToString();
    }

    public static void Blocks(MarkupText text, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Block(text, block);
    }

    /// <summary>The element around blocks, on one line where they are a single plain paragraph.</summary>
    public static void Around(
        MarkupText text, string name, SourceSpan source, IReadOnlyList<Block> blocks, params (string Name, string? Value)[] attributes)
    {
        if (blocks is [Paragraph { Id: null, Number: null, Style: null, IsSource: false, Inlines.Count: > 0 } paragraph] && paragraph.Source == source)
        {
            text.Line(name, source, () => InlinePrinter.Inlines(text, paragraph.Inlines), attributes);
            return;
        }

        text.Open(name, source, attributes);
        Blocks(text, blocks);
        text.Close();
    }

    public static string? Unless(string usual, string value) => value == usual ? null : value;

    public static string? Unless(int usual, int value) =>
        value == usual ? null : value.ToString(CultureInfo.InvariantCulture);

    private static void Block(MarkupText text, Block block)
    {
        var source = block.Source;
        switch (block)
        {
            case Heading heading:
                text.Line(string.Create(null, $"h{heading.Level}"), source, () => InlinePrinter.Inlines(text, heading.Inlines),
                    ("id", heading.Id), ("number", Number(heading.Number)), ("label", heading.Label), ("style", heading.Style),
                    ("keep", heading.KeepsPrevious ? "previous" : null));
                break;
            case Paragraph { IsSource: true } note:
                text.Line("source", source, () => InlinePrinter.Inlines(text, note.Inlines));
                break;
            case Paragraph paragraph:
                text.Line("p", source, () => InlinePrinter.Inlines(text, paragraph.Inlines),
                    ("id", paragraph.Id), ("number", Number(paragraph.Number)), ("style", paragraph.Style));
                break;
            case List list:
                List(text, list);
                break;
            case Table table:
                Table(text, table);
                break;
            case Caption caption:
                text.Line("caption", source, () => InlinePrinter.Inlines(text, caption.Inlines),
                    ("label", caption.Label), ("id", caption.Id),
                    ("position", caption.IsBelow is not { } below ? null : below ? "below" : "above"));
                break;
            case Chart chart:
                Chart(text, chart);
                break;
            case Quotation quotation:
                Around(text, "blockquote", source, quotation.Blocks);
                break;
            case Preformatted preformatted:
                text.Line("pre", source, () => text.Escaped(preformatted.Text));
                break;
            case ThematicBreak:
                text.Empty("hr", source);
                break;
            case Contents contents:
                var levels = string.Create(CultureInfo.InvariantCulture, $"{contents.First}-{contents.Last}");
                text.Empty("contents", source, ("levels", levels), ("title", contents.Title), ("without", contents.Without));
                break;
            case DataBlock data:
                text.Open("data", source, ("tag", data.Tag), ("title", Unless("", data.Title)));
                Blocks(text, data.Blocks);
                text.Close();
                break;
            default:
                throw Walk.Unknown(block);
        }
    }

    private static void List(MarkupText text, List list)
    {
        if (list.Kind == ListKind.Bullet)
            text.Open("ul", list.Source);
        else
            text.Open("ol", list.Source,
                ("type", list.Kind switch { ListKind.LowerLetter => "a", ListKind.LowerRoman => "i", _ => null }),
                ("start", Unless(1, list.Start)));
        foreach (var item in list.Items) Around(text, "li", item.Source, item.Blocks);
        text.Close();
    }

    private static void Table(MarkupText text, Table table)
    {
        text.Open("table", table.Source,
            ("style", table.Style),
            ("columns", table.Columns.Count == 0 ? null : string.Join(' ', table.Columns.Select(PrintedAttributes.Column))),
            ("description", table.Description),
            ("row-header", table.SaysRowHeader ? table.RowHeader ? "true" : "false" : null),
            ("text-size", Number(table.TextSize)), ("heading-lines", Number(table.HeadingLines)),
            ("nested-captions", table.CaptionsBelow ? "below" : null));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (i == 0 || row.IsHeader != table.Rows[i - 1].IsHeader)
            {
                if (i > 0) text.Close();
                text.Open(row.IsHeader ? "thead" : "tbody", table.Source);
            }

            text.Open("tr", row.Source);
            foreach (var cell in row.Cells)
                Around(text, cell.IsHeader ? "th" : "td", cell.Source, cell.Blocks,
                    ("colspan", Unless(1, cell.ColumnSpan)), ("rowspan", Unless(1, cell.RowSpan)),
                    ("fill", cell.Fill), ("style", cell.Style), ("abbr", cell.Name),
                    ("align", cell.Alignment switch { Alignment.Centre => "centre", Alignment.Right => "right", _ => null }));
            text.Close();
        }

        text.Close();
        text.Close();
    }

    private static void Chart(MarkupText text, Chart chart)
    {
        text.Open("chart", chart.Source,
            ("type", chart.Kind switch
            {
                ChartKind.Bar => "bar",
                ChartKind.Line => "line",
                ChartKind.Stacked => "stacked",
                ChartKind.Pie => "pie",
                _ => "column",
            }),
            ("title", chart.Title), ("description", chart.Description), ("x-title", chart.XTitle), ("y-title", chart.YTitle));
        text.Line("categories", chart.Source, () =>
        {
            foreach (var category in chart.Categories) text.Inline("c", category);
        });
        foreach (var series in chart.Series)
        {
            text.Line("series", series.Source, () =>
            {
                foreach (var value in series.Values) text.Inline("v", value is { } number ? Value(number) : "");
            }, ("name", series.Name));
        }

        text.Close();
    }

    /// <summary>As the parser takes it: a shortest form such as -1E-05 is written out.</summary>
    private static string Value(double value)
    {
        var shortest = value.ToString(CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal) ? value.ToString(Plain, CultureInfo.InvariantCulture) : shortest;
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
