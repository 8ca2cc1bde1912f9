using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Yaml.Reading;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose;

/// <summary>The words of a Markdown text.</summary>
internal sealed class ProseReader
{
    private readonly MarkdownText _text;
    private readonly List<ProseBlock> _blocks = [];
    private readonly List<ProseLink> _links = [];
    private readonly List<ProseLink> _pictures = [];
    private readonly List<ProseHeading> _headings = [];
    private readonly List<ProseCode> _codes = [];
    private int _deepest;
    private SourceSpan _deepestAt;
    private bool? _beginsNumbered;
    private bool _isNote;

    private ProseReader(MarkdownText text) => _text = text;

    public static ProseText Read(MarkdownText text)
    {
        var reader = new ProseReader(text);
        reader.Read(text.Document, ProseKind.Paragraph, 0);
        return new ProseText(
            reader._blocks, reader._links, reader._pictures, reader._headings, reader._codes, reader._deepest, reader._deepestAt);
    }

    private void Read(ContainerBlock container, ProseKind kind, int depth)
    {
        foreach (var block in container)
        {
            if (block is not (ParagraphBlock or ListBlock)) _beginsNumbered = null;
            switch (block)
            {
                case HeadingBlock heading:
                    _headings.Add(new ProseHeading(_text.At(heading), heading.Level));
                    Read(heading, ProseKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    Read(paragraph, !_text.IsLine && MarkdownSyntax.IsSubheading(paragraph) ? ProseKind.Heading : kind);
                    break;
                case CodeBlock code:
                    _codes.Add(new ProseCode(_text.At(code), code is FencedCodeBlock fence ? fence.Info ?? "" : null));
                    break;
                case ListBlock list:
                    if (depth + 1 > _deepest) (_deepest, _deepestAt) = (depth + 1, _text.At(list));
                    var kindOfItem = list.IsOrdered && depth == 0 ? ProseKind.Paragraph : ProseKind.Bullet;
                    foreach (var item in list)
                    {
                        _beginsNumbered = list.IsOrdered;
                        Read((ContainerBlock)item, kindOfItem, depth + 1);
                    }

                    break;
                case Table table:
                    foreach (var row in table)
                        foreach (var cell in (TableRow)row)
                            Read((TableCell)cell, ProseKind.TableCell, depth);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    _isNote = inner is FootnoteGroup or Footnote;
                    Read(inner, kind, depth);
                    break;
            }
        }
    }

    private void Read(LeafBlock leaf, ProseKind kind)
    {
        var place = _text.At(leaf);
        var words = new StringBuilder();
        var typed = new StringBuilder();
        var pieces = new List<TextPiece>();
        Read(leaf.Inline, place, words, typed, pieces, 0);
        var id = ParagraphIds.Of(leaf);
        if (id is not null || !IsBlank(words))
            _blocks.Add(new ProseBlock(kind, words.ToString(), pieces, place, id)
            {
                Typed = typed.ToString(),
                BeginsNumbered = _beginsNumbered,
                IsNote = _isNote,
            });
        _beginsNumbered = null;
    }

    private void Read(
        ContainerInline? container, SourceSpan start, StringBuilder words, StringBuilder typed, List<TextPiece> pieces, int depth)
    {
        if (depth > MarkdownSyntax.DeepestInlines) return; // Refused when it is written out.
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal, literal.Content.AsSpan(), literal.IsFirstCharacterEscaped ? 1 : 0);
                    break;
                case HtmlEntityInline entity:
                    Append(entity, entity.Transcoded.AsSpan(), entity.Transcoded.Length);
                    break;
                case CodeInline code:
                    Append(code, code.Content, code.Content.Length);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    typed.Append('\n');
                    break;
                case AutolinkInline autolink: // An address is no word.
                    _links.Add(new ProseLink(_text.At(autolink), autolink.Url, LinkTarget.Of(autolink)));
                    break;
                case LinkInline { IsImage: true } picture:
                    _pictures.Add(new ProseLink(_text.At(picture), PlainMarkdown.Of(picture), LinkTarget.Of(picture)));
                    break;
                case LinkInline link:
                    var from = words.Length;
                    Read(link, start, words, typed, pieces, depth + 1);
                    _links.Add(new ProseLink(_text.At(link), words.ToString(from, words.Length - from), LinkTarget.Of(link)));
                    break;
                case FootnoteLink:
                    break;
                case DelimiterInline delimiter: // A mark such as [ that turned out to open nothing is text.
                    Append(delimiter, delimiter.ToLiteral(), 0);
                    Read(delimiter, start, words, typed, pieces, depth + 1);
                    break;
                case ContainerInline nested:
                    Read(nested, start, words, typed, pieces, depth + 1);
                    break;
            }
        }

        void Append(Inline inline, ReadOnlySpan<char> content, int meant)
        {
            // A bracket that turns out to open no link has no place of its own: it stands before what comes behind it.
            var at = _text.At(inline);
            if (inline is { Line: 0, Column: 0, NextSibling: { } next } && (next.Line, next.Column) != (0, 0) && inline is LiteralInline)
                at = _text.At(next, -content.Length);
            else if (inline is { Line: 0, Column: 0 } && (at != start || words.Length > 0))
                at = pieces is [.., var last]
                    ? start with { Line = last.Line, Column = last.Column + words.Length - last.Offset }
                    : start;
            pieces.Add(new TextPiece(words.Length, at.Line, at.Column));
            words.Append(content);
            meant = Math.Min(meant, content.Length);
            typed.Append(ProseBlock.Meant, meant).Append(content[meant..]);
        }
    }

    private static bool IsBlank(StringBuilder words)
    {
        for (var i = 0; i < words.Length; i++)
            if (!char.IsWhiteSpace(words[i])) return false;
        return true;
    }
}
