using System.Text;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Tests.Word;

/// <summary>The text that a tree puts into Word: what a reader of the file should find there, and no more.</summary>
/// <param name="marks">Whether the reader shows the number of a footnote as text.</param>
internal sealed class PutIn(Paper paper, bool marks = false)
{
    private readonly NumberLabels _labels = NumberLabels.Of(paper, paper.NumberPatterns);

    /// <summary>Each paragraph with text, in order; a tab and a line break are such characters.</summary>
    public List<string> Paragraphs() => [.. paper.Sections.SelectMany(s => Paragraphs(s.Blocks)).Where(p => p.Length > 0)];

    /// <summary>The paragraphs of some sections, each with the number of tables that it stands in.</summary>
    public List<(string Text, int Depth)> Paragraphs(Func<Section, bool> wanted)
    {
        var found = new List<(string Text, int Depth)>();
        foreach (var section in paper.Sections.Where(wanted)) Add(section.Blocks, 0);
        return found;

        void Add(IReadOnlyList<Block> blocks, int depth)
        {
            foreach (var block in blocks)
            {
                if (block is Table table)
                    foreach (var cell in table.Rows.SelectMany(r => r.Cells)) Add(cell.Blocks, depth + 1);
                else if (Within(block) is { } inner) Add(inner, depth);
                else found.AddRange(Paragraphs(block).Select(text => (text, depth)));
            }
        }
    }

    public string Of(Heading heading) => string.Join(' ', Paragraphs(heading));

    public string Of(TableCell cell) => string.Join(' ', Paragraphs(cell.Blocks));

    /// <summary>The text of each footnote.</summary>
    public List<string> Notes()
    {
        var notes = new List<string>();
        Walk.Visit(paper, n =>
        {
            if (n is Footnote note) notes.Add(string.Concat(Paragraphs(note.Blocks)));
        });
        return notes;
    }

    /// <summary>The text of a piece of data, a paragraph a line.</summary>
    public string Piece(DataBlock data) => string.Join('\n', Paragraphs(data.Blocks));

    /// <summary>The own text of each cell, by table and row, an outer table before the tables in it; without boxes, which are controls.</summary>
    public List<List<List<string>>> Tables()
    {
        var tables = new List<List<List<string>>>();
        Walk.Visit(paper, n =>
        {
            if (n is Table table) tables.Add(
                [.. table.Rows.Select(r => r.Cells.Select(c => string.Join(' ', Paragraphs(Without(c.Blocks)))).ToList())]);
        });
        return tables;
    }

    private static IReadOnlyList<Block>? Within(Block block) => block switch
    {
        List list => [.. list.Items.SelectMany(i => i.Blocks)],
        Quotation quotation => quotation.Blocks,
        DataBlock data => data.Blocks,
        _ => null,
    };

    private static IReadOnlyList<Block> Without(IReadOnlyList<Block> blocks) =>
    [
        .. blocks.Where(b => b is not Table).Select(b => b switch
        {
            DataBlock data => data with { Blocks = Without(data.Blocks) },
            Paragraph line => line with { Inlines = [.. line.Inlines.Where(i => i is not Checkbox)] },
            _ => b,
        }),
    ];

    private IEnumerable<string> Paragraphs(IReadOnlyList<Block> blocks) => blocks.SelectMany(Paragraphs);

    private IEnumerable<string> Paragraphs(Block block) => block switch
    {
        Heading { Label: { } own } heading when OwnNumber.Of(own) is null =>
            [Text([new Text(heading.Source, own + ". "), .. heading.Inlines])],
        Heading heading => [Text(heading.Inlines)],
        Paragraph paragraph => [Text(paragraph.Inlines)],
        Caption caption =>
            [$"{caption.Label} {_labels.NumberOf(caption)}" + (caption.Inlines.Count > 0 ? ": " + Text(caption.Inlines) : "")],
        Preformatted preformatted => [Clean(preformatted.Text)],
        List list => list.Items.SelectMany(i => Paragraphs(i.Blocks)),
        Quotation quotation => Paragraphs(quotation.Blocks),
        DataBlock data => Paragraphs(data.Blocks),
        Table table => table.Rows.SelectMany(r => r.Cells.SelectMany(c => Paragraphs(c.Blocks))),
        _ => [],
    };

    private string Text(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(Text));

    private string Text(Inline inline) => inline switch
    {
        Text text => Clean(text.Value),
        LineBreak => "\n",
        Checkbox box => box.Checked ? "☒" : "☐",
        Reference reference => _labels.ReferenceText(reference.Target) is var number && reference.WordsBefore(number) is { Count: > 0 } words
            ? Text(words) + "\u00a0" + number + Text(reference.WordsAfter(number)) : number + Text(reference.WordsAfter(number)),
        Footnote footnote when marks => _labels.NumberOf(footnote).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Emphasised emphasised => Text(emphasised.Inlines),
        Styled styled => Text(styled.Inlines),
        Link link => Text(link.Inlines),
        Label label => Text(label.Inlines),
        DataInline data => Text(data.Inlines),
        _ => "",
    };

    /// <summary>What XML can hold (XML 1.0, 2.2); what breaks a line breaks it in Word.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD: the texts of these tests hold none that is meant.
            if (rune.Value is 0xb or 0x2028 or 0x2029 or '\n') clean.Append('\n');
            else if (rune.Value is '\t' or (>= ' ' and not (0xfffd or 0xfffe or 0xffff))) clean.Append(rune);
        }

        return clean.ToString();
    }
}
