using StrategyReport.Markup.Tree;
using StrategyReport.Sources;

namespace StrategyReport.Word.Layout;

/// <summary>How much room the content of a cell wants; all in twips.</summary>
internal sealed class ContentMeasure
{
    private const int ListStep = 255;

    /// <summary>4 cm for a picture; a chart can be read from 7.5 cm on.</summary>
    private const int FigureWidth = 2268, ChartWidth = 4252;

    /// <summary>Room for the cell's borders, which renderers take from its inside.</summary>
    private const int Slack = 40;

    /// <summary>Font size in half-points, which is a tenth of the em in twips.</summary>
    private readonly int _halfPoints;
    private readonly SourceFiles _sources;
    private readonly List<(int Width, int Indent)> _lines = [];
    private readonly List<PictureMeasure> _pictures = [];
    private readonly List<ContentMeasure?[][]> _tables = [];
    private int _charts;
    private int _fixed;

    /// <param name="sources">Where the pictures are.</param>
    public ContentMeasure(IReadOnlyList<Block> blocks, int halfPoints, bool bold, SourceFiles sources)
    {
        (_halfPoints, _sources) = (halfPoints, sources);
        Add(blocks, 0, bold);
    }

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
    public int LinesAt(int width)
    {
        double lines = 0;
        foreach (var (length, indent) in _lines) lines += Math.Ceiling(Math.Max(1, length) / (double)Math.Max(240, width - indent));
        return (int)Math.Min(lines, 100_000);
    }

    /// <summary>Estimated height in a column of that width.</summary>
    public int HeightAt(int width)
    {
        var line = _halfPoints * 23 / 2;
        double height = _fixed + (double)_charts * ChartHeight.Of(width, inCell: true) + PicturesAt(width);
        foreach (var (length, indent) in _lines)
            height += Math.Ceiling(Math.Max(1, length) / (double)Math.Max(240, width - indent)) * line + 100;
        return (int)Math.Min(height, 1_000_000);
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

    private void Add(IReadOnlyList<Block> blocks, int indent, bool bold)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    AddLine(heading.Inlines, indent, bold: true);
                    break;
                case Paragraph paragraph:
                    AddLine(paragraph.Inlines, indent, bold);
                    break;
                case Caption caption:
                    AddLine(caption.Inlines, indent, bold: true);
                    break;
                case List list:
                    foreach (var item in list.Items) Add(item.Blocks, indent + ListStep, bold);
                    break;
                case Quotation quotation:
                    Add(quotation.Blocks, indent + ListStep, bold);
                    break;
                case DataBlock data:
                    Add(data.Blocks, indent, bold);
                    break;
                case Table table:
                    AddTable(table, indent);
                    break;
                case Chart:
                    _charts++;
                    AddFigure(ChartWidth + indent + Slack);
                    break;
                case Preformatted preformatted:
                    foreach (var line in preformatted.Text.Split('\n')) AddLine([new Text(preformatted.Source, line)], indent, bold);
                    break;
                case ThematicBreak or Contents:
                    break;
                default:
                    throw Walk.Unknown(block);
            }
        }
    }

    private void AddLine(IReadOnlyList<Inline> inlines, int indent, bool bold)
    {
        var text = new TextMetrics(bold);
        Add(inlines, ref text, indent);
        EndLine(ref text, indent);
    }

    private void Add(IReadOnlyList<Inline> inlines, ref TextMetrics text, int indent)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text t:
                    text.Add(t.Value);
                    break;
                case LineBreak:
                    EndLine(ref text, indent);
                    break;
                case Checkbox:
                    text.AddSign(1000);
                    break;
                case Reference reference:
                    Add(reference.Inlines, ref text, indent);
                    text.AddSign(1400);
                    break;
                case Image image:
                    if (_sources.Picture(image.File).Picture is { } picture)
                        _pictures.Add(new PictureMeasure(picture.OwnSize, image.WidthPercent));
                    AddFigure(FigureWidth);
                    break;
                case Emphasised { Emphasis: Emphasis.Strong } strong:
                    var before = text.Bold;
                    text.Bold = true;
                    Add(strong.Inlines, ref text, indent);
                    text.Bold = before;
                    break;
                default:
                    Add(Walk.Children(inline), ref text, indent);
                    break;
            }
        }
    }

    private void EndLine(ref TextMetrics text, int indent)
    {
        var width = Twips(text.EndLine());
        _lines.Add((width, indent));
        Length += width;
        Natural = Math.Max(Natural, width + indent);
        Word = Math.Max(Word, Twips(text.LongestWord) + indent + Slack);
        if (text.LongestNumber > 0) Number = Math.Max(Number, Twips(text.LongestNumber) + indent + Slack);
        Longest = Math.Max(Longest, Word);
    }

    private void AddFigure(int least)
    {
        Longest = Math.Max(Longest, least);
        Natural = Math.Max(Natural, Math.Max(least, 2 * FigureWidth));
        Length += 4 * FigureWidth;
    }

    /// <summary>A table in the cell: its columns' words stand side by side.</summary>
    private void AddTable(Table table, int indent)
    {
        var grid = CellGrid.Of(table, _sources);
        var columns = grid.Measure(_halfPoints);
        _tables.Add(grid.MeasureCells(_halfPoints));
        var (longest, natural) = (0, 0);
        foreach (var column in columns)
        {
            longest += column.Longest + CellGrid.UsualMargins;
            natural += column.Natural + CellGrid.UsualMargins;
            Length += column.Length * table.Rows.Count / Math.Max(1, columns.Length);
        }

        Longest = Math.Max(Longest, longest + indent);
        Natural = Math.Max(Natural, natural + indent);
        _fixed += table.Rows.Count * _halfPoints * 20;
    }

    /// <summary>A little more than the metrics say: fonts that stand in for Arial may be wider.</summary>
    private int Twips(int thousandths) => (int)(thousandths * (long)_halfPoints * 102 / 10_000);
}
