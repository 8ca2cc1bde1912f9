using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Blocks → HTML.</summary>
internal static class BlockWriter
{
    public static void Write(HtmlPage page, IReadOnlyList<Block> blocks)
    {
        blocks = Shown(page, blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            // A caption belongs to the table below it, or to the figure above or below it.
            switch (blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null)
            {
                case (Table table, Caption { IsBelow: true } caption):
                    TableWriter.Write(page, table, caption);
                    i++;
                    break;
                case (Caption { IsBelow: not true } caption, Table table):
                    TableWriter.Write(page, table, caption);
                    i++;
                    break;
                case (Caption { IsBelow: not true } caption, { } figure) when IsFigure(figure):
                    Figure(page, caption, figure, captionFirst: true);
                    i++;
                    break;
                case ({ } figure, Caption { IsBelow: not false } caption) when IsFigure(figure)
                    && (caption.IsBelow == true || !(i + 2 < blocks.Count && blocks[i + 2] is Table)):
                    Figure(page, caption, figure, captionFirst: false);
                    i++;
                    break;
                case ({ } block, _):
                    Block(page, block);
                    break;
            }
        }
    }

    /// <summary>Blocks of a list item, cell or note: a single plain paragraph needs no element of its own.</summary>
    public static void WriteTight(HtmlPage page, IReadOnlyList<Block> blocks)
    {
        blocks = Shown(page, blocks);
        var first = FirstLine(blocks);
        if (first is not null) InlineWriter.Write(page, first.Inlines);
        if (blocks.Count == (first is null ? 0 : 1)) return;
        page.Raw("\n");
        Write(page, first is null ? blocks : [.. blocks.Skip(1)]);
    }

    /// <summary>Where the words come from that stand right in a list item or cell: a paragraph's without an element of its own.</summary>
    public static SourceSpan PlaceOf(IReadOnlyList<Block> blocks, SourceSpan own) => FirstLine(blocks)?.Source ?? own;

    private static Paragraph? FirstLine(IReadOnlyList<Block> blocks) =>
        blocks is [Paragraph { Number: null, Id: null, Style: null, IsSource: false } first, ..] && (blocks.Count == 1 || blocks[1] is List)
            ? first : null;

    /// <summary>"Table 2: …"; the caption's own element is the caller's.</summary>
    public static void CaptionText(HtmlPage page, Caption caption)
    {
        page.Open("span", ("class", "number"), ("id", caption.Id));
        RevisionWriter.Number(page, caption);
        page.Raw("</span> ");
        InlineWriter.Write(page, caption.Inlines);
    }

    /// <summary>Pieces of data have elements of their own only where these say where the data is.</summary>
    private static IReadOnlyList<Block> Shown(HtmlPage page, IReadOnlyList<Block> blocks) =>
        page.HasSources || !blocks.Any(b => b is DataBlock)
            ? blocks
            : [.. blocks.SelectMany(b => b is DataBlock data ? Shown(page, data.Blocks) : [b])];

    private static bool IsFigure(Block block) => block is Chart or Paragraph { Inlines: [Image] };

    private static void Figure(HtmlPage page, Caption caption, Block figure, bool captionFirst)
    {
        page.OpenBlock("figure", figure.Source);
        if (captionFirst) WriteCaption();
        if (figure is Chart chart) ChartWriter.Write(page, chart);
        else Block(page, figure);
        if (!captionFirst) WriteCaption();
        page.CloseBlock("figure");

        void WriteCaption()
        {
            page.Open("figcaption", caption.Source);
            CaptionText(page, caption);
            page.CloseBlock("figcaption");
        }
    }

    /// <summary>What has come or gone and is no line of text says so around it; lines say it of their words.</summary>
    private static void Block(HtmlPage page, Block block)
    {
        var revision = block is Chart or Preformatted or ThematicBreak ? block.Revision : null;
        if (revision is { } begins) RevisionWriter.Open(page, begins);
        Content(page, block);
        if (revision is { } ends) RevisionWriter.Close(page, ends);
    }

