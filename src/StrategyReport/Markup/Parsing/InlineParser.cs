using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary>Characters and inline elements → inlines.</summary>
internal static class InlineParser
{
    /// <summary>The inlines of one block: blanks are collapsed over the whole of it.</summary>
    /// <param name="source">Of the element that the characters stand in.</param>
    public static List<Inline> Line(IReadOnlyList<RawNode> nodes, SourceSpan source, DiagnosticBag diagnostics)
    {
        WhiteSpace.Collapse(nodes);
        return Inlines(nodes, source, diagnostics);
    }

    private static List<Inline> Inlines(IReadOnlyList<RawNode> nodes, SourceSpan source, DiagnosticBag diagnostics)
    {
        var inlines = new List<Inline>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is Element element) inlines.Add(Inline(element, diagnostics));
            else if (node is RawText { Value.Length: > 0 } text) inlines.Add(new Text(source, text.Value));
        }

        return inlines;
    }

    private static Inline Inline(Element element, DiagnosticBag diagnostics)
    {
        var source = element.Source;
        return element.Name switch
        {
            "span" => new Styled(source, Text("style"), Inner()),
            "a" => new Link(source, Text("href"), Inner(), AttributeReader.Text(element, "title")),
            "br" => new LineBreak(source),
            "img" => new Image(source, Text("src"), Text("alt"), AttributeReader.Percentage(element, "width")),
            "checkbox" => new Checkbox(source, AttributeReader.Boolean(element, "checked", false), Text("tag"), Text("title")),
            "ref" => new Reference(source, Text("to"), Inner()),
            "label" => new Label(source, Text("id"), Inner()),
            "footnote" => Footnote(element, diagnostics),
            "data" => new DataInline(source, Text("tag"), Text("title"), Inner())
            {
                Template = element.At,
                Ask = AttributeReader.Text(element, "ask"),
                Options = [.. Text("options").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Option)],
            },
            _ => new Emphasised(source, EmphasisOf(element.Name), Inner()),
        };

        string Text(string name) => AttributeReader.Text(element, name) ?? "";
        List<Inline> Inner() => Inlines(element.Nodes, source, diagnostics);
        static (string, string) Option(string line) => line.Split('\t') is [var words, var means] ? (words, means) : (line, line);
    }

    private static Footnote Footnote(Element element, DiagnosticBag diagnostics)
    {
        var blocks = BlockParser.Blocks(element, diagnostics);
        if (blocks.Count == 0 && !element.Damaged)
            diagnostics.Add(MarkupMessages.NothingInside(element.ValuePlace, element.Name, "the note's text"));
        return new Footnote(element.Source, blocks);
    }

    private static Emphasis EmphasisOf(string name) => name switch
    {
        "strong" or "b" => Emphasis.Strong,
        "em" or "i" => Emphasis.Italic,
        "u" => Emphasis.Underline,
        "del" or "s" => Emphasis.Strike,
        "sup" => Emphasis.Superscript,
        "sub" => Emphasis.Subscript,
        _ => Emphasis.Code,
    };
}
