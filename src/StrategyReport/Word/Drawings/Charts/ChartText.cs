namespace StrategyReport.Word.Drawings.Charts;

/// <summary>The look of a chart's texts and ground: Arial, in the colours of the palette. Sizes are hundredths of a point.</summary>
internal static class ChartText
{
    private static string TitleSize(ChartXml xml) => xml.IsNarrow ? "900" : "1200";

    private static string Size(ChartXml xml) => xml.IsNarrow ? "800" : "1000";

    public static void Title(ChartXml xml, string text) => Title(xml, text, TitleSize(xml), isVertical: false);

    /// <param name="isVertical">Reads from the bottom to the top, beside a vertical axis.</param>
    public static void AxisTitle(ChartXml xml, string text, bool isVertical) => Title(xml, text, Size(xml), isVertical);

    private static void Title(ChartXml xml, string text, string size, bool isVertical)
    {
        xml.Open("title");
        xml.Open("tx");
        xml.Open("rich");
        if (isVertical) xml.EmptyDrawing("bodyPr", ("rot", "-5400000"), ("vert", "horz"));
        else xml.EmptyDrawing("bodyPr");
        xml.EmptyDrawing("lstStyle");
        xml.OpenDrawing("p");
        xml.OpenDrawing("pPr");
        Properties(xml, "defRPr", size, xml.Palette.Text, isBold: true);
        xml.Close();
        xml.OpenDrawing("r");
        Properties(xml, "rPr", size, xml.Palette.Text, isBold: true);
        xml.DrawingText(text);
        xml.Close();
        xml.Close();
        xml.Close();
        xml.Close();
        xml.Value("overlay", false);
        xml.Close();
    }

    /// <summary>What all other texts of the chart inherit.</summary>
    public static void Default(ChartXml xml) => Body(xml, xml.Palette.Text);

    /// <summary>Texts of one colour, such as the labels on a dark column.</summary>
    public static void Body(ChartXml xml, string colour)
    {
        xml.Open("txPr");
        xml.EmptyDrawing("bodyPr");
        xml.EmptyDrawing("lstStyle");
        xml.OpenDrawing("p");
        xml.OpenDrawing("pPr");
        Properties(xml, "defRPr", Size(xml), colour, isBold: false);
        xml.Close();
        xml.EmptyDrawing("endParaRPr", ("lang", xml.Language));
        xml.Close();
        xml.Close();
    }

    /// <summary>Of one colour, without a frame.</summary>
    public static void Background(ChartXml xml)
    {
        xml.Open("spPr");
        xml.SolidFill(xml.Palette.Background);
        xml.OpenDrawing("ln");
        xml.EmptyDrawing("noFill");
        xml.Close();
        xml.Close();
    }

    private static void Properties(ChartXml xml, string name, string size, string colour, bool isBold)
    {
        xml.OpenDrawing(name, ("lang", xml.Language), ("sz", size), ("b", isBold ? "1" : "0"));
        xml.SolidFill(colour);
        xml.EmptyDrawing("latin", ("typeface", "Arial"));
        xml.EmptyDrawing("cs", ("typeface", "Arial"));
        xml.Close();
    }
}
