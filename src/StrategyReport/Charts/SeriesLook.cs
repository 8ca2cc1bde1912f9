namespace StrategyReport.Charts;

/// <summary>How the stroke of a line is broken.</summary>
internal enum LineDash
{
    Solid,
    Dashed,
    Dotted,
    DashDotted,
}

/// <summary>What stands at each value of a line.</summary>
internal enum LineMarker
{
    Circle,
    Square,
    Diamond,
    Triangle,
}

/// <summary>What tells series apart beside their colour, and for those who see none; series are counted from 0.</summary>
internal static class SeriesLook
{
    /// <summary>With more numbers than this in the chart, they would run into each other.</summary>
    public const int MostLabels = 24;

    public static LineDash Dash(int series) => (LineDash)(series % 4);

    public static LineMarker Marker(int series) => (LineMarker)(series % 4);

    /// <summary>Above one line and below the next, so that the numbers of two lines that run close can be read.</summary>
    public static bool IsLabelAbove(int series) => series % 2 == 0;

}
