using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Comparison;

/// <summary>A merged paper in which all that has changed is accepted: the new paper, with every mark that its words and cells have.</summary>
internal static class AcceptedPaper
{
    public static Paper Of(Paper paper) => paper with
    {
        Sections = [.. paper.Sections.Where(s => s.Revision != Revision.Deleted).Select(s => s with { Revision = null, Blocks = Blocks(s.Blocks) })],
    };

    private static List<Block> Blocks(IReadOnlyList<Block> blocks) =>
        [.. blocks.Where(b => b.Revision != Revision.Deleted).Select(b => Block(b) with { Revision = null, Former = null })];

    private static Block Block(Block block) => block switch
    {
        Heading heading => heading with { Inlines = Line(heading.Inlines) },
        Paragraph paragraph => paragraph with { Inlines = Line(paragraph.Inlines) },
        Caption caption => caption with { Inlines = Line(caption.Inlines), FormerNumber = null },
        List list => list with
        {
            Items = [.. list.Items.Select(i => i with { Blocks = Blocks(i.Blocks) }).Where((i, n) => i.Blocks.Count > 0 || list.Items[n].Blocks.Count == 0)],
        },
        Table table => table with
        {
            Rows = [.. table.Rows.Where(r => r.Revision != Revision.Deleted).Select(r => r with
            {
                Revision = null,
                Cells = [.. r.Cells.Select(c => c with { Blocks = Blocks(c.Blocks), FormerFill = null })],
            })],
        },
        DataBlock data => data with { Blocks = Blocks(data.Blocks) },
        Quotation quotation => quotation with { Blocks = Blocks(quotation.Blocks) },
        _ => block,
    };

    /// <summary>Words that stand beside each other are one text, the same marks beside each other one mark, and marks around nothing are none.</summary>
    private static List<Inline> Line(IReadOnlyList<Inline> inlines)
    {
        var line = new List<Inline>();
        foreach (var inline in inlines.SelectMany(Kept))
        {
            if (inline is Text text && line is [.., Text last]) line[^1] = last with { Value = last.Value + text.Value };
            else if (line is [.., var before] && Empty(inline) is { } mark && mark == Empty(before))
                line[^1] = With(before, Line([.. Walk.Children(before), .. Walk.Children(inline)]));
            else line.Add(inline);
        }

        return line;
    }

    private static IEnumerable<Inline> Kept(Inline inline)
    {
        if (inline is Revised revised) return revised.Revision == Revision.Deleted ? [] : revised.Inlines.SelectMany(Kept);
        var kept = With(inline, Line(Walk.Children(inline)));
        return kept is Emphasised or Styled or Link && Walk.Children(kept).Count == 0 ? [] : [kept];
    }

    /// <summary>The mark alone; null where it is none.</summary>
    private static Inline? Empty(Inline inline) =>
        inline is Emphasised or Styled or Link or Label or DataInline ? With(inline, Array.Empty<Inline>()) with { Source = default!, Template = null } : null;

    private static Inline With(Inline inline, IReadOnlyList<Inline> inlines) => inline switch
    {
        Emphasised emphasised => emphasised with { Inlines = inlines },
        Styled styled => styled with { Inlines = inlines },
        Link link => link with { Inlines = inlines },
        Label label => label with { Inlines = inlines },
        DataInline data => data with { Inlines = inlines },
        _ => inline,
    };
}
