namespace StrategyReport.Prose;

/// <summary>
/// How much one Markdown text may hold. What takes long to read is counted before it is read; the size of tables and charts is
/// at most that which the paper's own markup allows.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Marks of footnotes in one text.</summary>
    public const int FootnoteMarks = 1_000;

    /// <summary>Marks of lists and quotations at the beginning of one line: beyond, the line is not read at all.</summary>
    public const int MarksOfLine = 250;

    /// <summary>
    /// Characters that are looked through in one paragraph for the ends of links and tags, all of them together: a second's work.
    /// </summary>
    public const int LookedThrough = 100_000_000;

    /// <summary>Characters of an address that is written once, times the brackets that may refer to it.</summary>
    public const int Repeated = 20_000_000;

    /// <summary>Cells of all tables in one text, counted by the strokes of the widest row of each.</summary>
    public const int Cells = 200_000;

    /// <summary>Columns of a table: Word's own limit.</summary>
    public const int Columns = 63;

    /// <summary>Rows of a table: some hundred pages.</summary>
    public const int Rows = 5_000;

    /// <summary>Categories of a chart.</summary>
    public const int Categories = 1_000;

    /// <summary>Series of a chart: Excel's own limit.</summary>
    public const int Series = 255;
}
