using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Tree;

/// <summary>
/// The document between template and writer: what the templates say, what snapshots show, what Word and HTML
/// are written from. Closed: a writer switches over these records and over no others.
/// </summary>
/// <param name="Source">The YAML value that the node shows, or else the template tag that opened it.</param>
internal abstract record Node(SourceSpan Source)
{
    /// <summary>The template's tag within which it is written; null: none is known. Only what a reader can be led to has it.</summary>
    public SourceSpan? Template { get; init; }
}

/// <summary>The root: <c>&lt;paper&gt;</c>.</summary>
/// <param name="NumberPatterns">
/// How numbered headings and paragraphs are shown where no Word style decides: one pattern a level,
/// <c>%1</c> standing for the level's count (<c>%1.0</c>, <c>%1.%2</c>, <c>%1.%2.%3</c>).
/// </param>
internal sealed record Paper(
    SourceSpan Source,
    PaperProperties Properties,
    IReadOnlyList<string> NumberPatterns,
    IReadOnlyList<Fill> Fills,
    IReadOnlyList<Section> Sections) : Node(Source);

/// <summary>What Word shows under File, Info. Blank means: not stored.</summary>
internal sealed record PaperProperties(string Title, string Subject, string Creator, string Keywords, string Language)
{
    /// <summary>What the paper is called, what it is about and who reports, as far as they are said.</summary>
    public IEnumerable<string> Names => new[] { Title, Subject, Creator }.Where(n => n.Length > 0);
}

/// <summary>Text for a content control of the reference document's headers and footers: <c>&lt;fill tag&gt;</c>.</summary>
internal sealed record Fill(SourceSpan Source, string Tag, string Text) : Node(Source);

internal enum PageOrientation { Portrait, Landscape }

/// <summary>Pages of one orientation: <c>&lt;section page="landscape"&gt;</c>.</summary>
internal sealed record Section(SourceSpan Source, PageOrientation Page, IReadOnlyList<Block> Blocks) : Node(Source)
{
    /// <summary><c>title="Annex A: …"</c>: stands in the header of each of its pages; null: nothing does.</summary>
    public string? Title { get; init; }

    /// <summary>As of a <see cref="Block"/>: all of it, and where its pages end.</summary>
    public Revision? Revision { get; init; }

    /// <summary><c>floats="true"</c>: texts that follow it may go before it, where it leaves room on the page before.</summary>
    public bool Floats { get; init; }
}

internal abstract record Block(SourceSpan Source) : Node(Source)
{
    /// <summary>Whether all of it has come or gone, in a paper that shows what is other than in an earlier one; null: neither.</summary>
    public Revision? Revision { get; init; }

    /// <summary>What it was in an earlier paper, where its look or label was other; null: the same, or it was not there.</summary>
    public Block? Former { get; init; }
}

/// <summary>What a reader may accept or reject.</summary>
internal enum Revision { Inserted, Deleted }

/// <summary><c>&lt;h1&gt;</c> to <c>&lt;h6&gt;</c>.</summary>
/// <param name="Number">Level of the multilevel numbering that the heading takes part in (1 to 9), or null.</param>
/// <param name="Label">A number of its own that stands before the heading, such as "Annex B"; null where it has none.</param>
internal sealed record Heading(
    SourceSpan Source, int Level, string? Id, int? Number, string? Label, string? Style,
    IReadOnlyList<Inline> Inlines) : Block(Source)
{
    /// <summary><c>keep="previous"</c>: stands on no page alone with its list, but with what is before it.</summary>
    public bool KeepsPrevious { get; init; }
}

/// <summary><c>&lt;p&gt;</c>; with <c>number="2"</c> a numbered paragraph such as 1.1, with "3" one such as 1.1.1.</summary>
internal sealed record Paragraph(
    SourceSpan Source, string? Id, int? Number, string? Style, IReadOnlyList<Inline> Inlines) : Block(Source)
{
    /// <summary><c>&lt;source&gt;</c>: small print under a table, picture or chart, and kept with it.</summary>
    public bool IsSource { get; init; }
}

internal enum ListKind { Bullet, Decimal, LowerLetter, LowerRoman }

/// <summary><c>&lt;ul&gt;</c>, <c>&lt;ol type="1|a|i" start="3"&gt;</c>. Each list counts by itself.</summary>
internal sealed record List(SourceSpan Source, ListKind Kind, int Start, IReadOnlyList<ListItem> Items) : Block(Source);

internal sealed record ListItem(SourceSpan Source, IReadOnlyList<Block> Blocks) : Node(Source);

/// <summary><c>&lt;table style columns description row-header text-size heading-lines narrow&gt;</c>.</summary>
/// <param name="Columns">Bounds for the widths; the last one stands for all columns that follow it. Empty: all free.</param>
/// <param name="Description">Alternative text: what the table holds, for those who do not see it.</param>
/// <param name="RowHeader">Whether the first column names its row.</param>
internal sealed record Table(
    SourceSpan Source,
    string? Style,
    IReadOnlyList<ColumnBounds> Columns,
    string? Description,
    bool RowHeader,
    IReadOnlyList<TableRow> Rows) : Block(Source)
{
    /// <summary>
    /// <c>nested="below"</c>: tables in its cells are to stand under it. The parser sees to it: no writer meets it.
    /// </summary>
    public bool NestedBelow { get; init; }

    /// <summary><c>nested-captions="below"</c>: the captions of tables that are moved under it.</summary>
    public bool CaptionsBelow { get; init; }

    /// <summary><c>text-size="11"</c>: points; null: as the styles have it.</summary>
    public int? TextSize { get; init; }

    /// <summary><c>heading-lines="3"</c>: how many lines the repeated heading rows should take at the most; null: any number.</summary>
    public int? HeadingLines { get; init; }

    /// <summary><c>narrow="columns"</c>: how it is read on a page that has no room for it.</summary>
    public NarrowTable Narrow { get; init; }

    /// <summary>Whether the template says which cells head rows: then a table without a heading row is meant so.</summary>
    public bool SaysRowHeader { get; init; }
}

