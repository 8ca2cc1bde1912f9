using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Layout;

/// <summary>How much room blocks want, such as those of a cell; all in twips.</summary>
internal sealed class ContentMeasure
{
    /// <summary>4 cm for a picture.</summary>
    private const int FigureWidth = 2268;

    /// <summary>Room for the cell's borders, which renderers take from its inside.</summary>
    private const int Slack = 40;

    private readonly TextMeasure _how;
    private readonly List<MeasuredLine> _lines = [];
    private readonly List<PictureMeasure> _pictures = [];
    private readonly List<ContentMeasure?[][]> _tables = [];
    private readonly Dictionary<int, int> _heights = [];
    private int _charts;
    private int _fixed;

    public ContentMeasure(IReadOnlyList<Block> blocks, TextMeasure how, bool bold)
    {
        _how = how;
        Add(blocks, new Standing(0, 0, null), bold);
    }

    /// <param name="Left">Twips from the edge to the text of an item or a quotation.</param>
    /// <param name="Item">How the paragraphs of a list's items stand; null: outside a list.</param>
    private readonly record struct Standing(int Left, int Depth, ParagraphMetrics? Item);

    /// <summary>The widest thing that should not be broken.</summary>
    public int Longest { get; private set; }

    /// <summary>The widest word of its own text.</summary>
    public int Word { get; private set; }

    /// <summary>The widest number of its own text: digits that stand under one another are no number any more.</summary>
    public int Number { get; private set; }

    /// <summary>The width at which nothing wraps.</summary>
    public int Natural { get; private set; }

    /// <summary>Length of all its text in one line.</summary>
    public double Length { get; private set; }

    /// <summary>Estimated lines of text in a column of that width.</summary>
    public int LinesAt(int width) => _lines.Sum(l => l.CountAt(width));

    /// <summary>Estimated height in a column of that width.</summary>
    public int HeightAt(int width)
    {
        if (_heights.TryGetValue(width, out var known)) return known;
        double height = _fixed + (double)_charts * (ChartSize.HeightOf(width, _how.InCell) + _how.Around) + PicturesAt(width);
        foreach (var line in _lines) height += line.HeightAt(width);
        return _heights[width] = (int)Math.Min(height, 1_000_000);
    }

    /// <summary>The height of pictures, also of those in tables within, whose columns are taken for equally wide.</summary>
    private double PicturesAt(int width)
    {
        double height = 0;
        foreach (var picture in _pictures) height += picture.HeightAt(width);
        foreach (var table in _tables)
        {
            foreach (var row in table)
            {
                double highest = 0;
                foreach (var cell in row) highest = Math.Max(highest, cell?.PicturesAt(width / row.Length) ?? 0);
                height += highest;
            }
        }

        return height;
    }

