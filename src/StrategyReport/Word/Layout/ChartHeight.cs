namespace StrategyReport.Word.Layout;

/// <summary>How high a chart is, within what reads well.</summary>
internal static class ChartHeight
{
    /// <summary>Twips, by the width in twips: in a cell four fifths of it and at most 8 cm, on the page three fifths and 10 cm.</summary>
    public static int Of(int width, bool inCell) => inCell ? Math.Min(width * 4 / 5, 4536) : Math.Min(width * 3 / 5, 5670);
}
