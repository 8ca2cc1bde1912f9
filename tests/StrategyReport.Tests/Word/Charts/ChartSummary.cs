using System.Text;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word.Charts;

/// <summary>
/// What a reader sees of a chart part, in a line for the chart, each axis, each series and each row of the workbook. Each setting
/// (<c>&lt;c:name val="…"/&gt;</c>) is there; fonts, sizes and line widths are not.
/// </summary>
internal static class ChartSummary
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static string Of(XElement part, IReadOnlyDictionary<string, string> cells)
    {
        var (text, chart) = (new StringBuilder(), part.Element(C + "chart")!);
        Line(0,
            $"\"{Title(chart)}\"", Settings(chart),
            chart.Element(C + "legend") is { } legend ? "legend " + Settings(legend) : "no legend");
        foreach (var plot in chart.Element(C + "plotArea")!.Elements().Where(e => e.Name != C + "layout"))
        {
            Line(1,
                plot.Name.LocalName, $"\"{Title(plot)}\"", Settings(plot), Formats(plot),
                plot.Element(C + "majorGridlines") is { } grid ? "gridlines " + Colours(grid) : "");
            foreach (var series in plot.Elements(C + "ser"))
            {
                Line(2, $"\"{string.Concat(series.Element(C + "tx")!.Descendants(C + "v").Select(v => v.Value))}\"", Look(series),
                    string.Join(" ", series.Descendants(C + "f").Select(f => f.Value)), Settings(series));
                if (series.Element(C + "dLbls") is { } labels) Line(3, "labels", Formats(labels), Colours(labels), Settings(labels));
                foreach (var point in series.Elements(C + "dPt")) Line(3, "point", Look(point), Settings(point));
                foreach (var own in series.Elements(C + "dLbls").Elements(C + "dLbl")) Line(3, "label", Look(own), Settings(own));
                Line(3, Points(series.Element(C + "cat")), "=", Points(series.Element(C + "val")));
            }
        }

        char[] letters = [.. Enumerable.Range('A', 26).Select(c => (char)c)];
        foreach (var row in cells.GroupBy(c => int.Parse(c.Key.TrimStart(letters), null)).OrderBy(r => r.Key))
            Line(1, row.Select(c => $"{c.Key}: {c.Value}").Aggregate((a, b) => a + " | " + b));
        return text.ToString();

        void Line(int depth, params string[] words) =>
            text.Append(' ', depth * 2).AppendJoin(' ', words.Where(w => w is not ("" or "\"\""))).Append('\n');
    }

    private static string Title(XElement e) => string.Concat(e.Elements(C + "title").Descendants(A + "t").Select(t => t.Value));

    private static string Settings(XElement e) => string.Join(' ', e.Elements().Concat(e.Elements(C + "scaling").Elements())
        .Where(s => s.Attribute("val") is not null && !s.Name.LocalName.StartsWith("show", StringComparison.Ordinal))
        .Select(s => $"{s.Name.LocalName}={s.Attribute("val")!.Value}")
        .Concat(e.Elements()
            .Where(s => s.Name.LocalName.StartsWith("show", StringComparison.Ordinal) && (string?)s.Attribute("val") == "1")
            .Select(s => s.Name.LocalName)));

    private static string Formats(XElement e) =>
        string.Join(' ', e.Elements(C + "numFmt").Select(f => $"'{f.Attribute("formatCode")!.Value}'"));

    private static string Colours(XElement e) =>
        string.Join(' ', e.Descendants(A + "srgbClr").Select(c => c.Attribute("val")!.Value).Distinct());

    /// <summary>Colours, dash and marker of a series or a point.</summary>
    private static string Look(XElement e) => string.Join(' ', e.Elements(C + "spPr").Concat(e.Elements(C + "marker"))
        .SelectMany(s => s.Descendants().Where(d => d.Name == A + "srgbClr" || d.Name == A + "prstDash" || d.Name == C + "symbol"))
        .Select(d => d.Attribute("val")!.Value).Distinct());

    private static string Points(XElement? data) =>
        data is null ? ""
            : string.Join(" | ", data.Descendants(C + "pt").Select(p => p.Attribute("idx")!.Value + ": " + p.Value))
        + $" of {data.Descendants(C + "ptCount").Single().Attribute("val")!.Value}";
}