    private void Add(IReadOnlyList<Block> blocks, Standing at, bool bold)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    AddLine(heading.Inlines, _how.Metrics.Of(heading), at, bold: true);
                    break;
                case Paragraph paragraph:
                    AddLine(paragraph.Inlines, at.Item ?? _how.Metrics.Of(paragraph, _how.InCell), at, bold);
                    break;
                case Caption caption:
                    AddLine(caption.Inlines, _how.Metrics.OfCaption, at, bold: true);
                    break;
                case List list:
                    var item = _how.Metrics.OfItem(list.Kind, at.Depth + 1, _how.InCell);
                    foreach (var one in list.Items) Add(one.Blocks, new Standing(item.Left, at.Depth + 1, item), bold);
                    break;
                case Quotation quotation:
                    var quoted = _how.Metrics.OfQuotation;
                    Add(quotation.Blocks, at with { Left = at.Left + quoted.Left, Item = quoted }, bold);
                    break;
                case DataBlock data:
                    Add(data.Blocks, at, bold);
                    break;
                case Table table:
                    AddTable(table, at.Left);
                    break;
                case Chart:
                    _charts++;
                    AddFigure(ChartSize.Wide + at.Left + Slack);
                    break;
                case Preformatted preformatted:
                    var typed = _how.Metrics.OfPreformatted with { Before = 0, After = 0 };
                    foreach (var line in preformatted.Text.Split('\n')) AddLine([new Text(preformatted.Source, line)], typed, at, bold);
                    break;
                case ThematicBreak or Contents:
                    break;
                default:
                    throw Walk.Unknown(block);
            }
        }
    }

    private void AddLine(IReadOnlyList<Inline> inlines, ParagraphMetrics look, Standing at, bool bold)
    {
        var text = new TextMetrics(bold);
        var first = _lines.Count;
        look = _how.Sized(look) with { Left = Math.Max(look.Left, at.Left) };
        Add(inlines, ref text, look);
        EndLine(ref text, look);
        // Space stands around a paragraph, and not around the lines that breaks make of it.
        for (var i = first; i < _lines.Count; i++)
            _lines[i] = _lines[i] with { Before = i == first ? look.Before : 0, After = i == _lines.Count - 1 ? look.After : 0 };
    }

    private void Add(IReadOnlyList<Inline> inlines, ref TextMetrics text, ParagraphMetrics look)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text t:
                    text.Add(t.Value);
                    break;
                case LineBreak:
                    EndLine(ref text, look);
                    break;
                // Thousandths of the size: a box, a raised digit or two, a number such as "12" or "2.10" and the blank before it.
                case Checkbox:
                    text.AddSign(1000);
                    break;
                case Footnote:
                    text.AddSign(300);
                    break;
                case Reference reference:
                    Add(reference.Inlines, ref text, look);
                    text.AddSign(1400);
                    break;
                case Image image:
                    if (_how.Sources.Picture(image.File).Picture is { } picture)
                        _pictures.Add(new PictureMeasure(picture.OwnSize, image.WidthPercent));
                    AddFigure(FigureWidth);
                    break;
                case Emphasised { Emphasis: Emphasis.Strong } strong:
                    var before = text.Bold;
                    text.Bold = true;
                    Add(strong.Inlines, ref text, look);
                    text.Bold = before;
                    break;
                default:
                    Add(Walk.Children(inline), ref text, look);
                    break;
            }
        }
    }

    private void EndLine(ref TextMetrics text, ParagraphMetrics look)
    {
        var (length, pieces) = text.EndLine();
        _lines.Add(MeasuredLine.Of(pieces, _how.Width(look), look));
        var width = Twips(length, look);
        Length += width;
        Natural = Math.Max(Natural, width + look.Left);
        Word = Math.Max(Word, Twips(text.LongestWord, look) + look.Left + Slack);
        if (text.LongestNumber > 0) Number = Math.Max(Number, Twips(text.LongestNumber, look) + look.Left + Slack);
        Longest = Math.Max(Longest, Word);
    }

    private void AddFigure(int least)
    {
        Longest = Math.Max(Longest, least);
        Natural = Math.Max(Natural, Math.Max(least, 2 * FigureWidth));
        Length += 4 * FigureWidth;
    }

    /// <summary>A table in the cell: its columns' words stand side by side.</summary>
    private void AddTable(Table table, int left)
    {
        var grid = CellGrid.Of(table, _how with { InCell = true });
        var columns = grid.Measure();
        _tables.Add(grid.MeasureCells());
        var (longest, natural) = (0, 0);
        foreach (var column in columns)
        {
            longest += column.Longest + CellGrid.UsualMargins;
            natural += column.Natural + CellGrid.UsualMargins;
            Length += column.Length * table.Rows.Count / Math.Max(1, columns.Length);
        }

        Longest = Math.Max(Longest, longest + left);
        Natural = Math.Max(Natural, natural + left);
        var row = _how.Sized(_how.Metrics.OfCell);
        _fixed += table.Rows.Count * (row.Line + row.Before + row.After + CellGrid.UsualPadding);
    }

    /// <summary>A little more than the metrics say: fonts that stand in for Arial may be wider.</summary>
    private int Twips(int thousandths, ParagraphMetrics look) => (int)(thousandths * (long)_how.Width(look) * 102 / 10_000);
}
