namespace StrategyReport.Charts;

/// <summary>The colours that charts are drawn in, the same in Word and on the page; each RRGGBB.</summary>
/// <param name="Series">Of series and slices in turn: one or more.</param>
/// <param name="Text">Of titles, names and numbers.</param>
/// <param name="Axis">Of the line along the categories.</param>
/// <param name="Gridlines">Of the lines behind the marks.</param>
/// <param name="Background">Of what it is drawn on, and of the edges that part what touches.</param>
internal sealed record ChartPalette(IReadOnlyList<string> Series, string Text, string Axis, string Gridlines, string Background)
{
    /// <summary>The colour of a series or slice (0-based); the colours begin again after the last one.</summary>
    public string Of(int index) => Series[index % Series.Count];
}
