using System.Globalization;
using System.Text;
using StrategyReport.Charts;
using StrategyReport.Html.Writing;

namespace StrategyReport.Html.Charts;

/// <summary>SVG being written; all lengths in pixels.</summary>
internal sealed class SvgText(ChartPalette palette, SvgSize size)
{
    private readonly StringBuilder _svg = new();

    /// <summary>What it is drawn in.</summary>
    public ChartPalette Palette { get; } = palette;

    /// <summary>How much room there is: as high as what it holds needs.</summary>
    public SvgSize Size { get; private set; } = size;

    /// <summary>What stands shortened, in whole.</summary>
    public List<string> CutNames { get; } = [];

    /// <summary>A name, or what of it has room.</summary>
    /// <param name="most">Characters.</param>
    public string Short(string name, int most)
    {
        if (name.Length <= most) return name;
        if (!CutNames.Contains(name)) CutNames.Add(name);
        return string.Concat(name.AsSpan(0, most - 1), "…");
    }

    /// <summary>Makes it higher where it is not high enough.</summary>
    public void Need(double height) => Size = Size with { Height = Math.Max(Size.Height, (int)Math.Ceiling(height)) };

    public override string ToString() => _svg.ToString();

    public void Line(double x1, double y1, double x2, double y2, string colour) =>
        Add($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"#{colour}\"/>");

    public void Rectangle(double x, double y, double width, double height, string colour) =>
        Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#{colour}\"/>");

    /// <summary>A filled shape, with an edge that parts it from its neighbours.</summary>
    public void Shape(string path, string colour) =>
        Add($"<path d=\"{path}\" fill=\"#{colour}\" stroke=\"#{Palette.Background}\"/>");

    public void Stroke(string path, string colour, string dash)
    {
        var dashes = dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "";
        Add($"<path d=\"{path}\" fill=\"none\" stroke=\"#{colour}\" stroke-width=\"2.5\"{dashes}/>");
    }

    /// <param name="anchor">start, middle or end.</param>
    /// <param name="turn">In degrees, clockwise, about the anchor.</param>
    /// <param name="colour">RRGGBB; without it, that of the chart's texts.</param>
    public void Text(double x, double y, string text, string anchor, double turn = 0, string? colour = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\"");
        if (turn != 0) _svg.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({N(turn)} {N(x)} {N(y)})\"");
        if (colour is not null) _svg.Append(CultureInfo.InvariantCulture, $" fill=\"#{colour}\"");
        _svg.Append('>');
        HtmlText.Append(_svg, text);
        _svg.Append("</text>\n");
    }

    /// <summary>A length to a tenth of a pixel.</summary>
    public static string N(double length) => (Math.Round(length, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private void Add(string element) => _svg.Append(element).Append('\n');
}
