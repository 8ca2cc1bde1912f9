using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>The two axes of a chart that is no pie. A bar chart lies on its side: its categories run downwards.</summary>
internal static class AxisWriter
{
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    /// <summary>In the chart type: which axes its series are drawn on.</summary>
    public static void Ids(ChartXml xml)
    {
        xml.Value("axId", CategoryAxis);
        xml.Value("axId", ValueAxis);
    }

    public static void Write(ChartXml xml, Chart chart)
    {
        var isBar = chart.Kind == ChartKind.Bar;

        xml.Open("catAx");
        // Else the first category would stand at the bottom.
        Begin(xml, CategoryAxis, isBar ? "maxMin" : "minMax", isBar ? "l" : "b");
        if (chart.XTitle is not null) ChartText.AxisTitle(xml, chart.XTitle, isVertical: isBar);
        NumberFormat(xml, "General");
        xml.Value("majorTickMark", "none");
        xml.Value("minorTickMark", "none");
        xml.Value("tickLblPos", "low"); // Below columns that reach below zero.
        Line(xml, xml.Palette.Axis);
        xml.Value("crossAx", ValueAxis);
        xml.Value("crosses", "autoZero");
        xml.Value("auto", false); // "Apr 24" is a name, not a date.
        xml.Value("lblAlgn", "ctr");
        xml.Value("lblOffset", 100);
        xml.Value("noMultiLvlLbl", true);
        xml.Close();

        xml.Open("valAx");
        Begin(xml, ValueAxis, "minMax", isBar ? "b" : "l");
        xml.Open("majorGridlines");
        Line(xml, xml.Palette.Gridlines);
        xml.Close();
        if (chart.YTitle is not null) ChartText.AxisTitle(xml, chart.YTitle, isVertical: !isBar);
        NumberFormat(xml, ValueFormat.OfAxis(chart));
        xml.Value("majorTickMark", "none");
        xml.Value("minorTickMark", "none");
        xml.Value("tickLblPos", "nextTo");
        Line(xml, null);
        xml.Value("crossAx", CategoryAxis);
        xml.Value("crosses", isBar ? "max" : "autoZero"); // At the last category, which stands at the bottom.
        xml.Value("crossBetween", "between");
        xml.Close();
    }

    private static void Begin(ChartXml xml, int id, string orientation, string position)
    {
        xml.Value("axId", id);
        xml.Open("scaling");
        xml.Value("orientation", orientation);
        xml.Close();
        xml.Value("delete", false);
        xml.Value("axPos", position);
    }

    private static void NumberFormat(ChartXml xml, string code)
    {
        xml.Open("numFmt");
        xml.Attribute("formatCode", code);
        xml.Attribute("sourceLinked", "0");
        xml.Close();
    }

    private static void Line(ChartXml xml, string? colour)
    {
        xml.Open("spPr");
        xml.OpenDrawing("ln", ("w", "9525"));
        if (colour is null) xml.EmptyDrawing("noFill");
        else xml.SolidFill(colour);
        xml.Close();
        xml.Close();
    }
}
