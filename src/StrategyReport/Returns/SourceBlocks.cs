using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Data;
using StrategyReport.Prose;

namespace StrategyReport.Returns;

/// <summary>The blocks of a Markdown text of the data, in the shape in which they come back from Word.</summary>
internal sealed class SourceBlocks
{
    private readonly bool _isLine;
    private bool _beginsList;
    private int _start = 1;

    private SourceBlocks(bool isLine) => _isLine = isLine;

    /// <summary>Blocks without places; null where the text is nested deeper than it can be read.</summary>
    public static IReadOnlyList<ReturnedBlock>? Of(string markdown, TextKind kind) =>
        Read(markdown, kind) is { } read ? [.. read.Select(r => r.Block)] : null;

    /// <summary>The same with the lines that each takes; null also where two share a line, or their lines cannot be told apart.</summary>
    public static IReadOnlyList<SourceLeaf>? Leaves(string markdown, TextKind kind)
    {
        if (Read(markdown, kind) is not { } read) return null;
        var leaves = new List<SourceLeaf>();
        foreach (var (block, source) in read)
        {
            var last = markdown.AsSpan(0, Math.Clamp(source.Span.End, 0, Math.Max(0, markdown.Length - 1))).Count('\n');
            if (last < source.Line || (leaves.Count > 0 && source.Line <= leaves[^1].Last)) return null;
            leaves.Add(new SourceLeaf(source.Line, last, block));
        }

        return leaves;
    }

    private static List<(ReturnedBlock Block, Block Source)>? Read(string markdown, TextKind kind)
    {
        if (MarkdownSyntax.Parse(markdown, kind) is not { } document) return null;
        var blocks = new List<(ReturnedBlock, Block)>();
        new SourceBlocks(MarkdownSyntax.IsLine(kind)).Read(document, blocks, -1, false, ReturnedKind.Text);
        return blocks;
    }

    /// <param name="level">Of the list that the container is an item of; -1: of none.</param>
    private void Read(
        ContainerBlock container, List<(ReturnedBlock Block, Block Source)> blocks, int level, bool isOrdered, ReturnedKind kind)
    {
        var isItem = container is ListItemBlock;
        ListBlock? list = null;
        foreach (var block in container)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    var runs = Runs.Folded(InlineRuns(paragraph.Inline));
                    if (runs.Count == 0 && !isItem) break;
                    var line = new ReturnedParagraph(runs, level < 0 ? null : level, isItem && isOrdered, "")
                    {
                        Kind = kind,
                        Continues = level >= 0 && !isItem,
                        Start = isItem ? _start : 1,
                        BeginsList = isItem && _beginsList,
                    };
                    blocks.Add((line, block));
                    (isItem, _start, _beginsList) = (false, 1, false);
                    break;
                case HeadingBlock heading when !_isLine:
                    blocks.Add((new ReturnedHeading(Runs.Folded(InlineRuns(heading.Inline)), Math.Max(2, heading.Level), ""), block));
                    break;
                case ListBlock inner:
                    _beginsList = inner.IsOrdered && list is { IsOrdered: true };
                    _start = int.TryParse(inner.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
                    foreach (var item in inner) Read((ContainerBlock)item, blocks, level + 1, inner.IsOrdered, kind);
                    break;
                case QuoteBlock quote:
                    Read(quote, blocks, level, false, ReturnedKind.Quotation);
                    break;
                case FencedCodeBlock { Info: "chart" }:
                    blocks.Add((new ReturnedDrawing("", ""), block));
                    break;
                case CodeBlock code:
                    var text = new ReturnedParagraph([new ReturnedRun(code.Lines.ToString())], null, false, "");
                    blocks.Add((text with { Kind = ReturnedKind.Code }, block));
                    break;
                case ThematicBreakBlock:
                    blocks.Add((new ReturnedParagraph([], null, false, "") { Kind = ReturnedKind.Rule }, block));
                    break;
                case Table table:
                    blocks.Add((TableOf(table), block));
                    break;
            }

            list = block as ListBlock;
        }
    }

    private static ReturnedTable TableOf(Table table)
    {
        var width = table.Max(r => ((TableRow)r).Count);
        var isBare = table.Count > 1 && table[0] is TableRow head
            && head.All(c => ((TableCell)c).All(l => l is LeafBlock { Inline.FirstChild: null }));
        var rows = table.Skip(isBare ? 1 : 0).Select(r => (IReadOnlyList<IReadOnlyList<ReturnedBlock>>)
        [
            .. ((TableRow)r).Select(c => CellOf((TableCell)c)),
            .. Enumerable.Repeat<IReadOnlyList<ReturnedBlock>>([], width - ((TableRow)r).Count),
        ]);
        return new ReturnedTable([.. rows], !isBare, "")
        {
            Alignments = [.. Enumerable.Range(0, width).Select(c => c >= table.ColumnDefinitions.Count ? ReturnedAlignment.Left
                : table.ColumnDefinitions[c].Alignment switch
                {
                    TableColumnAlign.Center => ReturnedAlignment.Centre,
                    TableColumnAlign.Right => ReturnedAlignment.Right,
                    _ => ReturnedAlignment.Left,
                })],
        };
    }

    private static IReadOnlyList<ReturnedBlock> CellOf(TableCell cell)
    {
        var runs = Runs.Folded(cell.OfType<LeafBlock>().SelectMany(l => InlineRuns(l.Inline)));
        return runs.Count == 0 ? [] : [new ReturnedParagraph(runs, null, false, "")];
    }

    private static List<ReturnedRun> InlineRuns(ContainerInline? inline)
    {
        var runs = new List<ReturnedRun>();
        ReadInlines(inline, new ReturnedRun(""), runs);
        return runs;
    }

    private static void ReadInlines(ContainerInline? container, ReturnedRun look, List<ReturnedRun> runs)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: runs.Add(look with { Text = literal.Content.ToString() }); break;
                case HtmlEntityInline entity: runs.Add(look with { Text = entity.Transcoded.ToString() }); break;
                case CodeInline code: runs.Add(look with { Text = code.Content, Code = true }); break;
                case LineBreakInline line: runs.Add(look with { Text = line.IsHard ? "\n" : " " }); break;
                case AutolinkInline auto: runs.Add(look with { Text = auto.Url, Link = LinkTarget.Of(auto).Written }); break;
                case HtmlInline html: runs.Add(look with { Text = html.Tag }); break;
                case LinkInline { IsImage: true }: break;
                case LinkInline link: ReadInlines(link, look with { Link = LinkTarget.Of(link).Written }, runs); break;
                case FootnoteLink { IsBackLink: false } mark:
                    var note = new List<(ReturnedBlock Block, Block Source)>();
                    new SourceBlocks(false).Read(mark.Footnote, note, -1, false, ReturnedKind.Text);
                    runs.Add(new ReturnedRun("") { Note = [.. note.Select(n => n.Block)], NoteName = mark.Footnote.Label?.TrimStart('^') });
                    break;
                case EmphasisInline { DelimiterChar: '~' } struck: ReadInlines(struck, look with { Strike = true }, runs); break;
                case EmphasisInline { DelimiterCount: 2 } strong: ReadInlines(strong, look with { Bold = true }, runs); break;
                case EmphasisInline emphasis: ReadInlines(emphasis, look with { Italic = true }, runs); break;
                case DelimiterInline delimiter:
                    runs.Add(look with { Text = delimiter.ToLiteral() });
                    ReadInlines(delimiter, look, runs);
                    break;
                case ContainerInline other: ReadInlines(other, look, runs); break;
            }
        }
    }
}
