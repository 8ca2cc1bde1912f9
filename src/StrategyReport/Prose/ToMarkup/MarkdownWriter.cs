using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>Markdown of one data text to markup. Each block carries the place of its line in the YAML file.</summary>
internal sealed class MarkdownWriter
{
    private const int DeepestNesting = 24;
    private const string CellHeading = "Cell Heading";

    private readonly DataText _text;
    private readonly string _folder;
    private readonly DiagnosticBag _diagnostics;
    private readonly StringBuilder _output = new();
    private readonly MarkdownInlineWriter _inlines;

    private MarkdownWriter(DataText text, string folder, DiagnosticBag diagnostics)
    {
        (_text, _folder, _diagnostics) = (text, folder, diagnostics);
        _inlines = new MarkdownInlineWriter(_output, text, folder, diagnostics, footnote => WriteChildren(footnote, 0));
    }

    /// <summary>Narrative in a cell: paragraphs, lists, tables, charts; headings become sub-headings of the cell.</summary>
    /// <param name="folder">Where pictures are found.</param>
    public static string Blocks(DataText text, string folder, DiagnosticBag diagnostics)
    {
        var writer = new MarkdownWriter(text, folder, diagnostics);
        writer.WriteChildren(Markdown.Parse(text.Text, MarkdownText.Blocks), 0);
        return writer._output.ToString();
    }

    /// <summary>Narrative of a section: the items of an ordered list are numbered paragraphs (1.1, below them 1.1.1).</summary>
    public static string Numbered(DataText text, string folder, DiagnosticBag diagnostics)
    {
        var writer = new MarkdownWriter(text, folder, diagnostics);
        foreach (var block in Markdown.Parse(text.Text, MarkdownText.Blocks))
        {
            switch (block)
            {
                case ListBlock { IsOrdered: true } list:
                    writer.WriteNumbered(list, 2, 0);
                    break;
                case HeadingBlock heading:
                    writer.WriteHeading(heading);
                    break;
                default:
                    writer.WriteBlock(block, 0);
                    break;
            }
        }

        return writer._output.ToString();
    }

    /// <summary>A label or title: emphasis, links and code, but no blocks.</summary>
    public static string Inlines(DataText text, string folder, DiagnosticBag diagnostics)
    {
        var writer = new MarkdownWriter(text, folder, diagnostics);
        foreach (var block in Markdown.Parse(text.Text, MarkdownText.Inlines))
        {
            if (writer._output.Length > 0) writer._output.Append("<br/>");
            writer._inlines.Write(((LeafBlock)block).Inline);
        }

        return writer._output.ToString();
    }

    private void WriteChildren(ContainerBlock container, int depth)
    {
        if (depth > DeepestNesting)
        {
            _diagnostics.Add(ProseMessages.NestedTooDeep(At(container), DeepestNesting));
            return;
        }

        foreach (var block in container) WriteBlock(block, depth);
    }

    private void WriteBlock(Block block, int depth)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, IsSubheading(paragraph) ? $" style=\"{CellHeading}\"" : "");
                break;
            case HeadingBlock heading:
                Open("p", heading).Append($" style=\"{CellHeading}\">");
                _inlines.Write(heading.Inline);
                _output.Append("</p>\n");
                break;
            case ListBlock list:
                WriteList(list, depth);
                break;
            case QuoteBlock quote:
                Open("blockquote", quote).Append('>');
                WriteChildren(quote, depth + 1);
                _output.Append("</blockquote>\n");
                break;
            case FencedCodeBlock { Info: "chart" } chart:
                new ChartFence(_output, At(chart), _diagnostics).Write(Content(chart));
                break;
            case CodeBlock code:
                Open("pre", code).Append('>');
                EscapedText.Append(_output, code.Lines.ToString(), At(code), _diagnostics);
                _output.Append("</pre>\n");
                break;
            case ThematicBreakBlock rule:
                Open("hr", rule).Append("/>\n");
                break;
            case Table table:
                MarkdownTableWriter.Write(_output, table, _inlines, At);
                break;
            case HtmlBlock html:
                _diagnostics.Add(ProseMessages.RawHtml(At(html), html.Lines.Lines[0].ToString().Trim()));
                break;
            case LinkReferenceDefinitionGroup definitions:
                foreach (var definition in definitions)
                    if (definition is FootnoteLinkReferenceDefinition { Footnote: { Links.Count: 0 } note })
                        _diagnostics.Add(ProseMessages.FootnoteWithoutMark(At(note), note.Label ?? ""));
                break;
            case FootnoteGroup or LinkReferenceDefinition:
                break; // Each stands where it is referred to.
            default:
                throw new InvalidOperationException($"Markdown block {block.GetType().Name} is not handled.");
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, string attributes)
    {
        var id = ParagraphId.Take(paragraph);
        Open("p", paragraph).Append(attributes);
        if (id is not null) _output.Append(" id=\"").Append(id).Append('"');
        _output.Append('>');
        _inlines.Write(paragraph.Inline);
        _output.Append("</p>\n");
    }

    /// <summary>A line in bold alone is a sub-heading, and stays with what follows.</summary>
    private static bool IsSubheading(ParagraphBlock paragraph) =>
        paragraph.Parent is MarkdownDocument
        && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } && paragraph.Inline.FirstChild == paragraph.Inline.LastChild;

    private void WriteList(ListBlock list, int depth)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        Open(tag, list);
        if (list is { IsOrdered: true, OrderedStart: { } start and not "1" }) _output.Append(" start=\"").Append(start.TrimStart('0') is { Length: > 0 } number ? number : "0").Append('"');
        _output.Append(">\n");
        foreach (var item in list)
        {
            Open("li", item).Append('>');
            WriteChildren((ContainerBlock)item, depth + 1);
            _output.Append("</li>\n");
        }

        _output.Append("</").Append(tag).Append(">\n");
    }

    private void WriteNumbered(ListBlock list, int level, int depth)
    {
        foreach (var item in list)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            var first = true;
            foreach (var block in (ContainerBlock)item)
            {
                if (block is ListBlock { IsOrdered: true } nested && level < 4) WriteNumbered(nested, level + 1, depth + 1);
                else if (block is not ParagraphBlock paragraph) WriteBlock(block, depth + 1);
                else WriteParagraph(paragraph, first ? $" number=\"{number}\"" : " style=\"List Continue\"");
                first = false;
            }
        }
    }

    /// <summary>Below a section's own heading, which is of the first level.</summary>
    private void WriteHeading(HeadingBlock heading)
    {
        var tag = "h" + Math.Clamp(heading.Level, 2, 6).ToString(CultureInfo.InvariantCulture);
        Open(tag, heading).Append('>');
        _inlines.Write(heading.Inline);
        _output.Append("</").Append(tag).Append(">\n");
    }

    private StringBuilder Open(string tag, Block block) => _output.Append('<').Append(tag).Source(At(block));

    private SourceSpan At(Block block) => _text.At(Math.Max(0, block.Line), Math.Max(0, block.Column));

    /// <summary>The lines between the fences, with their own places.</summary>
    private DataText Content(FencedCodeBlock fence)
    {
        var place = _text.At(fence.Line + 1, fence.Column);
        var text = fence.Lines.ToString();
        return _text.FirstLine == 0 ? new DataText(text, place) : new DataText(text, place, place.Line, place.Column - 1);
    }
}
