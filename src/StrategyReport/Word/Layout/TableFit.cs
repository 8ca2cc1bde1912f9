namespace StrategyReport.Word.Layout;

/// <summary>Whether what may not be broken has its room in the columns of a table.</summary>
internal enum TableFit
{
    /// <summary>Nothing is broken.</summary>
    Whole,

    /// <summary>Words of the text are broken: the longest of each column have no room side by side.</summary>
    BrokenText,

    /// <summary>Headings or labels of rows are broken within their words.</summary>
    BrokenWords,

    /// <summary>Numbers are broken, whatever is done.</summary>
    BrokenNumbers,
}