/// <summary>How a table is read on a web page that has no room for its columns side by side.</summary>
internal enum NarrowTable
{
    /// <summary>It scrolls within its place.</summary>
    Scroll,

    /// <summary>Column after column, each cell under the name of its row.</summary>
    Columns,

    /// <summary>Row after row, each cell under the name of its column.</summary>
    Rows,
}

/// <summary>A column's width in per cent of the text width: <c>20%</c>, <c>10-30%</c> or <c>auto</c> (0 to 100).</summary>
internal readonly record struct ColumnBounds(double Least, double Most);

/// <param name="IsHeader">From <c>&lt;thead&gt;</c>: repeated at the top of every page.</param>
internal sealed record TableRow(SourceSpan Source, bool IsHeader, IReadOnlyList<TableCell> Cells) : Node(Source)
{
    /// <summary>As of a <see cref="Block"/>.</summary>
    public Revision? Revision { get; init; }
}

/// <summary><c>&lt;td&gt;</c> and <c>&lt;th&gt;</c>. Cells that a row span covers are not repeated, as in HTML.</summary>
/// <param name="Fill">Background as RRGGBB; the text colour on it is the writer's to choose by contrast.</param>
internal sealed record TableCell(
    SourceSpan Source, bool IsHeader, int ColumnSpan, int RowSpan, string? Fill, string? Style,
    IReadOnlyList<Block> Blocks) : Node(Source)
{
    /// <summary><c>abbr="Successes"</c>: what a heading is called where it is named elsewhere; null: by its first line.</summary>
    public string? Name { get; init; }

    /// <summary><c>align="centre"</c> or <c>"right"</c>; null: as the style has it.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>Its background in an earlier paper, where this one shows what is other; blank: it had none; null: it is the same.</summary>
    public string? FormerFill { get; init; }
}

internal enum Alignment { Centre, Right }

/// <summary><c>&lt;caption label="Table" id="progress"&gt;</c>: numbered by its label, beside a table, figure or chart.</summary>
internal sealed record Caption(SourceSpan Source, string Label, string? Id, IReadOnlyList<Inline> Inlines) : Block(Source)
{
    /// <summary><c>position="below"</c>: of the table or figure before it; null: of the one that stands beside it.</summary>
    public bool? IsBelow { get; init; }

    /// <summary>Its number in an earlier paper, where this one shows what is other; null: it is the same, or was not there.</summary>
    public int? FormerNumber { get; init; }
}

internal enum ChartKind { Column, Bar, Line, Stacked, Pie }

/// <summary><c>&lt;chart type title&gt;</c> with <c>&lt;categories&gt;</c> and <c>&lt;series name&gt;</c>.</summary>
/// <param name="Description">Alternative text given by the author; null: written from the numbers.</param>
internal sealed record Chart(
    SourceSpan Source, ChartKind Kind, string Title, string? Description, string? XTitle, string? YTitle,
    IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : Block(Source);

/// <param name="Values">One for each category; null where there is no value.</param>
internal sealed record ChartSeries(SourceSpan Source, string Name, IReadOnlyList<double?> Values) : Node(Source);

/// <summary><c>&lt;blockquote&gt;</c>.</summary>
internal sealed record Quotation(SourceSpan Source, IReadOnlyList<Block> Blocks) : Block(Source);

/// <summary><c>&lt;pre&gt;</c>: lines and blanks stay as they are.</summary>
internal sealed record Preformatted(SourceSpan Source, string Text) : Block(Source);

/// <summary><c>&lt;contents levels="1-2" title="Contents"/&gt;</c>: the paper's headings with their pages.</summary>
/// <param name="First">The highest level that is listed: 1 to 6, at most <paramref name="Last"/>.</param>
/// <param name="Title">Stands over the list; null: nothing does.</param>
internal sealed record Contents(SourceSpan Source, int First, int Last, string? Title) : Block(Source)
{
    /// <summary><c>without="Annex Row Heading"</c>: a style whose headings are not listed; null: all are.</summary>
    public string? Without { get; init; }

    public bool Lists(Heading heading) => IsWithin(heading) && !IsLeftOut(heading);

    /// <summary>Whether it is its style alone that keeps a heading out.</summary>
    public bool LeavesOut(Heading heading) => IsWithin(heading) && IsLeftOut(heading);

    private bool IsWithin(Heading heading) => heading.Level >= First && heading.Level <= Last;

    private bool IsLeftOut(Heading heading) =>
        Without is not null && string.Equals(heading.Style, Without, StringComparison.OrdinalIgnoreCase);
}

/// <summary><c>&lt;hr/&gt;</c>.</summary>
internal sealed record ThematicBreak(SourceSpan Source) : Block(Source);

/// <summary><c>&lt;data tag="ambition/4/successes"&gt;</c> around blocks: one piece of data.</summary>
internal sealed record DataBlock(SourceSpan Source, string Tag, string Title, IReadOnlyList<Block> Blocks) : Block(Source)
{
    /// <summary><c>ask="Write here"</c>: it is an answer of a form, and these words invite to give it; null: it is none.</summary>
    public string? Ask { get; init; }
}
