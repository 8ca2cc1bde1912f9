using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>The series of a chart: look, labels, and the stored copies of the workbook's cells.</summary>
internal static class SeriesWriter
{
    public static void Write(ChartXml xml, Chart chart, bool labels)
    {
        for (var i = 0; i < chart.Series.Count; i++)
        {
            xml.Open("ser");
            xml.Value("idx", i);
            xml.Value("order", i);
            xml.Open("tx");
            Strings(xml, ChartWorkbook.NameCell(i), [chart.Series[i].Name]);
            xml.Close();
            Look(xml, chart, i);
            if (labels) LabelWriter.Write(xml, chart, i);
            xml.Open("cat");
            Strings(xml, ChartWorkbook.CategoryCells(chart), chart.Categories);
            xml.Close();
            xml.Open("val");
            Numbers(xml, ChartWorkbook.ValueCells(chart, i), chart.Series[i].Values);
            xml.Close();
            if (chart.Kind == ChartKind.Line) xml.Value("smooth", false);
            xml.Close();
        }
    }

    private static void Look(ChartXml xml, Chart chart, int series)
    {
        var colour = xml.Palette.Of(series);
        switch (chart.Kind)
        {
            case ChartKind.Line:
                xml.Open("spPr");
                xml.OpenDrawing("ln", ("w", "28575"), ("cap", "rnd"));
                xml.SolidFill(colour);
                xml.EmptyDrawing("prstDash", ("val", Dash(SeriesLook.Dash(series))));
                xml.EmptyDrawing("round");
                xml.Close();
                xml.Close();
                xml.Open("marker");
                xml.Value("symbol", Symbol(SeriesLook.Marker(series)));
                xml.Value("size", 8);
                Fill(xml, colour, xml.Palette.Background);
                xml.Close();
                break;
            case ChartKind.Pie:
                for (var i = 0; i < chart.Categories.Count; i++)
                {
                    xml.Open("dPt");
                    xml.Value("idx", i);
                    xml.Value("bubble3D", false);
                    Fill(xml, xml.Palette.Of(i), xml.Palette.Background);
                    xml.Close();
                }

                break;
            default:
                Fill(xml, colour, chart.Kind == ChartKind.Stacked ? xml.Palette.Background : null);
                xml.Value("invertIfNegative", false);
                break;
        }
    }

    /// <summary>ST_PresetLineDashVal (20.1.10.49).</summary>
    private static string Dash(LineDash dash) => dash switch
    {
        LineDash.Solid => "solid",
        LineDash.Dashed => "dash",
        LineDash.Dotted => "sysDot",
        LineDash.DashDotted => "lgDashDot",
        _ => throw new InvalidOperationException($"Dash {dash} is not handled."),
    };

    /// <summary>ST_MarkerStyle (21.2.3.27).</summary>
    private static string Symbol(LineMarker marker) => marker switch
    {
        LineMarker.Circle => "circle",
        LineMarker.Square => "square",
        LineMarker.Diamond => "diamond",
        LineMarker.Triangle => "triangle",
        _ => throw new InvalidOperationException($"Marker {marker} is not handled."),
    };

    /// <param name="edge">Parts what touches: the slices of a pie, the columns of a stack. Null: none.</param>
    private static void Fill(ChartXml xml, string colour, string? edge)
    {
        xml.Open("spPr");
        xml.SolidFill(colour);
        xml.OpenDrawing("ln", ("w", "9525"));
        if (edge is null) xml.EmptyDrawing("noFill");
        else xml.SolidFill(edge);
        xml.Close();
        xml.Close();
    }

    private static void Strings(ChartXml xml, string formula, IReadOnlyList<string> texts)
    {
        xml.Open("strRef");
        xml.Text("f", formula);
        xml.Open("strCache");
        xml.Value("ptCount", texts.Count);
        for (var i = 0; i < texts.Count; i++) Point(xml, i, texts[i]);
        xml.Close();
        xml.Close();
    }

    private static void Numbers(ChartXml xml, string formula, IReadOnlyList<double?> values)
    {
        xml.Open("numRef");
        xml.Text("f", formula);
        xml.Open("numCache");
        xml.Text("formatCode", "General");
        xml.Value("ptCount", values.Count);
        for (var i = 0; i < values.Count; i++)
            if (values[i] is { } value) Point(xml, i, value.ToString(CultureInfo.InvariantCulture));
        xml.Close();
        xml.Close();
    }

    private static void Point(ChartXml xml, int index, string text)
    {
        if (text.Length == 0) return; // An empty cell.
        xml.Open("pt");
        xml.Attribute("idx", index.ToString(CultureInfo.InvariantCulture));
        xml.Text("v", text);
        xml.Close();
    }
}
