using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Yaml.Reading;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose;

/// <summary>Markdown to prose.</summary>
internal sealed class ProseReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UsePreciseSourceLocation().Build();

    private readonly DataText _text;
    private readonly List<ProseBlock> _blocks = [];
    private readonly List<ProseLink> _links = [];
    private readonly List<ProseLink> _pictures = [];
    private readonly List<ProseHeading> _headings = [];
    private readonly List<ProseCode> _codes = [];
    private int _deepest;
    private SourceSpan _deepestAt;

    private ProseReader(DataText text) => _text = text;

    public static ProseText Read(DataText text)
    {
        if (text.IsBlank) return ProseText.Nothing;
        var reader = new ProseReader(text);
        reader.Read(Markdown.Parse(text.Text, Pipeline), ProseKind.Paragraph, 0);
        return new ProseText(reader._blocks, reader._links, reader._pictures, reader._headings, reader._codes, reader._deepest, reader._deepestAt);
    }

    private void Read(ContainerBlock container, ProseKind kind, int depth)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _headings.Add(new ProseHeading(At(heading), heading.Level));
                    Read(heading, ProseKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    Read(paragraph, IsSubheading(paragraph) ? ProseKind.Heading : kind);
                    break;
                case CodeBlock code:
                    _codes.Add(new ProseCode(At(code), code is FencedCodeBlock fence ? fence.Info ?? "" : null));
                    break;
                case ListBlock list:
                    if (depth + 1 > _deepest) (_deepest, _deepestAt) = (depth + 1, At(list));
                    foreach (var item in list) Read((ContainerBlock)item, list.IsOrdered && depth == 0 ? ProseKind.Paragraph : ProseKind.Bullet, depth + 1);
                    break;
                case Table table:
                    foreach (var row in table)
                        foreach (var cell in (TableRow)row)
                            Read((TableCell)cell, ProseKind.TableCell, depth);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    Read(inner, kind, depth);
                    break;
            }
        }
    }

    private static bool IsSubheading(ParagraphBlock paragraph) =>
        paragraph.Parent is MarkdownDocument
        && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } && paragraph.Inline.FirstChild == paragraph.Inline.LastChild;

    private void Read(LeafBlock leaf, ProseKind kind)
    {
        var words = new StringBuilder();
        var pieces = new List<TextPiece>();
        Read(leaf.Inline, At(leaf), words, pieces);
        var text = words.ToString();
        if (string.IsNullOrWhiteSpace(text)) return;

        var trimmed = text.AsSpan().TrimEnd();
        var open = trimmed.LastIndexOf("{#", StringComparison.Ordinal);
        var id = open >= 0 && trimmed[^1] == '}' ? trimmed[(open + 2)..^1].ToString() : null;
        _blocks.Add(new ProseBlock(kind, id is null ? text : trimmed[..open].TrimEnd().ToString(), pieces, _text.Span.File, id));
    }

    private void Read(ContainerInline? container, SourceSpan start, StringBuilder words, List<TextPiece> pieces)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal, literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    Append(entity, entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    Append(code, code.Content);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case AutolinkInline autolink:
                    _links.Add(new ProseLink(At(autolink), autolink.Url, autolink.Url));
                    break;
                case LinkInline link:
                    var inner = new StringBuilder();
                    Read(link, At(link), inner, []);
                    (link.IsImage ? _pictures : _links).Add(new ProseLink(At(link), inner.ToString(), link.Url ?? ""));
                    if (!link.IsImage) Read(link, start, words, pieces);
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline nested:
                    Read(nested, start, words, pieces);
                    break;
            }
        }

        void Append(Inline inline, ReadOnlySpan<char> content)
        {
            // A bracket that turns out to open no link has no place of its own: it stands behind what comes before it.
            var at = At(inline);
            if (inline is { Line: 0, Column: 0 } && at != start)
                at = pieces.Count == 0 ? start : start with { Line = pieces[^1].Line, Column = pieces[^1].Column + words.Length - pieces[^1].Offset };
            pieces.Add(new TextPiece(words.Length, at.Line, at.Column));
            words.Append(content);
        }
    }

    private SourceSpan At(MarkdownObject node) => _text.At(Math.Max(0, node.Line), Math.Max(0, node.Column));
}
