using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Whereabouts;

/// <summary>The lines of a paper, in the order in which they are read.</summary>
internal sealed class PaperLines
{
    private readonly NumberLabels _labels;
    private readonly List<PaperLine> _lines = [];
    private string _heading = "Cover";

    private PaperLines(Paper paper) => _labels = NumberLabels.Of(paper, paper.NumberPatterns);

    /// <param name="names">What the paper is called and who reports, as its frame on a page says.</param>
    public static IReadOnlyList<PaperLine> Of(Paper paper, params IEnumerable<DataText> names)
    {
        var lines = new PaperLines(paper);
        foreach (var section in paper.Sections) lines.Add(section.Blocks, null);
        lines._heading = "Headers and footers";
        lines._lines.AddRange(names.Select(name => new PaperLine(null, name.Text, lines._heading, null, name.Span, null)));
        foreach (var section in paper.Sections.Where(s => s.Title is not null)) lines.Add(section, null, section.Title!, [], null);
        if (paper.Properties.Subject.Length > 0) lines.Add(paper, null, paper.Properties.Subject, [], null);
        foreach (var fill in paper.Fills.Where(f => f.Text.Length > 0)) lines.Add(fill, null, fill.Text, [], null);
        return lines._lines;
    }

    private void Add(IEnumerable<Block> blocks, DataBlock? piece)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    var title = PlainText.Of(heading.Inlines, _labels);
                    if (piece is null) _heading = "";
                    Add(heading, _labels.LabelOf(heading), title, heading.Inlines, piece);
                    if (piece is null) _heading = $"{_labels.LabelOf(heading)} {title}".Trim();
                    break;
                case Paragraph line:
                    Add(line, _labels.LabelOf(line), PlainText.Of(line.Inlines, _labels), line.Inlines, piece);
                    break;
                case Caption caption:
                    var number = string.Create(CultureInfo.InvariantCulture, $"{caption.Label} {_labels.NumberOf(caption)}");
                    Add(caption, number, PlainText.Of(caption.Inlines, _labels), caption.Inlines, piece);
                    break;
                case List list: foreach (var item in list.Items) Add(item.Blocks, piece); break;
                case Table table: foreach (var cell in table.Rows.SelectMany(r => r.Cells)) Add(cell.Blocks, piece); break;
                case Quotation quotation: Add(quotation.Blocks, piece); break;
                case DataBlock data: Add(data.Blocks, data); break;
                case Chart chart: foreach (var text in TextsOf(chart)) Add(chart, null, text, [], piece); break;
                case Preformatted lines: Add(lines, null, lines.Text, [], piece); break;
                case Contents { Title: { } over } contents: Add(contents, null, over, [], piece); break;
                case Contents or ThematicBreak: break;
                default: throw Walk.Unknown(block);
            }
        }
    }

    /// <summary>What the drawing shows, the table of its numbers, and what is said of it to those who do not see it.</summary>
    private static IEnumerable<string> TextsOf(Chart chart) =>
    [
        chart.Title, chart.XTitle ?? "Category", chart.YTitle ?? "", .. chart.Categories,
        .. chart.Series.SelectMany(s => s.Values.Select(v => v is { } value ? ChartDescription.Number(value) : "no value").Prepend(s.Name)),
        ChartDescription.Of(chart),
    ];

    private void Add(Node node, string? number, string text, IReadOnlyList<Inline> inlines, DataBlock? piece)
    {
        var (pieces, notes, tag) = (new List<(string, SourceSpan)>(), new List<Footnote>(), piece?.Tag);
        Walk.Visit(inlines, inner =>
        {
            if (inner is Footnote footnote) notes.Add(footnote);
            if (inner is not DataInline data) return;
            tag ??= data.Tag;
            pieces.Add((PlainText.Of(data.Inlines, _labels), data.Source));
        });
        if (text.Trim().Length > 0)
            _lines.Add(new PaperLine(number, text, Under(piece), tag, node.Source, node.Template) { Pieces = pieces });
        foreach (var note in notes)
        {
            var words = string.Join(' ', note.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Inlines, _labels)));
            var mark = string.Create(CultureInfo.InvariantCulture, $"footnote {_labels.NumberOf(note)}");
            var place = note.Blocks.Count > 0 ? note.Blocks[0].Source : note.Source;
            _lines.Add(new PaperLine(mark, words, Under(piece), piece?.Tag, place, node.Template));
        }
    }

    private string Under(DataBlock? piece) => piece switch
    {
        null => _heading,
        _ when piece.Tag.Split('/') is ["ambition", var number, _, ..] => $"{_heading}, Ambition {number}, {piece.Title}",
        _ => _heading,
    };
}
