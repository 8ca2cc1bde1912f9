using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>Numbers at the marks of a series; at the slices of a pie its category and share.</summary>
internal static class LabelWriter
{
    public static void Write(ChartXml xml, Chart chart, int series)
    {
        var isPie = chart.Kind == ChartKind.Pie;
        xml.Open("dLbls");
        xml.Open("numFmt");
        xml.Attribute("formatCode", isPie ? "0%" : ValueFormat.OfLabels(chart));
        xml.Attribute("sourceLinked", "0");
        xml.Close();
        xml.Open("spPr");
        xml.EmptyDrawing("noFill");
        xml.OpenDrawing("ln");
        xml.EmptyDrawing("noFill");
        xml.Close();
        xml.Close();
        if (chart.Kind == ChartKind.Stacked) ChartText.Body(xml, Contrast.TextOn(xml.Palette.Of(series)));
        xml.Value("dLblPos", chart.Kind switch
        {
            ChartKind.Stacked => "ctr", // Outside the end is not allowed in a stack: Word refuses the file.
            ChartKind.Line => SeriesLook.IsLabelAbove(series) ? "t" : "b",
            _ => "outEnd",
        });
        xml.Value("showLegendKey", false);
        xml.Value("showVal", !isPie);
        xml.Value("showCatName", isPie);
        xml.Value("showSerName", false);
        xml.Value("showPercent", isPie);
        xml.Value("showBubbleSize", false);
        if (isPie)
        {
            xml.Text("separator", " ");
            xml.Value("showLeaderLines", true);
        }

        xml.Close();
    }
}
