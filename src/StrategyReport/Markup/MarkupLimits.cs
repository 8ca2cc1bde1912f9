namespace StrategyReport.Markup;

/// <summary>How large the pieces of a paper may be. What goes beyond is told before anything is laid out or drawn.</summary>
internal static class MarkupLimits
{
    /// <summary>Elements within each other: no paper is nested deeper, and the stages that follow read the tree by recursion.</summary>
    public const int Depth = 100;

    /// <summary>Columns of a table: Word's own limit; it does not open a file with more.</summary>
    public const int Columns = 63;

    /// <summary>Rows of a table that templates write: one for each of the most ambitions, and as many again.</summary>
    public const int Rows = 25_000;

    /// <summary>Sections of a paper, each of which may have a page layout and a header of its own.</summary>
    public const int Sections = 5_000;

    /// <summary>Categories of a chart: on the widest page each has a third of a point.</summary>
    public const int Categories = 1_000;

    /// <summary>Series of a chart: Excel's own limit, in which Word opens a chart's numbers.</summary>
    public const int Series = 255;
}
