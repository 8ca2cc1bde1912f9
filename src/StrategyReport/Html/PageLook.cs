using StrategyReport.Charts;

namespace StrategyReport.Html;

/// <summary>What a layout says of how its page looks.</summary>
/// <param name="StylePath">The style sheet (CSS) among the sources.</param>
/// <param name="Colours">RRGGBB by the names under which the style sheet takes them, <c>var(--NAME)</c>.</param>
internal sealed record PageLook(string StylePath, IReadOnlyList<(string Name, string Colour)> Colours, ChartPalette Charts);
