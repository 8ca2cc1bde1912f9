using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Numbers;

namespace StrategyReport.Word.Lowered;

/// <summary>A paper as Word will hold it: style, list and section of all that it holds are decided; only the writing is left.</summary>
/// <param name="LastSection">Properties of the last section, which end the body; those of the others are in paragraphs.</param>
/// <param name="Notes">The text of each footnote.</param>
internal sealed record LoweredPaper(
    IReadOnlyList<LoweredBlock> Blocks, XElement LastSection, IReadOnlyDictionary<Footnote, IReadOnlyList<LoweredBlock>> Notes);

/// <summary>Block-level content (ECMA-376 Part 1, 17.2.2). Closed: the writer switches over these and no others.</summary>
internal abstract record LoweredBlock;

/// <param name="Shows">The block that it is written for; null where only Word wants a paragraph: in an empty cell or list item.</param>
/// <param name="Width">Twips that a picture in it may be wide.</param>
/// <param name="Height">Twips that a picture in it may be high.</param>
/// <param name="Fill">RRGGBB of what it stands on, where a cell has a background.</param>
internal sealed record LoweredParagraph(
    Block? Shows, ParagraphLook Look, IReadOnlyList<LineContent> Content, int Width, int Height, string? Fill) : LoweredBlock;

/// <summary>A thin empty paragraph: Word joins tables that touch, and wants a paragraph after one that ends a cell or section.</summary>
/// <param name="Line">Its height in twips.</param>
/// <param name="Section">Properties of the section that it ends.</param>
internal sealed record LoweredSpacer(int Line, XElement? Section = null) : LoweredBlock
{
    public IReadOnlyList<LineMark> Marks { get; init; } = [];

    /// <summary>Whether it has come or gone; null: neither.</summary>
    public Revision? Revision { get; init; }
}

/// <param name="Widths">Of its columns; all measures in twips.</param>
/// <param name="Left">From the edge of the text.</param>
internal sealed record LoweredTable(
    Table Table, Style? Style, int Width, int Left, IReadOnlyList<int> Widths, int HeaderRows,
    IReadOnlyList<LoweredRow> Rows) : LoweredBlock
{
    /// <summary>Left and right cell margins together, where they are not the style's.</summary>
    public int? Margins { get; init; }

    /// <summary>Half-points, where the text is smaller than it was to be.</summary>
    public int? Shrunk { get; init; }

    public TableFit Fit { get; init; }

    /// <summary>The first table of the annex that it belongs to, so that what is wrong with all of them is told once.</summary>
    public Table? Annex { get; init; }

    /// <summary>The highest cell of its heading rows where it takes more lines than it should; null where none does.</summary>
    public TableCell? HighHeading { get; init; }

    /// <summary>One table with the rows of another before its own: each row keeps its widths, on a grid with both' edges.</summary>
    public LoweredTable After(LoweredTable other)
    {
        int[] edges = [.. Edges(Widths).Union(Edges(other.Widths)).Order()];
        return this with
        {
            Widths = [.. edges.Select((edge, i) => i == 0 ? edge : edge - edges[i - 1])],
            Rows = [.. other.Rows.Select(r => OnGrid(r, other.Widths)), .. Rows.Select(r => OnGrid(r, Widths))],
        };

        LoweredRow OnGrid(LoweredRow row, IReadOnlyList<int> widths)
        {
            var (own, column, start) = (Edges(widths), 0, 0);
            var cells = new List<LoweredCell>();
            foreach (var cell in row.Cells)
            {
                var end = own[column + cell.Span - 1];
                cells.Add(cell with { Span = edges.Count(edge => edge > start && edge <= end) });
                (column, start) = (column + cell.Span, end);
            }

            return row with { Cells = cells };
        }

        static int[] Edges(IReadOnlyList<int> widths)
        {
            var edge = 0;
            return [.. widths.Select(width => edge += width)];
        }
    }
}