    private static void Content(HtmlPage page, Block block)
    {
        var source = block.Source;
        switch (block)
        {
            case Heading heading:
                // The first level is the title's.
                var level = string.Create(null, $"h{Math.Min(heading.Level + 1, 6)}");
                Line(page, level, heading, page.IdOf(heading), heading.Style, heading.Inlines);
                break;
            case Paragraph { IsSource: true } note:
                page.Open("p", source, ("class", "source"));
                page.Open("small");
                InlineWriter.Write(page, note.Inlines);
                page.Close("small");
                page.CloseBlock("p");
                break;
            case Paragraph paragraph:
                var isTitle = ReferenceEquals(paragraph, page.Title);
                Line(page, isTitle ? "h1" : "p", paragraph, paragraph.Id, paragraph.Style, paragraph.Inlines);
                break;
            case List list:
                List(page, list);
                break;
            case Table table:
                TableWriter.Write(page, table, null);
                break;
            case Caption caption:
                page.Open("p", source, ("class", "caption"));
                CaptionText(page, caption);
                page.CloseBlock("p");
                break;
            case Chart chart:
                page.OpenBlock("figure", source);
                ChartWriter.Write(page, chart);
                page.CloseBlock("figure");
                break;
            case Quotation quotation:
                page.OpenBlock("blockquote", source);
                Write(page, quotation.Blocks);
                page.CloseBlock("blockquote");
                break;
            case Preformatted preformatted:
                page.Open("pre", source);
                if (preformatted.Text.StartsWith('\n')) page.Raw("\n"); // HTML drops the first newline of a pre.
                page.Characters(preformatted.Text);
                page.CloseBlock("pre");
                break;
            case ThematicBreak:
                page.Raw("<hr>\n");
                break;
            case Contents contents:
                ContentsWriter.Write(page, contents);
                break;
            case DataBlock data:
                page.OpenBlock("div", source, ("data-tag", data.Tag));
                Write(page, data.Blocks);
                page.CloseBlock("div");
                break;
            default:
                throw Walk.Unknown(block);
        }
    }

    private static void Line(HtmlPage page, string name, Block block, string? id, string? style, IReadOnlyList<Inline> inlines)
    {
        var label = page.Labels.LabelOf(block);
        var classes = label is not null && block is Paragraph ? "numbered" : null;
        if (style is not null) classes = classes is null ? StyleClass(style) : $"{classes} {StyleClass(style)}";
        page.Open(name, block.Source, ("id", id), ("class", classes));
        if (label is not null)
        {
            page.Open("span", ("class", "number"));
            RevisionWriter.Label(page, label, block.Former is Heading { Label: { } former } ? former + "." : label);
            page.Close("span");
            page.Raw(" ");
        }

        InlineWriter.Write(page, inlines);
        page.CloseBlock(name);
    }

    private static void List(HtmlPage page, List list)
    {
        var name = list.Kind == ListKind.Bullet ? "ul" : "ol";
        page.OpenBlock(name, list.Source,
            ("type", list.Kind switch { ListKind.LowerLetter => "a", ListKind.LowerRoman => "i", _ => null }),
            ("start", list.Start == 1 ? null : list.Start.ToString(CultureInfo.InvariantCulture)));
        var (number, counts) = (list.Start, list.Items.Any(RevisionWriter.IsGone));
        foreach (var item in list.Items)
        {
            var isGone = RevisionWriter.IsGone(item);
            var value = counts && !isGone && name == "ol" ? number.ToString(CultureInfo.InvariantCulture) : null;
            if (!isGone) number++;
            page.Open("li", PlaceOf(item.Blocks, item.Source), ("class", isGone ? "gone" : null), ("value", value));
            WriteTight(page, item.Blocks);
            page.CloseBlock("li");
        }

        page.CloseBlock(name);
    }

    /// <summary>"Board Title" → style-board-title.</summary>
    internal static string StyleClass(string style) => NameClass("style", style);

    /// <summary>A class of a kind, after a name that others gave.</summary>
    internal static string NameClass(string kind, string name) =>
        $"{kind}-{string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}";
}
