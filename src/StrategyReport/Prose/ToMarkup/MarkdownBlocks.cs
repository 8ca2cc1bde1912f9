using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>Markdown of one data text to markup. Each block carries the place of its line in the YAML file.</summary>
internal sealed class MarkdownBlocks
{
    private const string CellHeading = "Cell Heading";

    /// <summary>To which Word counts.</summary>
    private const int LastNumber = 32767;

    private readonly MarkdownText _text;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<TextName> _names = [];
    private readonly StringBuilder _output = new();
    private readonly MarkdownInlines _inlines;
    private int _depth;

    private MarkdownBlocks(MarkdownText text, string folder)
    {
        _text = text;
        _inlines = new MarkdownInlines(_output, text, folder, _diagnostics, note => WriteChildren(note, _depth));
    }

    /// <param name="folder">The period's, where pictures are found.</param>
    public static TextMarkup Write(MarkdownText text, TextKind kind, string folder)
    {
        if (text.Unread is { } why)
            return TextMarkup.Nothing with { Findings = [ProseMessages.Unread(text.Source.At(why.Line, 0), why)] };

        var writer = new MarkdownBlocks(text, folder);
        switch (kind)
        {
            case TextKind.Label or TextKind.Line:
                writer.WriteLines();
                break;
            case TextKind.Cell:
                writer.WriteChildren(text.Document, 0);
                break;
            case TextKind.Section:
                writer.WriteSection();
                break;
            default:
                throw new InvalidOperationException($"Texts of kind {kind} are not handled.");
        }

        writer._diagnostics.AddRange(FootnoteCheck.Unseen(text, writer._inlines.HasWritten));
        writer._diagnostics.AddRange(InvisibleCharacters.In(text.Source));
        return new TextMarkup(writer._output.ToString(), [.. writer._diagnostics], writer._names, writer._inlines.References);
    }

    /// <summary>Narrative of a section: the items of an ordered list are numbered paragraphs (1.1, below them 1.1.1).</summary>
    private void WriteSection()
    {
        foreach (var block in _text.Document)
        {
            switch (block)
            {
                case ListBlock { IsOrdered: true } list:
                    WriteNumbered(list, 2, 0);
                    break;
                case HeadingBlock heading:
                    WriteHeading(heading);
                    break;
                default:
                    WriteBlock(block, 0);
                    break;
            }
        }
    }

    /// <summary>A label or another line: emphasis, links and code, but no blocks.</summary>
    private void WriteLines()
    {
        // A line that only says where a link leads is none: what it says stands at the link.
        foreach (var block in _text.Document.OfType<LeafBlock>())
        {
            if (_output.Length > 0) _output.Append("<br/>");
            _inlines.Write(block.Inline);
        }
    }

    private void WriteChildren(ContainerBlock container, int depth)
    {
        if (depth > MarkdownSyntax.DeepestBlocks)
        {
            _diagnostics.Add(ProseMessages.NestedTooDeep(At(container), MarkdownSyntax.DeepestBlocks));
            return;
        }

        var outer = _depth;
        _depth = depth;
        foreach (var block in container) WriteBlock(block, depth);
        _depth = outer;
    }

    private void WriteBlock(Block block, int depth)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, MarkdownSyntax.IsSubheading(paragraph) ? $" style=\"{CellHeading}\"" : "");
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
            case FencedCodeBlock { Info: "chart", Arguments.Length: > 0 } when _text.Source.Pieces.Count > 1:
                break; // SR2040 tells that its lines are joined.
            case FencedCodeBlock { Info: "chart" } chart:
                new ChartFence(_output, At(chart), _diagnostics).Write(_text.Content(chart), isClosed: chart.ClosingFencedCharCount > 0);
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
                if (MarkdownTables.TooLarge(table, At(table)) is { } problem) _diagnostics.Add(problem);
                else MarkdownTables.Write(_output, table, _inlines, At);
                break;
            case HtmlBlock html:
                _diagnostics.Add(ProseMessages.RawHtml(At(html), html.Lines.Lines[0].ToString().Trim()));
                break;
            case LinkReferenceDefinitionGroup definitions:
                _diagnostics.AddRange(FootnoteCheck.Unmarked(_text, definitions));
                break;
            case FootnoteGroup or LinkReferenceDefinition:
                break; // Each stands where it is referred to.
            default:
                throw new InvalidOperationException($"Markdown block {block.GetType().Name} is not handled.");
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, string attributes)
    {
        if (SourceLines.Is(paragraph))
        {
            Open("source", paragraph).Append('>');
            _inlines.Write(paragraph.Inline);
            _output.Append("</source>\n");
            return;
        }

        Open("p", paragraph).Append(attributes);
        if (ParagraphIds.Of(paragraph) is { } id)
        {
            _names.Add(new TextName(id, At(paragraph)));
            _output.Append(" id=\"").Append(id).Append('"');
        }

        _output.Append('>');
        _inlines.Write(paragraph.Inline);
        _output.Append("</p>\n");
    }

    private void WriteList(ListBlock list, int depth)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        Open(tag, list);
        if (list is { IsOrdered: true, OrderedStart: { } start and not "1" }) WriteStart(list, start.TrimStart('0'));
        _output.Append(">\n");
        foreach (var item in list)
        {
            Open("li", item).Append('>');
            WriteChildren((ContainerBlock)item, depth + 1);
            _output.Append("</li>\n");
        }

        _output.Append("</").Append(tag).Append(">\n");
    }

    private void WriteStart(ListBlock list, string digits)
    {
        var number = digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        if (number > LastNumber) _diagnostics.Add(ProseMessages.BadStart(At(list), digits, LastNumber));
        else _output.Append(" start=\"").Append(number).Append('"');
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
        var start = _output.Length;
        var content = Open(tag, heading).Append('>').Length;
        _inlines.Write(heading.Inline);
        if (_output.IsBlankFrom(content))
        {
            _diagnostics.Add(ProseMessages.NothingInside(At(heading), tag, "the heading's text"));
            _output.Length = start;
        }
        else
        {
            _output.Append("</").Append(tag).Append(">\n");
        }
    }

    private StringBuilder Open(string tag, Block block) => _output.Append('<').Append(tag).Source(At(block));

    private SourceSpan At(Block block) => _text.At(block);
}
