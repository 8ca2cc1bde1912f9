using DocumentFormat.OpenXml.Features;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>A chart of the tree → a native chart (ISO/IEC 29500-1, clause 21.2) with the workbook that "Edit Data" opens.</summary>
internal static class ChartWriter
{
    /// <summary>On lines, labels run into each other sooner than elsewhere.</summary>
    private const int MostLabelsOnLines = 12;

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string WorkbookRelationship = "rId1";

    /// <summary>Fills the part and adds the workbook to it; the same chart gives the same bytes.</summary>
    /// <param name="language">That of the paper (BCP 47).</param>
    /// <param name="isNarrow">Whether its texts are smaller, so that they leave room for what is drawn.</param>
    public static void Write(Chart chart, ChartPalette palette, string language, bool isNarrow, ChartPart part)
    {
        part.OpenXmlPackage.Features.GetRequired<IPartExtensionFeature>().Register(WorkbookType, ".xlsx"); // Else package.bin.
        var workbook = part.AddNewPart<EmbeddedPackagePart>(WorkbookType, WorkbookRelationship);
        using (var cells = new MemoryStream(ChartWorkbook.Of(chart))) workbook.FeedData(cells);

        using var stream = part.GetStream(FileMode.Create);
        using var xml = new ChartXml(stream, palette, language, isNarrow);
        xml.Value("date1904", false);
        xml.Value("lang", language);
        xml.Value("roundedCorners", false);
        xml.Open("chart");
        ChartText.Title(xml, chart.Title);
        xml.Value("autoTitleDeleted", false);
        xml.Open("plotArea");
        xml.Empty("layout");
        Plot(xml, chart);
        xml.Close();
        if (chart.Series.Count > 1) Legend(xml);
        xml.Value("plotVisOnly", true);
        xml.Value("dispBlanksAs", "gap");
        xml.Close();
        ChartText.Background(xml);
        ChartText.Default(xml);
        xml.Open("externalData");
        xml.Attribute("r", "id", ChartXml.R, WorkbookRelationship);
        xml.Value("autoUpdate", false);
        xml.Close();
    }

    private static void Plot(ChartXml xml, Chart chart)
    {
        var most = chart.Kind == ChartKind.Line ? MostLabelsOnLines : SeriesLook.MostLabels;
        var labels = chart.Categories.Count * chart.Series.Count <= most;
        switch (chart.Kind)
        {
            case ChartKind.Line:
                xml.Open("lineChart");
                xml.Value("grouping", "standard");
                xml.Value("varyColors", false);
                SeriesWriter.Write(xml, chart, labels);
                xml.Value("marker", true);
                AxisWriter.Ids(xml);
                xml.Close();
                AxisWriter.Write(xml, chart);
                break;
            case ChartKind.Pie:
                xml.Open("pieChart");
                xml.Value("varyColors", true);
                SeriesWriter.Write(xml, chart, labels);
                xml.Value("firstSliceAng", 0);
                xml.Close();
                break;
            default:
                var isStacked = chart.Kind == ChartKind.Stacked;
                xml.Open("barChart");
                xml.Value("barDir", chart.Kind == ChartKind.Bar ? "bar" : "col");
                xml.Value("grouping", isStacked ? "stacked" : "clustered");
                xml.Value("varyColors", false);
                SeriesWriter.Write(xml, chart, labels);
                xml.Value("gapWidth", 60);
                xml.Value("overlap", isStacked ? 100 : -10);
                AxisWriter.Ids(xml);
                xml.Close();
                AxisWriter.Write(xml, chart);
                break;
        }
    }

    private static void Legend(ChartXml xml)
    {
        xml.Open("legend");
        xml.Value("legendPos", "b");
        xml.Value("overlay", false);
        xml.Close();
    }
}
