namespace StrategyReport.Word.Layout;

/// <summary>How large a chart is, within what reads well; all in twips.</summary>
internal static class ChartSize
{
    /// <summary>7.5 cm: a chart reads well from here on, and a column that holds one is so wide where the page has room.</summary>
    public const int Wide = 4252;

    /// <summary>5 cm: in less, its text takes the room of what is drawn.</summary>
    public const int Readable = 2835;

    /// <summary>6 cm: however narrow a chart is, title and legend leave room between them.</summary>
    private const int LeastHeight = 3402;

    /// <summary>
    /// By the width: in a cell four fifths of it, at least 6 cm and at most 8 cm, so that a narrow chart is higher than wide; on the page
    /// three fifths and at most 10 cm.
    /// </summary>
    public static int HeightOf(int width, bool inCell) =>
        inCell ? Math.Clamp(width * 4 / 5, LeastHeight, 4536) : Math.Min(width * 3 / 5, 5670);
}