/// <param name="IsHeader">Whether it is repeated on every page.</param>
/// <param name="IsWhole">Whether it stays on one page.</param>
/// <param name="Revision">Whether it has come or gone; null: neither.</param>
internal sealed record LoweredRow(bool IsHeader, bool IsWhole, Revision? Revision, IReadOnlyList<LoweredCell> Cells);

/// <summary>How a cell takes part in a span over rows.</summary>
internal enum VerticalMerge { None, Begins, Continues }

/// <param name="Width">Twips.</param>
/// <param name="Span">Columns.</param>
/// <param name="Fill">RRGGBB, where the table's style does not give it the background.</param>
internal sealed record LoweredCell(int Width, int Span, VerticalMerge Merge, string? Fill, IReadOnlyList<LoweredBlock> Blocks)
{
    /// <summary>As of a <see cref="TableCell"/>.</summary>
    public string? FormerFill { get; init; }
}

/// <summary>Where a piece of data begins or ends that has no paragraph there: beside a table or contents.</summary>
/// <param name="Begins">The piece's address; null: the piece that began last ends.</param>
internal sealed record LoweredMark(string? Begins) : LoweredBlock;

/// <summary>Where an answer of a form begins or ends.</summary>
/// <param name="Begins">Null: the one that began last ends.</param>
internal sealed record LoweredAnswer(DataBlock? Begins) : LoweredBlock;

/// <param name="Title">The look of the line over the list; null where it has none.</param>
/// <param name="Instruction">Of the field that lists them anew.</param>
internal sealed record LoweredContents(
    Contents Contents, ParagraphLook? Title, IReadOnlyList<ContentsLine> Lines, string Instruction) : LoweredBlock;

/// <param name="Page">Where the heading stands, about.</param>
/// <param name="Revision">Whether it has come or gone; null: neither.</param>
internal sealed record ContentsLine(ContentsEntry Entry, ParagraphLook Look, int Page, Revision? Revision)
{
    /// <summary>What went in the same paragraph: the last of the earlier list, so that the field has an end whatever is answered.</summary>
    public ContentsLine? Former { get; init; }
}

/// <summary>The headings that two papers list, each with its page.</summary>
internal sealed record ListedHeadings(
    IReadOnlyList<(ContentsEntry Entry, int Page)> Old, IReadOnlyList<(ContentsEntry Entry, int Page)> New);

// ------------------------------------------------------------------ in a paragraph

/// <summary>What stands in a paragraph. Closed like the blocks.</summary>
internal abstract record LineContent;

internal sealed record LineText(IReadOnlyList<Inline> Inlines) : LineContent
{
    public static LineText Of(Block block, string text) => new([new Text(block.Source, text)]);
}

/// <summary>Content that references point at.</summary>
internal sealed record LineBookmark(ReferenceTarget Target, IReadOnlyList<LineContent> Content) : LineContent;

/// <summary>Where a piece of data begins or ends that is whole paragraphs: in the first and in the last of them.</summary>
/// <param name="Begins">As in <see cref="LoweredMark"/>.</param>
internal sealed record LineMark(string? Begins) : LineContent;

/// <summary>The number of a caption, counted by Word for each label.</summary>
/// <param name="Former">What it was in the earlier paper, where that is other; null: the same, or it was not there.</param>
internal sealed record LineSequence(string Label, int Number, int? Former) : LineContent;

/// <param name="Width">Twips, as is the height.</param>
internal sealed record LineChart(Chart Chart, int Width, int Height) : LineContent
{
    /// <summary>Whether its texts are smaller than usual.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>Whether it is wide enough for anything to be seen.</summary>
    public bool IsReadable { get; init; }
}

/// <summary>All that has come or gone of a paragraph that is both what was there and what is there now.</summary>
internal sealed record LineRevision(Revision Revision, IReadOnlyList<LineContent> Content) : LineContent;

/// <summary>The number at the beginning of a footnote's text.</summary>
internal sealed record LineNoteMark : LineContent;
