namespace StrategyReport.Html;

/// <summary>For whom a page is written.</summary>
internal enum PageUse
{
    /// <summary>For readers: it says nothing of the files that it was made from.</summary>
    Published,

    /// <summary>For the author: each piece says where it comes from, in <c>data-source="FILE:LINE:COLUMN"</c>, as findings do.</summary>
    Preview,
}
