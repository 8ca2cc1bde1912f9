using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>What the marks of a chart stand for: at its foot, on as many lines as the names need.</summary>
internal static class SvgLegend
{
    private const double LineHeight = 20;
    private const double KeyWidth = 32;
    private const double Gap = 20;
    private const double Edge = 8;

    /// <returns>Where the legend begins, from the top.</returns>
    public static double Draw(SvgText svg, IReadOnlyList<string> names, ChartKind kind)
    {
        var room = svg.Size.Width - (2 * Edge);
        var most = (int)((room - KeyWidth) / SvgSize.CharacterWidth);
        var lines = new List<List<(int Index, string Name)>> { new() };
        double used = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = svg.Short(names[i], most);
            if (used + WidthOf(name) > room && lines[^1].Count > 0)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add((i, name));
            used += WidthOf(name) + Gap;
        }

        var top = svg.Size.Height - Edge - (LineHeight * lines.Count);
        for (var line = 0; line < lines.Count; line++)
        {
            var x = (svg.Size.Width - lines[line].Sum(e => WidthOf(e.Name)) - (Gap * (lines[line].Count - 1))) / 2;
            foreach (var (index, name) in lines[line])
            {
                SvgMarks.LegendKey(svg, x, top + (LineHeight * line) + 13, index, kind);
                svg.Text(x + KeyWidth, top + (LineHeight * line) + 17, name, "start");
                x += WidthOf(name) + Gap;
            }
        }

        return top;
    }

    private static double WidthOf(string name) => KeyWidth + (name.Length * SvgSize.CharacterWidth);
}
