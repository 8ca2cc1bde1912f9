using StrategyReport.Markup.Tree;

namespace StrategyReport.Html.Charts;

/// <summary>What the marks of a chart stand for: at its foot, on as many lines as the names need.</summary>
internal sealed class SvgLegend
{
    private const double LineHeight = 20;
    private const double KeyWidth = 32;
    private const double Gap = 20;
    private const double Edge = 8;

    private readonly SvgText _svg;
    private readonly List<List<(int Index, string Name)>> _lines = [];

    /// <param name="names">None: there is no legend.</param>
    public SvgLegend(SvgText svg, IReadOnlyList<string> names)
    {
        _svg = svg;
        var room = svg.Size.Width - (2 * Edge);
        var most = (int)((room - KeyWidth) / SvgSize.CharacterWidth);
        double used = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = svg.Short(names[i], most);
            if (_lines.Count == 0 || used + WidthOf(name) > room)
            {
                _lines.Add([]);
                used = 0;
            }

            _lines[^1].Add((i, name));
            used += WidthOf(name) + Gap;
        }
    }

    /// <summary>In pixels.</summary>
    public double Height => _lines.Count == 0 ? 0 : Edge + (LineHeight * _lines.Count);

    /// <summary>Where it begins, from the top.</summary>
    public double Top => _svg.Size.Height - Height;

    public void Draw(ChartKind kind)
    {
        for (var line = 0; line < _lines.Count; line++)
        {
            var x = (_svg.Size.Width - _lines[line].Sum(e => WidthOf(e.Name)) - (Gap * (_lines[line].Count - 1))) / 2;
            foreach (var (index, name) in _lines[line])
            {
                SvgMarks.LegendKey(_svg, x, Top + (LineHeight * line) + 13, index, kind);
                _svg.Text(x + KeyWidth, Top + (LineHeight * line) + 17, name, "start");
                x += WidthOf(name) + Gap;
            }
        }
    }

    private static double WidthOf(string name) => KeyWidth + SvgSize.WidthOf(name);
}
