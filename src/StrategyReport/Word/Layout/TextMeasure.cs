using StrategyReport.Sources;

namespace StrategyReport.Word.Layout;

/// <summary>What text is measured with.</summary>
/// <param name="Sources">Where the pictures are.</param>
/// <param name="HalfPoints">The size of all text, where a table says it; null: as the styles have it.</param>
/// <param name="FontWidth">Per cent of Arial's.</param>
internal sealed record TextMeasure(BlockMetrics Metrics, SourceFiles Sources, int? HalfPoints, int FontWidth, bool InCell)
{
    /// <summary>Twips above and below a chart, which stands in a paragraph.</summary>
    public int Around => Metrics.OfCell.Before + Metrics.OfCell.After;

    /// <summary>The size by which widths are reckoned, in half-points: a tenth of the em in twips.</summary>
    public int Width(ParagraphMetrics look) => look.HalfPoints * FontWidth / 100;

    /// <summary>The same paragraph at the size of the text.</summary>
    public ParagraphMetrics Sized(ParagraphMetrics look) => HalfPoints is { } size && size != look.HalfPoints
        ? look with { HalfPoints = size, Line = look.Line * size / look.HalfPoints } : look;
}
