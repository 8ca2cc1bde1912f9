namespace StrategyReport.Word.Layout;

/// <summary>How high a picture is where it may be so wide.</summary>
/// <param name="Own">Inches.</param>
/// <param name="WidthPercent">Of its place; null: as large as it is, and no wider than its place.</param>
internal readonly record struct PictureMeasure((double Width, double Height) Own, double? WidthPercent)
{
    /// <summary>Twips, as is the width.</summary>
    public double HeightAt(int width)
    {
        var shown = WidthPercent is { } percent ? width * percent / 100 : Math.Min(width, Own.Width * 1440);
        return Math.Max(0, shown) * Own.Height / Own.Width;
    }
}
