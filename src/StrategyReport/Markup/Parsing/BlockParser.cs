using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary>Block elements → blocks.</summary>
internal static class BlockParser
{
    /// <summary>The blocks in an element; inlines between them become paragraphs of their own.</summary>
    public static List<Block> Blocks(Element parent, DiagnosticBag diagnostics)
    {
        var blocks = new List<Block>();
        var strays = new List<RawNode>();
        foreach (var node in parent.Nodes)
        {
            if (node is Element element && IsBlock(element))
            {
                AddImpliedParagraph();
                blocks.Add(Block(element, diagnostics));
            }
            else
            {
                strays.Add(node);
            }
        }

        AddImpliedParagraph();
        return blocks;

        void AddImpliedParagraph()
        {
            if (strays.Exists(n => n is Element || !WhiteSpace.IsBlank(((RawText)n).Value)))
                blocks.Add(new Paragraph(parent.Source, null, null, null, InlineParser.Line(strays, parent.Source, diagnostics))
                {
                    Template = parent.At,
                });
            strays.Clear();
        }
    }

    /// <summary>
    /// <c>data</c> is a block where it holds blocks; so is the answer of a form that nobody has given yet, for which blocks may be written.
    /// </summary>
    private static bool IsBlock(Element element) => element.Rule!.Standing switch
    {
        Standing.Block => true,
        Standing.Either => element.Children.Any(IsBlock) || (element.Nodes.Count == 0 && element["ask"] is not null),
        _ => false,
    };

    private static Block Block(Element element, DiagnosticBag diagnostics)
    {
        var source = element.Source;
        Block block = element.Name switch
        {
            "p" => new Paragraph(source, Text("id"), AttributeReader.Integer(element, "number"), Text("style"), Line()),
            "ul" => List(element, ListKind.Bullet, diagnostics),
            "ol" => List(element, OrderedKind(Text("type")), diagnostics),
            "table" => TableParser.Table(element, diagnostics),
            "caption" => new Caption(source, Text("label") ?? "Table", Text("id"), Line()) { IsBelow = IsBelow(Text("position")) },
            "source" => new Paragraph(source, null, null, null, Line()) { IsSource = true },
            "chart" => ChartParser.Chart(element, diagnostics),
            "blockquote" => new Quotation(source, Blocks(element, diagnostics)),
            "pre" => new Preformatted(source, element.Characters),
            "hr" => new ThematicBreak(source),
            "contents" => Contents(element),
            "data" => new DataBlock(source, Text("tag") ?? "", Text("title") ?? "", Blocks(element, diagnostics)) { Ask = Text("ask") },
            _ => Heading(element, diagnostics),
        };
        return block with { Template = element.At };

        string? Text(string name) => AttributeReader.Text(element, name);
        List<Inline> Line() => InlineParser.Line(element.Nodes, source, diagnostics);
    }

    private static Heading Heading(Element element, DiagnosticBag diagnostics)
    {
        var inlines = InlineParser.Line(element.Nodes, element.Source, diagnostics);
        if (inlines.Count == 0 && !element.Damaged)
            diagnostics.Add(MarkupMessages.NothingInside(element.ValuePlace, element.Name, "the heading's text"));
        return new Heading(
            element.Source,
            element.Name[1] - '0',
            AttributeReader.Text(element, "id"),
            AttributeReader.Integer(element, "number"),
            AttributeReader.Text(element, "label"),
            AttributeReader.Text(element, "style"),
            inlines)
        {
            KeepsPrevious = AttributeReader.Text(element, "keep") == "previous",
        };
    }

    private static bool? IsBelow(string? position) => position is null ? null : position == "below";

    private static Contents Contents(Element element)
    {
        var (first, last) = AttributeReader.Levels(element, "levels");
        return new Contents(element.Source, first, last, AttributeReader.Text(element, "title"))
        {
            Without = AttributeReader.Text(element, "without"),
        };
    }

    private static List List(Element element, ListKind kind, DiagnosticBag diagnostics)
    {
        var items = new List<ListItem>();
        foreach (var item in element.Children) items.Add(new ListItem(item.Source, Blocks(item, diagnostics)));
        if (items.Count == 0 && !element.Damaged)
            diagnostics.Add(MarkupMessages.NothingInside(element.ValuePlace, element.Name, "at least one <li>"));
        return new List(element.Source, kind, AttributeReader.Integer(element, "start") ?? 1, items);
    }

    private static ListKind OrderedKind(string? type) => type switch
    {
        "a" => ListKind.LowerLetter,
        "i" => ListKind.LowerRoman,
        _ => ListKind.Decimal,
    };
}
