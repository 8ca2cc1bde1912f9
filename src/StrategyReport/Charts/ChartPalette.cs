namespace StrategyReport.Charts;

/// <summary>
/// NHS identity colours for series. Each has 3:1 on white (WCAG 1.4.11), and 1.5:1 to the one before it, so that
/// neighbours differ in grey as well.
/// </summary>
public static class ChartPalette
{
    private static readonly string[] Colours =
        ["005EB8", "009639", "330072", "AE2573", "00A499", "8A1538", "768692", "006747"];

    public static int Count => Colours.Length;

    /// <summary>RRGGBB of a series or slice (0-based); the palette begins again after its last colour.</summary>
    public static string Of(int index) => Colours[index % Colours.Length];
}
